import { onTestFinished } from 'vitest';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import { startPractice, type PracticeServer } from '../../../electron/practice/start.ts';
import type { AppCore } from '../../support/app-core.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { withApp } from '../../support/with-app.ts';

export const otherEmail = 'aunt@family.example';
export const otherId = '01234567-89ab-4def-8123-456789abcdef';

interface Two {
  readonly app: AppCore;
  /** The Heroku of the second account. */
  readonly other: PracticeServer;
}

/** Both accounts answer at one address, as at Heroku: the key tells them apart. */
function toward(other: PracticeServer): (fetch: Fetch) => Fetch {
  return (fetch) => async (url, init) => {
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${other.key}`) return fetch(url, init);
    const { pathname, search } = new URL(url);
    const response = await fetch(other.origin + pathname + search, init);
    if (pathname !== '/account') return response;
    const account = { ...((await response.json()) as object), id: otherId, email: otherEmail };
    return Response.json(account, { headers: { 'oauth-scope': 'global' } });
  };
}

/** Two accounts side by side. With the same scenario they share their sites. */
export async function twoAccounts(scenario: 'many-sites' | 'household'): Promise<Two> {
  const clock = new FakeClock({ autoAdvance: true });
  const other = await startPractice({ scenario, clock });
  onTestFinished(() => other.close());
  const app = await withApp({ clock, network: toward(other) });
  await app.connect();
  app.desktop.clipboard = other.key;
  await app.must('account.paste');
  await app.must('account.keep');
  await app.must('sites.list', { fresh: true });
  return { app, other };
}
