/** How a site is told, in every place that shows one: shape, colour, words. */
import { useTranslation } from 'react-i18next';
import { type Site, type SiteState, type StateKind, stateReasons } from '../../../electron/contract/sites.ts';
import type { Shape, Tone } from '../../design/state-shape.tsx';
import { useApp } from '../../stores/app.ts';
import { freshForMs } from '../../locales/times.ts';

interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
}

const looks: Readonly<Record<StateKind, Look>> = {
  checking: { tone: 'info', shape: 'ring' },
  working: { tone: 'ok', shape: 'tick' },
  starting: { tone: 'info', shape: 'ring' },
  asleep: { tone: 'sleep', shape: 'moon' },
  off: { tone: 'off', shape: 'power' },
  stopped: { tone: 'stop', shape: 'alert' },
  closed: { tone: 'warning', shape: 'sign' },
  empty: { tone: 'off', shape: 'empty' },
  unknown: { tone: 'off', shape: 'question' },
};

/** How Heroku's side of it looks: enough where a site is told apart, not where it is said how it is. */
export const lookOf = (state: SiteState): Look => looks[state.kind];

/**
 * Whether a site that runs does what it is for, as far as somebody looked.
 * unsure: its computer runs, and nobody saw the site answer since. The others are a Nightscout that runs and shows no
 * new readings, holds none at all, can save no more, or can't reach its database.
 */
export type Running =
  | 'working'
  | 'unsure'
  | 'readings-stopped'
  | 'no-readings'
  | 'database-full'
  | 'database-silent';

/** A reading comes every five minutes, and some sensors miss a few. Milliseconds. */
const readingsStopAfterMs = 30 * 60_000;

/** Null for a site that is not in the state "working". */
export function runningOf({ address, kind, reading, state, visitedAt }: Site): Running | null {
  if (state.kind !== 'working') return null;
  // Nothing answers visitors there, so all that can be seen is that it runs.
  if (kind === 'worker' || address === '') return 'working';
  const visited = visitedAt === null ? 0 : Date.parse(visitedAt);
  if (state.seenAt === null || Date.parse(state.seenAt) - visited > freshForMs) return 'unsure';
  if (kind !== 'nightscout') return 'working';
  if (reading === null) return 'unsure';
  if (reading.database === 'silent' || reading.database === 'full') return `database-${reading.database}`;
  if (reading.database === 'empty') return 'no-readings';
  if (reading.at === null) return reading.private ? 'working' : 'unsure';
  const age = Date.parse(reading.seenAt) - Date.parse(reading.at);
  return age > readingsStopAfterMs ? 'readings-stopped' : 'working';
}

const runningLooks: Readonly<Record<Exclude<Running, 'working'>, Look>> = {
  unsure: { tone: 'off', shape: 'question' },
  'readings-stopped': { tone: 'warning', shape: 'triangle' },
  'no-readings': { tone: 'warning', shape: 'triangle' },
  'database-full': { tone: 'warning', shape: 'triangle' },
  'database-silent': { tone: 'warning', shape: 'triangle' },
};

/** Shape, colour and word of how a site is. The word is the key of its text. */
export function shownAs(site: Site): Look & {
  readonly word:
    | `state.word.${StateKind}`
    | `state.running.${Exclude<Running, 'working'>}`
    | 'state.noHours'
    | 'state.notWorking';
} {
  const running = runningOf(site);
  if (running !== null && running !== 'working') {
    return { ...runningLooks[running], word: `state.running.${running}` };
  }
  if (cantWake(site)) return { ...looks.off, word: 'state.noHours' };
  const { kind, why } = site.state;
  // Heroku says that it runs: what visitors get is what counts.
  const runs = stateReasons.some((reason) => reason !== 'crashed' && reason === why);
  if (kind === 'stopped' && runs) return { ...looks.stopped, word: 'state.notWorking' };
  return { ...looks[kind], word: `state.word.${kind}` };
}

/** Asleep, and this month's Eco hours are used up. */
export const cantWake = ({ noHours, state }: Site): boolean => noHours && state.kind === 'asleep';

/** Whether somebody has to do something about it. */
export function needsHelp(site: Site): boolean {
  const running = runningOf(site);
  return site.state.kind === 'stopped' || (running !== null && running !== 'working' && running !== 'unsure');
}

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
  const practice = useApp((state) => state.snapshot?.mode === 'practice');
  return (title) => (practice ? t('common.practiceName', { title }) : title);
}
