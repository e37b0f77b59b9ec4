/** How a site is told, in every place that shows one: shape, colour, words. */
import { useTranslation } from 'react-i18next';
import type { Site, SiteState, StateKind } from '../../electron/contract/models.ts';
import type { Shape, Tone } from '../components/state-shape.tsx';
import { useApp } from '../stores/app.ts';

const looks: Readonly<Record<StateKind, { readonly tone: Tone; readonly shape: Shape }>> = {
  checking: { tone: 'info', shape: 'ring' },
  working: { tone: 'ok', shape: 'tick' },
  starting: { tone: 'info', shape: 'ring' },
  asleep: { tone: 'sleep', shape: 'moon' },
  off: { tone: 'off', shape: 'power' },
  stopped: { tone: 'stop', shape: 'alert' },
  closed: { tone: 'shut', shape: 'sign' },
  empty: { tone: 'off', shape: 'empty' },
  unknown: { tone: 'off', shape: 'question' },
};

export const lookOf = (state: SiteState): { readonly tone: Tone; readonly shape: Shape } => looks[state.kind];

/** Whether somebody has to do something about it. */
export const needsHelp = (site: Site): boolean => site.state.kind === 'stopped';

/** Closed until a day that has come. `now` in milliseconds since 1970. */
export const overdue = (sites: readonly Site[], now: number): readonly Site[] =>
  sites.filter(({ closed, state }) => {
    const until = closed?.until ?? null;
    return state.kind === 'closed' && until !== null && Date.parse(until) <= now;
  });

/** Those that need somebody first, else in the order in which Heroku names them. Empty apps are no sites yet. */
export function sorted(sites: readonly Site[]): readonly Site[] {
  const shown = sites.filter(({ state }) => state.kind !== 'empty');
  return [...shown.filter(needsHelp), ...shown.filter((site) => !needsHelp(site))];
}

/** The sites whose name, address or title has all the words that were typed. */
export function found(sites: readonly Site[], typed: string): readonly Site[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return sites.filter(({ title, name, address }) => {
    const text = `${title} ${name} ${address}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What a site is called on screen: in practice with a word before it, so that nobody takes it for a real one. */
export function useTitleOf(): (title: string) => string {
  const { t } = useTranslation();
  const practice = useApp((state) => state.snapshot?.world === 'practice');
  return (title) => (practice ? t('common.practiceName', { title }) : title);
}
