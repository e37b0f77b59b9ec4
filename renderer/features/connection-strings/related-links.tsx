import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { DatabaseSize } from '../../../electron/contract/mongodb.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { ask } from '../../bridge/bridge.ts';
import { LinkCard } from '../../design/link-card.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { beginWizard } from './open-wizard.ts';
import './connection-string-screen.css';

interface DatabaseWaysProps {
  readonly site: Site;
  readonly view: StringView;
}

/** Where one can go from the database of a site. */
export function DatabaseWays({ site, view }: DatabaseWaysProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const full = useFull(view);
  const { id } = site;
  return (
    <section className="database-ways">
      <h2>{t('connectionStrings.ways.title')}</h2>
      <ul className="link-cards">
        <LinkCard
          icon="search"
          title={t('connectionStrings.ways.find.title')}
          say={t('connectionStrings.ways.find.say')}
          onPress={() => beginWizard('find', id, null)}
        />
        <LinkCard
          icon="globe"
          title={t('connectionStrings.ways.rebuild.title')}
          say={t('connectionStrings.ways.rebuild.say')}
          onPress={() => beginWizard('rebuild', id, null)}
        />
        <LinkCard
          icon="database"
          title={t('common.databaseSize')}
          say={
            full === null
              ? t('connectionStrings.ways.roomSay')
              : t('connectionStrings.ways.full', { percent: full })
          }
          onPress={() => go({ screen: 'mongodb-cleanup', id })}
        />
        <LinkCard
          icon="box"
          title={t('common.takeData')}
          say={t('connectionStrings.ways.dataSay')}
          onPress={() => go({ screen: 'mongodb-export', id })}
        />
      </ul>
    </section>
  );
}

/** How full the database is, in percent: asked once its string has passed a test. Null while it is not known. */
function useFull({ id, test }: StringView): number | null {
  const [size, setSize] = useState<DatabaseSize | null>(null);
  const worked = test?.state === 'worked';
  useEffect(() => {
    let left = false;
    const measure = async () => {
      const answer = await ask('mongodb.measure', { string: id });
      if (!left) setSize(answer.ok ? answer.value : null);
    };
    if (worked) void measure();
    return () => {
      left = true;
    };
  }, [id, worked]);
  return size === null || size.limit === 0 ? null : Math.round((size.bytes / size.limit) * 100);
}
