import { dialogs } from './dialogs.ts';
import { documents } from './documents.ts';

/** All that main itself shows: its questions, and what it writes for people. The page has words of its own. */
export const en = { dialogs, documents };
