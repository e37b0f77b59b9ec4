import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApplication } from '../../electron/application/create-application.ts';
import type { Application } from '../../electron/application/application.ts';
import type { CallAnswer, CallInput, CallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { Site } from '../../electron/contract/sites.ts';
import type { Result } from '../../electron/contract/result.ts';
import { createHandlers } from '../../electron/ipc/calls/index.ts';
import { createRouter, type Router } from '../../electron/ipc/router.ts';
import type { Clock } from '../../electron/base/clock.ts';
import type { Fetch } from '../../electron/base/allowed-hosts.ts';
import { startPractice, type PracticeServer, type ScenarioName } from '../../electron/practice/start.ts';
import { origin, startUrl } from '../../electron/shell/origin.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeConfirm, type FakeConfirm } from './fake-confirm.ts';
import {
  fakeDesktop,
  fakeFiles,
  fakePrinter,
  memoryVault,
  type FakeDesktop,
  type FakeFiles,
  type FakePrinter,
  type MemoryVault,
} from './fake-desktop.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

export * from './fake-desktop.ts';

type InputOf<Name extends CallName> = CallInput<Name> extends void ? [] : [input: CallInput<Name>];

type Heard = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] };
}[EventName];

export interface AppCoreOptions {
  readonly scenario?: ScenarioName;
  /** Default: a FakeClock whose sleeps move the time on by themselves. */
  readonly clock?: Clock;
  /** The clock of the practice world, where it differs from the app's own. */
  readonly worldClock?: Clock;
  readonly latencyMs?: number;
  readonly speed?: number;
  /** Stands between the app and the practice world. */
  readonly network?: (fetch: Fetch) => Fetch;
  readonly timeoutMs?: number;
  /** Whether main sees a press before each call. Default: it does. */
  readonly presses?: boolean;
  /** Default: one that works. */
  readonly vault?: MemoryVault;
}

/** The app without window: the real services behind the real router, over a practice world that plays Heroku. */
export interface AppCore {
  readonly practice: PracticeServer;
  readonly clock: Clock;
  readonly vault: MemoryVault;
  readonly desktop: FakeDesktop;
  readonly files: FakeFiles;
  readonly printer: FakePrinter;
  readonly confirm: FakeConfirm;
  /** Folder of the person's data; removed by `close`. */
  readonly directory: string;
  readonly core: Application;
  /** Everything that was pushed to the page, oldest first. */
  readonly heard: readonly Heard[];
  /** Asks as the page does, through the router and from a trusted frame. */
  ask<Name extends CallName>(name: Name, ...input: InputOf<Name>): Promise<Result<CallAnswer<Name>>>;
  /** Asks and insists on a good answer. Throws with the problem's code. */
  must<Name extends CallName>(name: Name, ...input: InputOf<Name>): Promise<CallAnswer<Name>>;
  /** Pastes the practice world's key and keeps it. */
  connect(): Promise<void>;
  /** The ended job. Throws when there is none with this id. */
  ended(job: SiteJob): Promise<SiteJob>;
  /** The site of an app of the practice world, as last known. Throws when there is none of this name. */
  site(name: string): Promise<Site>;
  /** Closes the app and opens it again over the same folder and key store. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const loopback: Fetch = (url, init) => fetch(url, init);

export async function openAppCore(options: AppCoreOptions = {}): Promise<AppCore> {
  const clock = options.clock ?? new FakeClock({ autoAdvance: true });
  const { scenario, latencyMs, speed, timeoutMs } = options;
  const practice = await startPractice({
    clock: options.worldClock ?? clock,
    ...(scenario !== undefined && { scenario }),
    ...(latencyMs !== undefined && { latencyMs }),
    ...(speed !== undefined && { speed }),
  });
  const directory = await mkdtemp(join(tmpdir(), 'sitekeeper-test-'));
  const vault = options.vault ?? memoryVault();
  const desktop = fakeDesktop();
  const files = fakeFiles();
  const printer = fakePrinter();
  const confirm = fakeConfirm();
  const heard: Heard[] = [];

  async function start(): Promise<{ core: Application; router: Router }> {
    const core = createApplication({
      fetch: () => Promise.reject(new Error('a test reached for the internet')),
      loopbackFetch: options.network?.(loopback) ?? loopback,
      clock,
      vault,
      directory,
      emit: (name, payload) => heard.push({ name, payload } as Heard),
      files,
      printer: printer,
      language: createMainLanguage('en-GB'),
      confirmNatively: confirm.ask,
      presses: { take: () => options.presses ?? true },
      version: '0.0.0',
      runtime: 'preview',
      packaged: false,
      herokuApi: practice.origin,
      practice: {},
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
    const router = createRouter({
      handlers: createHandlers(core, desktop),
      origin,
      onBug: core.bug,
      onRefused: (what) => core.log.write('refused', { what }),
    });
    await core.start();
    await core.accounts.ready();
    return { core, router };
  }

  let app = await start();
  const sender = { isOurMainFrame: true, url: startUrl };

  const self: AppCore = {
    practice,
    clock,
    vault,
    desktop,
    files,
    printer,
    confirm,
    directory,
    heard,
    get core() {
      return app.core;
    },
    ask: (name, ...input) => app.router(name, sender, input[0]),
    async must(name, ...input) {
      const answer = await self.ask(name, ...input);
      if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
      return answer.value;
    },
    async connect() {
      desktop.clipboard = practice.key;
      await self.must('account.paste');
      await self.must('account.keep');
    },
    async ended(job) {
      await Promise.all(app.core.connectedAccounts().map(({ jobs }) => jobs.idle()));
      const found = (await self.must('jobs.list')).find(({ id }) => id === job.id);
      if (found?.target !== 'site') throw new Error('no such job');
      return found;
    },
    async site(name) {
      const { sites } = await self.must('sites.list', { fresh: false });
      const found = sites.find((site) => site.name === name);
      if (found === undefined) throw new Error(`no site ${name}`);
      return found;
    },
    async reopen() {
      await app.core.close();
      app = await start();
    },
    async close() {
      await app.core.close();
      await practice.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return self;
}
