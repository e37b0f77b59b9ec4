import { momentInWords } from '../../base/printer.ts';
import type { SheetWords } from './formats/rescue-sheet.ts';

/** The words on a rescue sheet. */
export const sheetWords = (takenAt: number, practice: boolean): SheetWords => ({
  language: 'en',
  direction: 'ltr',
  title: practice ? 'Practice: rescue sheet' : 'Rescue sheet',
  taken: `Saved with Sitekeeper on ${momentInWords(takenAt)}.`,
  warning: 'Keep this sheet like a key. Whoever has it can get into the site and change it.',
  name: 'Setting (config var)',
  value: 'Value',
  empty: 'empty',
});
