/** What main knows of the app itself: world, account, preferences. A mirror; main is asked for every change. */
import { create } from 'zustand';
import type { Preferences } from '../../electron/contract/preferences.ts';
import type { Snapshot } from '../../electron/contract/app.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import { ask, listen } from '../bridge/bridge.ts';
import { speak } from '../locales/i18n.ts';
import { useDetails } from './details.ts';
import { useHistory } from './history.ts';
import { useJobs } from './jobs.ts';
import { useNavigation } from './navigation.ts';
import { useShutdown } from './shutdown.ts';
import { useSites } from './sites.ts';
import { useStrings } from './connection-strings.ts';
import { useWork } from './database-jobs.ts';

interface AppState {
  readonly snapshot: Snapshot | null;
  /** Why the window could not be filled at all. */
  readonly problem: Problem | null;
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;
  readonly enterPractice: () => Promise<Problem | null>;
  readonly leavePractice: () => Promise<Problem | null>;
}

export const useApp = create<AppState>()((set, get) => {
  return {
    snapshot: null,
    problem: null,
    prefer: async (change) => {
      const answer = await ask('preferences.set', change);
      const { snapshot } = get();
      if (answer.ok && snapshot) takeSnapshot({ ...snapshot, preferences: answer.value });
      else if (!answer.ok) set({ problem: answer.problem });
    },
    enterPractice: async () => moveTo(await ask('app.enterPractice')),
    leavePractice: async () => moveTo(await ask('app.leavePractice')),
  };
});

function moveTo(answer: Result<Snapshot>): Problem | null {
  if (!answer.ok) return answer.problem;
  takeSnapshot(answer.value);
  return null;
}

/** Shows what main says now. A change of world starts afresh on its first screen. */
export function takeSnapshot(snapshot: Snapshot): void {
  const before = useApp.getState().snapshot;
  useApp.setState({ snapshot });
  dress(snapshot.preferences);
  if (before?.mode === snapshot.mode) return;
  useSites.getState().forget();
  useJobs.getState().forget();
  useHistory.getState().forget();
  useDetails.getState().forget();
  useShutdown.getState().forget();
  useWork.getState().forget();
  useStrings.getState().forget();
  // The connect wizard has a last word before it leads on by itself.
  const { here, reset } = useNavigation.getState();
  if (here.route.screen === 'connect') return;
  if (snapshot.mode !== 'none') reset({ screen: 'sites' });
  else if (here.route.screen !== 'welcome') reset({ screen: 'welcome' });
}

function dress({ theme, locale }: Preferences): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  speak(locale);
}

/** Asks for the first snapshot and listens to everything that main pushes. Called once. */
export async function start(): Promise<void> {
  listen('app.changed', takeSnapshot);
  listen('site.changed', (site) => useSites.getState().take([site]));
  listen('job.changed', (job) => useJobs.getState().take([job]));
  listen('history.changed', (entry) => useHistory.getState().take(entry));
  listen('string.changed', (view) => useStrings.getState().takeLearnt(view));
  listen('work.changed', (work) => useWork.getState().take([work]));
  listen('test.changed', ({ string, test }) => useStrings.getState().takeTest(string, test));
  listen('shutdown.changed', (view) => useShutdown.getState().take(view));
  const answer = await ask('app.snapshot');
  if (answer.ok) takeSnapshot(answer.value);
  else useApp.setState({ problem: answer.problem });
}
