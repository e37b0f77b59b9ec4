import { momentInWords } from '../../base/printer.ts';
import type { RescueSheetText } from './formats/rescue-sheet.ts';

/** The words on a rescue sheet. */
export const rescueSheetText = (takenAt: number, practice: boolean): RescueSheetText => ({
  language: 'en',
  direction: 'ltr',
  title: practice ? 'Practice: rescue sheet' : 'Rescue sheet',
  taken: `Saved with Sitekeeper on ${momentInWords(takenAt)}.`,
  warning: 'Keep this sheet like a key. Whoever has it can get into the site and change it.',
  name: 'Setting (config var)',
  value: 'Value',
  empty: 'empty',
});
