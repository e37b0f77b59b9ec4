import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApplication } from '../../../electron/application/create-application.ts';
import type { CallAnswer, CallInput, CallName } from '../../../electron/contract/calls.ts';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { createHandlers } from '../../../electron/ipc/calls/index.ts';
import { createMemoryVault } from '../../../electron/services/account/memory-vault.ts';
import { systemClock } from '../../../electron/base/clock.ts';
import type { PracticeServer } from '../../../electron/practice/start.ts';
import { createMainLanguage } from '../../../electron/locales/locale.ts';

export type Ask = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<Result<CallAnswer<Name>>>;

/** The app's own main, connected to a practice world, as its page would use it. */
export interface OurApp {
  readonly ask: Ask;
  /** Heroku's id of a site, by its name. */
  readonly site: (name: string) => Promise<string>;
  /** Starts a job and waits for its end; answers how it ended, or why it did not begin. */
  readonly carryOut: (started: Promise<Result<SiteJob | null>>) => Promise<string>;
  readonly close: () => Promise<void>;
}

const nothing = async (): Promise<void> => undefined;
const nobody = async (): Promise<null> => null;

/** Opens it in a folder of its own. Whoever asks a last question is told yes. */
export async function openOurApp(world: PracticeServer): Promise<OurApp> {
  const directory = await mkdtemp(join(tmpdir(), 'sitekeeper-official-'));
  const saved = await mkdtemp(join(tmpdir(), 'sitekeeper-official-saved-'));
  const core = createApplication({
    fetch: () => Promise.reject(new Error('nothing but the practice world is asked')),
    loopbackFetch: fetch,
    clock: systemClock,
    vault: createMemoryVault(),
    directory,
    emit: () => undefined,
    files: {
      askWhereToSave: async (name) => join(saved, name),
      askWhichFolder: nobody,
      askWhichFile: nobody,
    },
    printer: { pdf: async () => new Uint8Array(), print: async () => false },
    language: createMainLanguage('en-GB'),
    confirmNatively: async () => true,
    presses: { take: () => true },
    version: '0.0.0',
    runtime: 'preview',
    packaged: false,
    herokuApi: world.origin,
    practice: {},
  });
  await core.start();
  await core.accounts.check(world.key);
  await core.keepAccount();
  const handlers = createHandlers(core, {
    readClipboard: async () => '',
    clearClipboard: nothing,
    copySecret: nothing,
    copyText: nothing,
    openLink: nothing,
    openSite: nothing,
  });
  const ask: Ask = async (name, input) => handlers[name](input);
  return {
    ask,
    async site(name) {
      const list = await ask('sites.list', { fresh: true });
      const found = list.ok ? list.value.sites.find((one) => one.name === name) : undefined;
      if (found === undefined) throw new Error(`no site ${name}`);
      return found.id;
    },
    async carryOut(started) {
      const job = await started;
      if (!job.ok) return job.problem.code;
      const [owner] = core.connectedAccounts();
      if (job.value === null || owner === undefined) return 'not begun';
      return (await owner.jobs.ended(job.value.id)).state;
    },
    async close() {
      await core.close();
      await Promise.all([directory, saved].map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
