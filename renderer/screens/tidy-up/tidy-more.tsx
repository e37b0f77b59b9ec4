import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { TidyRow } from '../../../electron/contract/tidy.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { useTimes } from '../../words/use-times.ts';
import { useTitleOf } from '../site-words.ts';
import type { Database } from './databases.ts';

interface TidyMoreProps {
  readonly site: Site;
  readonly row: TidyRow | null;
  readonly database: Database | null;
  readonly others: readonly Site[];
}

/** Under a line of the table: what hangs on this site, and the ways on. */
export function TidyMore({ site, row, database, others }: TidyMoreProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const go = usePlace((state) => state.go);
  const { id } = site;
  const released = row?.releasedAt ?? null;
  const names = new Intl.ListFormat(navigator.language).format(others.map(({ title }) => titleOf(title)));
  return (
    <>
      {others.length > 0 ? (
        <p>
          <Icon name="drum" size="small" />
          <span>{t('tidy.database.same', { sites: names })}</span>
        </p>
      ) : null}
      {database === null ? null : (
        <p>
          <Icon name="drum" size="small" />
          <span>
            {t('tidy.database.at')}{' '}
            <span className="code raw">
              {database.place.host}
              {database.place.name === null ? '' : `/${database.place.name}`}
            </span>
          </span>
        </p>
      )}
      {row === null ? null : (
        <p>
          <Icon name="clock" size="small" />
          <span>
            {released === null ? t('tidy.neverReleased') : t('tidy.released', { when: times.when(released) })}
          </span>
        </p>
      )}
      {site.address === '' ? null : (
        <p>
          <Icon name="link" size="small" />
          <span>
            {t('tidy.addressAgain')} <span className="code raw">{site.address}</span>
          </span>
        </p>
      )}
      <div className="tidy-acts">
        <Button onPress={() => go({ screen: 'copies', id })} icon="copies">
          {t('tidy.copy')}
        </Button>
        <Button kind="quiet" onPress={() => go({ screen: 'site', id })}>
          {t('tidy.see')}
        </Button>
        <Button kind="quiet" onPress={() => go({ screen: 'address', id })}>
          {t('tidy.address')}
        </Button>
        <Button kind="line" icon="trash" onPress={() => go({ screen: 'delete', id })}>
          {t('tidy.delete')}
        </Button>
      </div>
      <p className="small quiet">{t('tidy.deleteSay')}</p>
    </>
  );
}
