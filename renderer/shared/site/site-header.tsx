import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { HelpButton } from '../frame/help-button.tsx';
import { useTitleOf } from './site-status.ts';

/** Above a page that belongs to one site: the way back to it, and Help. */
export function SiteTop({ site }: { site: Site }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { past, go, back } = useNavigation();
  const cameFromSite = past.at(-1)?.route.screen === 'site';
  return (
    <div className="top">
      <Button
        kind="quiet"
        icon="back"
        onPress={() => (cameFromSite ? back() : go({ screen: 'site', id: site.id }))}
      >
        <span className="visually-hidden">{t('common.back')} </span>
        {titleOf(site.title)}
      </Button>
      <HelpButton />
    </div>
  );
}
