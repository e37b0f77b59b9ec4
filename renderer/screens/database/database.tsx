import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { StringPartsRibbon } from '../../components/string-parts.tsx';
import { useHeading } from '../../components/use-heading.ts';
import { useSites } from '../../stores/sites.ts';
import { useStrings } from '../../stores/strings.ts';
import { AppFrame } from '../frame/app-frame.tsx';
import { SiteGone } from '../site-gone.tsx';
import { SiteTop } from '../site-top.tsx';
import { Repairs } from './repairs.tsx';
import { TestCard } from './test-card.tsx';

/** Which database a site uses, and whether it can. */
export function Database({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const site = useSites((state) => state.byId[id]);
  const view = useStrings((state) => state.byId[state.bySite[id]?.string ?? '']);
  useEffect(() => void useStrings.getState().loadSite(id), [id]);
  return (
    <AppFrame>
      {site === undefined ? (
        <SiteGone />
      ) : (
        <>
          <SiteTop site={site} />
          <h1 ref={heading} tabIndex={-1}>
            {t('common.database')}
          </h1>
          {view === undefined ? null : (
            <>
              <StringPartsRibbon parts={view.parts} />
              <Repairs view={view} />
              <TestCard view={view} onChange={() => undefined} />
            </>
          )}
        </>
      )}
    </AppFrame>
  );
}
