/** Bounds on what is read, so that any file is answered in bounded time and memory. Sizes in bytes. */
export const fileLimit = 5 * 1024 * 1024;
export const entryLimit = 2000;
/** Rows of a spreadsheet: notes and blank rows come on top of the entries. */
export const rowLimit = 10_000;
export const nameLimit = 256;

/** Heroku's limit for all names and values of one site together (heroku-api.md 3: 32 KB), so also for one value. */
export const configLimit = 32 * 1024;
