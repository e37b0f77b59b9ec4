import type { ParseKeys } from 'i18next';
import type { LinkId } from '../../../electron/contract/app.ts';
import type { IconName } from '../../design/icon.tsx';
import type { PictureName } from '../../pictures/lazy-picture.tsx';
import type { PageWords } from './page-words.ts';

/**
 * A guide as data: pages in order, each with a rule for when it is shown and when it is answered. Going on, going back
 * and counting are pure functions of what is known, so a guide can't get into a state that the facts do not explain.
 */
export interface Page<Name extends string, Facts> {
  /** Kept by main as the place where the guide was left: lower-case letters and hyphens. */
  readonly name: Name;
  /** Shown only when this holds; always when left out. */
  readonly when?: (facts: Facts) => boolean;
  /** Whether the person may go on from here; always when left out. */
  readonly answered?: (facts: Facts) => boolean;
  /** Whether it can be shown at all. A guide that was left where this does not hold any more begins again. */
  readonly possible?: (facts: Facts) => boolean;
  /** Left out of "Step 2 of 4": a page that only some people see, so that the count never changes under way. */
  readonly uncounted?: boolean;
  /** The page after this one, where that is itself beside the way. */
  readonly leadsTo?: Name;
  /** What it shows. A page without it is drawn by a component of the guide's own: one that tests, saves or restarts. */
  readonly shows?: PageContent<Name>;
}

export type Pages<Name extends string, Facts> = readonly Page<Name, Facts>[];

/** A page on which something is done elsewhere: a picture, a list with the same numbers, and "I have done this". */
export interface PageContent<Name extends string = string> {
  /** Where its words stand: title, lead, one, two, three, and `unsure` for those to whom it looks different. */
  readonly words: PageWords;
  readonly picture: PictureName;
  /** By number in the picture: round to press, square to look for. */
  readonly marks: readonly [Mark, Mark, Mark];
  /** Pages to open in the person's own browser; the first is the one in the picture. */
  readonly links: readonly PageLink[];
  /** What the main button says, where it is not "I have done this". */
  readonly done?: ParseKeys;
  /** Beside the main button: the other answer, and the page that it leads to. */
  readonly otherwise?: { readonly words: ParseKeys; readonly to: Name };
  /** Lines for those to whom it looks different, after the three that every page has. */
  readonly unsure?: readonly ParseKeys[];
  /** Below the list: a quiet line, or a banner with a sign. */
  readonly note?:
    | { readonly words: ParseKeys; readonly icon?: undefined }
    | { readonly words: ParseKeys; readonly more: ParseKeys; readonly icon: IconName };
}

export interface PageLink {
  readonly to: LinkId;
  readonly words: ParseKeys;
}

export type Mark = 'press' | 'look';

/**
 * A page beside the way: only a choice leads there. The name of the page is all that main keeps of a guide, so the
 * choice itself need not be remembered.
 */
export const beside = { when: () => false, uncounted: true } as const;

/** The pages that these facts lead through, in order. */
export function shown<Name extends string, Facts>(
  pages: Pages<Name, Facts>,
  facts: Facts,
): Pages<Name, Facts> {
  return pages.filter(({ when }) => when === undefined || when(facts));
}

/** The page after this one; the same one while it is not answered; null after the last. */
export function next<Name extends string, Facts>(
  pages: Pages<Name, Facts>,
  facts: Facts,
  at: Name,
): Name | null {
  const here = pages.findIndex(({ name }) => name === at);
  const page = pages[here];
  if (page === undefined || page.answered?.(facts) === false) return at;
  return page.leadsTo ?? shown(pages.slice(here + 1), facts)[0]?.name ?? null;
}

/** The page before this one; null before the first. What is known is kept. */
export function back<Name extends string, Facts>(
  pages: Pages<Name, Facts>,
  facts: Facts,
  at: Name,
): Name | null {
  const led = pages.find(({ leadsTo }) => leadsTo === at);
  if (led !== undefined) return led.name;
  const here = pages.findIndex(({ name }) => name === at);
  return shown(pages.slice(0, Math.max(0, here)), facts).at(-1)?.name ?? null;
}

/** "Step 2 of 4"; null on a page that is not counted. */
export function count<Name extends string, Facts>(
  pages: Pages<Name, Facts>,
  facts: Facts,
  at: Name,
): { readonly number: number; readonly total: number } | null {
  const counted = shown(pages, facts).filter(({ uncounted }) => uncounted !== true);
  const index = counted.findIndex(({ name }) => name === at);
  return index === -1 ? null : { number: index + 1, total: counted.length };
}
