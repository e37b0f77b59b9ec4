import { useTranslation } from 'react-i18next';
import { useHeading } from '../../components/use-heading.ts';
import { useSites } from '../../stores/sites.ts';
import { AppFrame } from '../frame/app-frame.tsx';
import { SiteGone } from '../site-gone.tsx';
import { SiteTop } from '../site-top.tsx';

/** How full the database of a site is, and what takes the room. */
export function Room({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const site = useSites((state) => state.byId[id]);
  return (
    <AppFrame>
      {site === undefined ? (
        <SiteGone />
      ) : (
        <>
          <SiteTop site={site} />
          <h1 ref={heading} tabIndex={-1}>
            {t('common.room')}
          </h1>
        </>
      )}
    </AppFrame>
  );
}
