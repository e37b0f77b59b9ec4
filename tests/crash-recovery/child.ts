import { createApplication } from '../../electron/application/create-application.ts';
import type { StringView } from '../../electron/contract/connection-strings.ts';
import type { CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import { createHandlers } from '../../electron/ipc/calls/index.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import type { Fetch } from '../../electron/base/allowed-hosts.ts';
import { Secret } from '../../electron/base/secret.ts';
import { fakeDesktop, fakeFiles, fakePrinter } from '../support/app-core.ts';
import { quickClock } from './quick-clock.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

/**
 * The services in a process of their own, over a folder and a practice world of the test's. Does the calls that it is
 * given and kills itself at one moment of the last one, as a power cut would.
 */
export interface Orders {
  readonly directory: string;
  readonly origin: string;
  /** What the key store holds. */
  readonly vault: Readonly<Record<string, string>>;
  readonly calls: readonly { readonly name: CallName; readonly input: object }[];
  /** The text of the file that is picked, and where a copy is saved. */
  readonly pick: string | null;
  readonly saveTo: string | null;
  readonly moment: Moment;
}

/** sending, sent: around the one request that changes something. `event`: the nth thing of any kind. never: none. */
export type Moment =
  | { readonly at: 'noted' | 'sending' | 'sent' | 'watching' | 'never' }
  | { readonly at: 'event'; readonly number: number };

const orders = JSON.parse(process.argv[2] ?? '') as Orders;
const { moment } = orders;
let armed = false;
let sent = false;
let events = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing more may be done meanwhile.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function happened(what: 'noted' | 'sending' | 'sent' | 'read' | 'told'): void {
  if (!armed) return;
  events += 1;
  if (moment.at === 'event' && events === moment.number) die();
  if (moment.at === what) die();
  if (moment.at === 'watching' && sent && what === 'read') die();
  sent ||= what === 'sent';
}

const watchedFetch: Fetch = async (url, init) => {
  const acts = init?.method !== undefined && init.method !== 'GET';
  happened(acts ? 'sending' : 'read');
  const response = await fetch(url, init);
  if (acts) happened('sent');
  return response;
};

const held = new Map(Object.entries(orders.vault).map(([name, text]) => [name, new Secret(text)]));
const vault: Vault = {
  read: async (name) => ({ ok: true, value: held.get(name) ?? null }),
  write: async () => ({ ok: true, value: true }),
  remove: async () => ({ ok: true, value: true }),
};
const files = fakeFiles();
files.pick = orders.pick === null ? null : Buffer.from(orders.pick);
files.saveTo = orders.saveTo;

const core = createApplication({
  fetch: () => Promise.reject(new Error('a test reached for the internet')),
  loopbackFetch: watchedFetch,
  clock: quickClock,
  vault,
  directory: orders.directory,
  emit: (name) => happened(name === 'history.changed' ? 'noted' : 'told'),
  files,
  printer: fakePrinter(),
  language: createMainLanguage('en-GB'),
  confirmNatively: async () => true,
  presses: { take: () => true },
  version: '0.0.0',
  runtime: 'preview',
  packaged: false,
  herokuApi: orders.origin,
  practice: {},
});
const handlers = createHandlers(core, fakeDesktop());
await core.start();
await core.accounts.ready();

/** What the last call answered that the next one is to be given. */
let handed = {};
for (const [index, { name, input }] of orders.calls.entries()) {
  armed = index === orders.calls.length - 1;
  const handler = handlers[name] as (input: object) => Result<unknown> | Promise<Result<unknown>>;
  const answer = await handler({ ...input, ...handed });
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
  if (name === 'actions.issueTicket') handed = answer.value as { ticket: string };
  if (name === 'connectionStrings.pick') handed = { string: (answer.value as readonly StringView[])[0]?.id };
}
await core.connectedAccounts()[0]?.jobs.idle();
armed = false;
await core.close();
