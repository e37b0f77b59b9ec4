import { maxConfigVarBytes } from '../../contract/config-vars.ts';

/** Bounds on what is read, so that any file is answered in bounded time and memory. A name takes a byte at least, so no site has more; twice that for lists in which names come again. */
export const entryLimit = 2 * maxConfigVarBytes;
/** Rows of a spreadsheet: notes and blank rows come on top of the entries. */
export const rowLimit = entryLimit + 10_000;
