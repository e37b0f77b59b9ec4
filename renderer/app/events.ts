/** What main says reaches the stores here, and nowhere else. */
import type { Snapshot } from '../../electron/contract/app.ts';
import type { Preferences } from '../../electron/contract/preferences.ts';
import { listen } from '../bridge/bridge.ts';
import { speak } from '../locales/i18n.ts';
import { useApp } from '../stores/app.ts';
import { useStrings } from '../stores/connection-strings.ts';
import { useDetails } from '../stores/details.ts';
import { useHistory } from '../stores/history.ts';
import { useJobs } from '../stores/jobs.ts';
import { useNavigation } from '../stores/navigation.ts';
import { useShutdown } from '../stores/shutdown.ts';
import { useSites } from '../stores/sites.ts';

/** What is known of one mode's accounts and sites. Nothing of it holds in another. */
const ofOneMode = [useSites, useJobs, useHistory, useDetails, useShutdown, useStrings];

/** Another mode starts afresh on its first screen. */
function beginMode(mode: Snapshot['mode']): void {
  for (const store of ofOneMode) store.getState().forget();
  const { here, reset } = useNavigation.getState();
  // The connect wizard has a last word before it leads on by itself.
  if (here.route.screen === 'connect') return;
  if (mode !== 'none') reset({ screen: 'sites' });
  else if (here.route.screen !== 'welcome') reset({ screen: 'welcome' });
}

function applyPreferences({ theme, locale }: Preferences): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  speak(locale);
}

/** Listens to everything that main pushes and asks for the first snapshot. Called once, before anything is shown. */
export async function start(): Promise<void> {
  useApp.subscribe(({ snapshot }, { snapshot: before }) => {
    if (snapshot === null || snapshot === before) return;
    applyPreferences(snapshot.preferences);
    if (snapshot.mode !== before?.mode) beginMode(snapshot.mode);
  });
  listen('app.changed', (snapshot) => useApp.getState().take(snapshot));
  listen('site.changed', (site) => useSites.getState().take([site]));
  listen('job.changed', (job) => useJobs.getState().take([job]));
  listen('history.changed', (entry) => useHistory.getState().take(entry));
  listen('string.changed', (view) => useStrings.getState().takeLearnt(view));
  listen('test.changed', ({ string, test }) => useStrings.getState().takeTest(string, test));
  listen('shutdown.changed', (view) => useShutdown.getState().take(view));
  await useApp.getState().load();
}
