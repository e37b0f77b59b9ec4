import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import type { AppCore, AppCoreOptions } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';

export interface Shutting {
  readonly app: AppCore;
  readonly account: string | null;
  readonly ids: readonly string[];
  view(): Promise<ShutdownView>;
  /** Presses "turn off" and waits until main has come to rest. */
  turnOff(): Promise<ShutdownView>;
  startAgain(): Promise<ShutdownView>;
  /** How each site stands in the list, by Heroku's name of it. */
  states(): Promise<Readonly<Record<string, string>>>;
  /** A folder that is not the app's. */
  folder(): Promise<string>;
}

/** The practice household with a shutdown of all its sites begun. */
export async function withShutdown(options: AppCoreOptions = {}): Promise<Shutting> {
  const app = await withSites(options);
  const { sites } = await app.must('sites.list', { fresh: false });
  const account = sites[0]?.account ?? null;
  const ids = sites.filter(({ name }) => name !== 'robin-first-try').map(({ id }) => id);
  await app.must('shutdown.begin', { account, ids });
  const rest = async (): Promise<void> => {
    await Promise.all(app.core.connectedAccounts().map(({ shutdown }) => shutdown.idle()));
  };
  const self: Shutting = {
    app,
    account,
    ids,
    async view() {
      const view = await app.must('shutdown.view', { account });
      if (view === null) throw new Error('no shutdown');
      return view;
    },
    async turnOff() {
      await app.must('shutdown.turnOff', { account });
      await rest();
      return self.view();
    },
    async startAgain() {
      await app.must('shutdown.startAgain', { account });
      await rest();
      return self.view();
    },
    async states() {
      const view = await self.view();
      return Object.fromEntries(view.sites.map(({ name, state }) => [name, state]));
    },
    async folder() {
      const made = await mkdtemp(join(tmpdir(), 'sitekeeper-folder-'));
      onTestFinished(() => rm(made, { recursive: true, force: true }));
      return made;
    },
  };
  return self;
}
