/** Prints pages of our own: one self-contained HTML text, shown to nobody, that runs no scripts and loads nothing. */
export interface Printer {
  pdf(html: string): Promise<Uint8Array>;
  /** Opens the system's own window for printing. False: the person closed it. */
  print(html: string): Promise<boolean>;
}

const unknownTime = 'an unknown time';

/** A moment in words, in the person's own time: `20 November 2026 at 19:54`. */
export const momentInWords = (at: number): string =>
  Number.isFinite(at)
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(at)
    : unknownTime;

/** A day in words: `5 December 2026`. */
export const dayInWords = (at: number): string =>
  Number.isFinite(at) ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at) : unknownTime;
