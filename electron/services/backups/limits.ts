/** Bounds on what is read, so that any file is answered in bounded time and memory. Sizes in bytes. */
export const fileLimit = 5 * 1024 * 1024;

/**
 * Heroku's limit for all names and values of one site together, so also for one value.
 * Source: docs/reference/heroku-api.md#config-var-limits.
 */
export const configLimit = 32 * 1024;

/** A name takes a byte at least, so no site has more; twice that for lists in which names come again. */
export const entryLimit = 2 * configLimit;
/** Rows of a spreadsheet: notes and blank rows come on top of the entries. */
export const rowLimit = entryLimit + 10_000;
/** The longest name that is looked for in a file that is not ours. */
export const nameLimit = 256;
