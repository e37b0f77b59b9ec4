import type { ShutdownStep, ShutdownView } from '../../../electron/contract/shutdown.ts';
import type { GuidePages } from '../../guides/engine/runner.ts';

export const isOff = ({ state }: ShutdownView['sites'][number]): boolean =>
  state === 'off' || state === 'was-off';

/** All was turned off, and Heroku said so when it was asked again. */
export const nothingRuns = ({ sites, check }: ShutdownView): boolean =>
  sites.every(isOff) && check !== null && check.running.length === 0 && check.unknown.length === 0;

/**
 * How the Eco plan stands. said: the person said that it is ended; nobody looked. runs: a site that needs it is on, so it
 * can't be. Null where none of the sites is on Eco.
 */
export function ecoOf(view: ShutdownView): 'waits' | 'said' | 'runs' | null {
  if (ecoCents(view) === null) return null;
  if (view.own.eco === null) return 'waits';
  return view.sites.some((site) => site.flat && !isOff(site)) ? 'runs' : 'said';
}

/** One price for all Eco sites together; null when none of them is on Eco. */
export const ecoCents = ({ sites }: ShutdownView): number | null =>
  sites.find(({ flat }) => flat)?.cents ?? null;

/** The tasks in their order (docs/reference/heroku-api.md#stopping-all-cost). Main keeps which one it is. */
export const shutdownTasks: GuidePages<ShutdownStep, ShutdownView> = [
  { name: 'copies', answered: ({ sites }) => sites.every(({ copy }) => copy !== null) },
  { name: 'addresses', answered: () => true },
  { name: 'tell', answered: () => true },
  { name: 'turn-off', answered: ({ busy }) => busy === 'no' },
  { name: 'extras', answered: () => true },
  { name: 'eco', when: (view) => ecoCents(view) !== null, answered: () => true },
  { name: 'card', answered: () => true },
  { name: 'receipt', answered: () => true, uncounted: true },
];
