import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Site } from '../../../electron/contract/sites.ts';
import { useHeading } from '../../design/use-heading.ts';
import { useSites } from '../../stores/sites.ts';
import { AppFrame } from '../frame/app-frame.tsx';
import { SiteHeader } from './site-header.tsx';
import type { WayBack } from './site-header.tsx';
import { SiteMissing } from './site-missing.tsx';

interface WithSiteProps {
  readonly id: string;
  /** Stays with the site as it was when the page was opened, also once it has left the list. */
  readonly keep?: boolean;
  readonly children: (site: Site) => ReactNode;
}

/** What belongs to one site. Where that is not in the list any more, the page says so instead. */
export function WithSite({ id, keep = false, children }: WithSiteProps) {
  const now = useSites((state) => state.byId[id]);
  const [opened] = useState(now);
  const site = keep ? opened : now;
  if (site !== undefined) return children(site);
  return (
    <AppFrame>
      <SiteMissing />
    </AppFrame>
  );
}

interface SitePageProps {
  readonly site: Site;
  readonly title: string;
  /** What the page is for. */
  readonly lead: ReactNode;
  /** The technical word for it, for helpers. */
  readonly tech?: string;
  /** Where its way back leads, when that is not the page of the site. */
  readonly back?: WayBack;
  readonly children: ReactNode;
}

/** A page of one site: the way back and Help, what it is about, and what can be done there. */
export function SitePage({ site, title, lead, tech, back, children }: SitePageProps) {
  const heading = useHeading();
  return (
    <AppFrame>
      <SiteHeader site={site} back={back} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="page-lead">
        {lead} {tech === undefined ? null : <span className="code">{tech}</span>}
      </p>
      {children}
    </AppFrame>
  );
}
