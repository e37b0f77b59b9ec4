import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { compose } from '../../electron/composition.ts';
import type { Core } from '../../electron/core.ts';
import type { CallAnswer, CallInput, CallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { Job, LinkId, Site } from '../../electron/contract/models.ts';
import type { Result } from '../../electron/contract/result.ts';
import { createHandlers, type Desktop } from '../../electron/ipc/handlers.ts';
import { createRouter, type Router } from '../../electron/ipc/router.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import type { FileDesk } from '../../electron/services/backups/desk.ts';
import type { Clock } from '../../electron/services/clock.ts';
import type { Fetch } from '../../electron/services/hosts.ts';
import {
  startPractice,
  type PracticeWorld,
  type ScenarioName,
} from '../../electron/services/practice/practice.ts';
import type { Paper } from '../../electron/services/paper.ts';
import type { Secret } from '../../electron/services/secret.ts';
import { origin, startUrl } from '../../electron/shell/origin.ts';
import { FakeClock } from './fake-clock.ts';
import { fakeConfirm, type FakeConfirm } from './fake-confirm.ts';

/** A key store in memory, as a computer with a working one behaves. */
export interface MemoryVault extends Vault {
  /** The accounts it holds a key for. */
  readonly holds: ReadonlyMap<string, Secret>;
}

export function memoryVault(): MemoryVault {
  const holds = new Map<string, Secret>();
  return {
    holds,
    read: async (account) => ({ ok: true, value: holds.get(account) ?? null }),
    write: async (account, key) => {
      holds.set(account, key);
      return { ok: true, value: true };
    },
    remove: async (account) => {
      holds.delete(account);
      return { ok: true, value: true };
    },
  };
}

const absent = async () => ({ ok: false, trouble: 'absent' }) as const;

/** A computer that has no key store. */
export const absentVault = (): MemoryVault => ({
  holds: new Map(),
  read: absent,
  write: absent,
  remove: absent,
});

/** The desktop as the handlers use it: a clipboard, and a note of what was opened. */
export interface FakeDesktop extends Desktop {
  clipboard: string;
  readonly opened: readonly string[];
}

/** The windows for files: what the person picks is set by the test; null stands for closing the window. */
export interface FakeFiles extends FileDesk {
  saveTo: string | null;
  pick: Uint8Array | null;
  /** What the picked file is called. */
  pickName: string;
  folder: string | null;
  /** The names that were suggested. */
  readonly suggested: readonly string[];
}

/** The printer: what was printed, as HTML. A PDF of it is its text behind the mark of a PDF file. */
export interface FakePaper extends Paper {
  readonly pages: readonly string[];
}

export function fakePaper(): FakePaper {
  const pages: string[] = [];
  return {
    pages,
    pdf: async (html) => {
      pages.push(html);
      return Buffer.from(`%PDF-made-up\n${html}`);
    },
    print: async (html) => {
      pages.push(html);
      return true;
    },
  };
}

export function fakeFiles(): FakeFiles {
  const suggested: string[] = [];
  const files: FakeFiles = {
    saveTo: null,
    pick: null,
    pickName: 'picked.env',
    folder: null,
    suggested,
    askWhereToSave: async (name) => {
      suggested.push(name);
      return files.saveTo;
    },
    askWhichFile: async () => (files.pick === null ? null : { name: files.pickName, bytes: files.pick }),
    askWhichFolder: async () => files.folder,
  };
  return files;
}

export function fakeDesktop(): FakeDesktop {
  const opened: string[] = [];
  const desktop: FakeDesktop = {
    clipboard: '',
    opened,
    readClipboard: async () => desktop.clipboard,
    clearClipboard: async () => {
      desktop.clipboard = '';
    },
    copySecret: async (secret) => {
      desktop.clipboard = secret.reveal();
    },
    openLink: async (link: LinkId) => void opened.push(link),
    openSite: async (url: string) => void opened.push(url),
  };
  return desktop;
}

type InputOf<Name extends CallName> = CallInput<Name> extends void ? [] : [input: CallInput<Name>];

export type Heard = {
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
  /** Default: one that works. */
  readonly vault?: MemoryVault;
}

/** The app without window: the real services behind the real router, over a practice world that plays Heroku. */
export interface AppCore {
  readonly practice: PracticeWorld;
  readonly clock: Clock;
  readonly vault: MemoryVault;
  readonly desktop: FakeDesktop;
  readonly files: FakeFiles;
  readonly paper: FakePaper;
  readonly confirm: FakeConfirm;
  /** Folder of the person's data; removed by `close`. */
  readonly directory: string;
  readonly core: Core;
  /** Everything that was pushed to the page, oldest first. */
  readonly heard: readonly Heard[];
  /** Asks as the page does, through the router and from a trusted frame. */
  ask<Name extends CallName>(name: Name, ...input: InputOf<Name>): Promise<Result<CallAnswer<Name>>>;
  /** Asks and insists on a good answer. Throws with the problem's code. */
  must<Name extends CallName>(name: Name, ...input: InputOf<Name>): Promise<CallAnswer<Name>>;
  /** Pastes the practice world's key and keeps it. */
  connect(): Promise<void>;
  /** The ended job. Throws when there is none with this id. */
  ended(job: Job): Promise<Job>;
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
  const paper = fakePaper();
  const confirm = fakeConfirm();
  const heard: Heard[] = [];

  async function start(): Promise<{ core: Core; router: Router }> {
    const core = compose({
      fetch: () => Promise.reject(new Error('a test reached for the internet')),
      loopbackFetch: options.network?.(loopback) ?? loopback,
      clock,
      vault,
      directory,
      emit: (name, payload) => heard.push({ name, payload } as Heard),
      files,
      paper,
      confirmNatively: confirm.ask,
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
    paper,
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
      await Promise.all(app.core.worlds().map(({ jobs }) => jobs.idle()));
      const found = (await self.must('jobs.list')).find(({ id }) => id === job.id);
      if (found === undefined) throw new Error('no such job');
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
