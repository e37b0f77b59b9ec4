import { hexOf, uuidOf } from './ids.ts';
import { LogBook } from './log.ts';
import type { App } from './model.ts';
import type { SimulatedAccount } from './simulated-account.ts';

export interface BlankApp {
  readonly name: string;
  readonly region?: 'us' | 'eu';
  readonly stack?: string;
  readonly createdAt?: number;
  readonly readingPhase?: number;
  readonly version?: string;
  readonly dataTrouble?: App['dataTrouble'];
}

/** An app as it is when it was just made: no code, no processes, one owner. It is not yet in the account. */
export function blankApp(account: SimulatedAccount, wanted: BlankApp): App {
  const createdAt = wanted.createdAt ?? account.now();
  const id = uuidOf('app', wanted.name, account.next());
  const stack = wanted.stack ?? 'heroku-24';
  return {
    id,
    name: wanted.name,
    hostSuffix: hexOf(12, 'host', id),
    kind: 'none',
    createdAt,
    updatedAt: createdAt,
    maintenance: false,
    stack,
    buildStack: stack,
    region: wanted.region ?? 'us',
    formation: [],
    slots: [],
    oneOffs: [],
    releases: [],
    builds: [],
    addons: [],
    collaborators: [{ id: uuidOf('collaborator', id), user: account.owner, role: 'owner', createdAt }],
    log: new LogBook(),
    lastVisit: createdAt,
    stoppedAt: createdAt,
    readingPhase: wanted.readingPhase ?? createdAt,
    version: wanted.version ?? '15.0.3',
    dataTrouble: wanted.dataTrouble ?? null,
  };
}
