import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { HelpButton } from '../frame/help-button.tsx';
import { useTitleOf } from './site-status.ts';

export interface WayBack {
  readonly words: string;
  readonly go: () => void;
}

interface SiteHeaderProps {
  readonly site: Site;
  /** Elsewhere than to the page of the site. */
  readonly back?: WayBack | undefined;
}

/** Above a page that belongs to one site: the way back to it, and Help. */
export function SiteHeader({ site, back: elsewhere }: SiteHeaderProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { past, go, back } = useNavigation();
  const toSite = () => (past.at(-1)?.route.screen === 'site' ? back() : go({ screen: 'site', id: site.id }));
  return (
    <div className="top">
      <Button kind="quiet" icon="back" onPress={elsewhere?.go ?? toSite}>
        {elsewhere?.words ?? (
          <>
            <span className="visually-hidden">{t('common.back')} </span>
            {titleOf(site.title)}
          </>
        )}
      </Button>
      <HelpButton />
    </div>
  );
}
