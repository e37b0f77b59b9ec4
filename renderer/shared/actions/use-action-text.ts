import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { verdictOfEntry, type EntryVerdict } from './verdict.ts';
import { toldAs } from './entry-text.ts';

/** Whether it took place is not, or not yet, to be said. */
const tried = [
  'running',
  'failed',
  'unknown',
  'interrupted',
  'stopped',
  'part',
] as const satisfies readonly EntryVerdict[];

/** So many settings are named; the others are counted. */
const named = 2;

/** An act in one sentence, with the plain names of settings. */
export function useActionText(): (entry: HistoryEntry, all: readonly HistoryEntry[]) => string {
  const { t, i18n } = useTranslation();
  const nameOf = (name: string) => {
    const found: unknown = i18n.getResource(
      i18n.language,
      'translation',
      `configVarCatalogue.names.${name.toUpperCase()}.name`,
    );
    return typeof found === 'string' ? found : name;
  };
  const list = new Intl.ListFormat(i18n.language === 'xx' ? 'en' : i18n.language, { type: 'conjunction' });
  return (entry, all) => {
    const verdict = verdictOfEntry(entry);
    const way = tried.find((one) => one === verdict);
    if (way !== undefined) return t(`history.line.${way}`, { doing: t(`history.doing.${entry.act}`) });
    const told = toldAs(entry, all);
    if (told.kind === 'act') return t(`history.act.${told.act}`);
    if (told.kind === 'undid') return t(`history.undid.${told.act}`);
    const names = told.names.slice(0, named).map(nameOf);
    const more = told.names.length - names.length;
    const what = more === 0 ? list.format(names) : t('history.and', { names: names.join(', '), count: more });
    return t('history.settings', { what });
  };
}
