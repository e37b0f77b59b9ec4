import { back, count, next } from './guide.ts';
import type { Page, PageContent, Pages } from './guide.ts';

/** Where a guide stands, and who keeps it: main, so that it goes on after a quit, or the screen alone. */
export interface GuideProgress<Name extends string, Facts> {
  /** The page where it was left, as it was kept; an unknown name, of another version of the app, begins it again. */
  readonly at: string | null;
  readonly facts: Facts;
  readonly keep: (page: Name, facts: Facts) => void;
  /** Somebody came to a page by going on or by a choice, not by going back: what it shall do by itself is begun. */
  readonly arrived?: ((page: Name, facts: Facts) => void) | undefined;
  /** Back from the first page. */
  readonly leave: () => void;
  /** On from the last page. */
  readonly finish?: () => void;
}

/** What each page of a guide is given. */
export interface GuideRun<Name extends string, Facts> {
  readonly step: Name;
  /** What the page of this step shows, where that is data alone. */
  readonly shows: PageContent<Name> | null;
  readonly count: { readonly number: number; readonly total: number } | null;
  /** The page before; from the first one, out of the guide. */
  readonly onBack: () => void;
  /** The next page that is to be shown; `found`: facts that this page has brought, or changed. */
  readonly onNext: (found?: Facts) => void;
  /** To a page out of order: one beside the way, or one before. */
  readonly to: (step: Name, found?: Facts) => void;
}

/** A guide has a first page. */
export type GuidePages<Name extends string, Facts> = readonly [Page<Name, Facts>, ...Pages<Name, Facts>];

/** The one driver of all guides and wizards: from the pages and the progress to where one is and where one can go. */
export function runGuide<Name extends string, Facts>(
  pages: GuidePages<Name, Facts>,
  progress: GuideProgress<Name, Facts>,
): GuideRun<Name, Facts> {
  const { facts, keep, arrived, leave, finish } = progress;
  const left = pages.find(({ name }) => name === progress.at) ?? pages[0];
  const page = left.possible?.(facts) === false ? pages[0] : left;
  const step = page.name;
  const to = (there: Name, found: Facts = facts) => {
    keep(there, found);
    arrived?.(there, found);
  };
  return {
    step,
    shows: page.shows ?? null,
    count: count(pages, facts, step),
    onBack: () => {
      const before = back(pages, facts, step);
      if (before === null) leave();
      else keep(before, facts);
    },
    onNext: (found = facts) => {
      const following = next(pages, found, step);
      if (following === null) finish?.();
      else to(following, found);
    },
    to,
  };
}
