import { backupDays } from '../../../electron/contract/backups.ts';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { SitePage } from '../../shared/site/site-page.tsx';
import { Automatic } from './automatic-backups.tsx';
import './backups-screen.css';
import { SaveCard } from './save-card.tsx';

/** Saved copies of one site: save one now, put one back, and those that the app made by itself. */
export function BackupsScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  return (
    <SitePage site={site} title={t('backups.title')} lead={t('backups.lead')}>
      <div className="copies">
        <SaveCard site={site} />
        <div className="copies-beside">
          <Card>
            <h2>{t('backups.back.title')}</h2>
            <p className="quiet">{t('backups.back.say')}</p>
            <Button icon="file" onPress={() => go({ screen: 'backups-restore', id: site.id })}>
              {t('backups.back.go')}
            </Button>
          </Card>
          <Card>
            <h2>{t('backups.compare.title')}</h2>
            <p className="quiet">{t('backups.compare.say')}</p>
            <Button icon="copies" onPress={() => go({ screen: 'backups-compare', id: site.id })}>
              {t('backups.compare.go')}
            </Button>
          </Card>
          <Card>
            <h2>{t('backups.automatic.title')}</h2>
            <p className="quiet">{t('backups.automatic.say', { backupDays })}</p>
            <Automatic siteId={site.id} />
          </Card>
        </div>
      </div>
    </SitePage>
  );
}
