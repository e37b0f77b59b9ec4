import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { ReadingLine } from '../../shared/site/reading-line.tsx';
import './connection-string-screen.css';

/** After the string is in the site: the newest reading, and a copy that holds the new string. */
export function AfterSave({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const now = useSites((state) => state.byId[site.id]) ?? site;
  return (
    <Card className="after-save">
      {now.kind === 'nightscout' ? <ReadingLine reading={now.reading} /> : null}
      <h2>{t('connectionStrings.after.title')}</h2>
      <p className="quiet">{t('connectionStrings.after.say')}</p>
      <Button icon="copies" onPress={() => useNavigation.getState().go({ screen: 'backups', id: site.id })}>
        {t('connectionStrings.after.go')}
      </Button>
    </Card>
  );
}
