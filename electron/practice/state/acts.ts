import { currentRelease } from './current.ts';
import { dynoAt, dynoName, lastWorking, processOf, startMs, stopMs } from './dynos.ts';
import { uuidOf } from './ids.ts';
import type { App, ConfigVars, DynoSlot, Person, Process, Release } from './model.ts';
import { type Boot, bootOf, ingestDueReadings } from './nightscout.ts';
import type { SimulatedAccount } from './simulated-account.ts';

/**
 * The acts that change an app over time. Each only writes down when things happen; reading does the rest. `now` is
 * given only for what began earlier, such as the release at the end of a build.
 */

export function restart(
  account: SimulatedAccount,
  app: App,
  slots: readonly DynoSlot[],
  at = account.now(),
): void {
  for (const slot of slots) start(account, app, slot, 'restart', at);
}

/** Wakes a sleeping Eco dyno, as its first visitor does. */
export function wake(account: SimulatedAccount, app: App, slot: DynoSlot): void {
  start(account, app, slot, 'wake', account.now());
}

function start(
  account: SimulatedAccount,
  app: App,
  slot: DynoSlot,
  why: 'restart' | 'wake' | 'new',
  now: number,
): void {
  const before = dynoAt(app, slot, now);
  const name = dynoName(slot);
  if (slot.type === 'web') app.stoppedAt = lastWorking(app, now);
  const stops = why === 'restart' && before.state !== 'down';
  slot.previousId = stops ? before.id : slot.previousId;
  slot.id = uuidOf('dyno', app.id, name, account.next());
  slot.since = now;
  slot.stopMs = stops ? stopMs / account.speed : 0;
  const boot = bootOf(account, app);
  const bootMs = boot !== null && 'afterMs' in boot ? boot.afterMs : undefined;
  slot.boot = boot;
  slot.startMs = (bootMs ?? startMs) / account.speed;
  slot.outcome = boot?.kind === 'crash' ? 'crashed' : 'up';
  app.lastVisit = now;
  app.log.dropPlanned(name, now);
  if (stops) logStop(app, slot, now, before.state);
  if (why === 'wake') logDyno(app, name, now, ['Unidling']);
  logStart(app, slot, boot, now + slot.stopMs, stops ? before.state : 'down');
}

function logDyno(
  app: App,
  dyno: string,
  at: number,
  texts: readonly string[],
  source: 'heroku' | 'app' = 'heroku',
) {
  app.log.write(...texts.map((text) => ({ at, source, dyno, text })));
}

function logStop(app: App, slot: DynoSlot, at: number, from: string): void {
  const name = dynoName(slot);
  const running = from === 'up' || from === 'starting';
  logDyno(app, name, at, ['Restarting', ...(running ? ['Stopping all processes with SIGTERM'] : [])]);
  if (running) logDyno(app, name, at + slot.stopMs, ['Process exited with status 143']);
}

function logStart(app: App, slot: DynoSlot, boot: Boot | null, at: number, from: string): void {
  const name = dynoName(slot);
  const readyAt = at + slot.startMs;
  const command = processOf(app, slot.type)?.command ?? 'npm start';
  logDyno(app, name, at, [
    ...(from === 'starting' ? [] : [`State changed from ${from} to starting`]),
    `Starting process with command \`${command}\``,
  ]);
  if (boot?.kind === 'crash') {
    logDyno(app, name, readyAt - 1, boot.log.slice(0, 1), 'app');
    logDyno(app, name, readyAt, [
      ...boot.log.slice(1),
      'Process exited with status 1',
      'State changed from starting to crashed',
    ]);
    return;
  }
  const lines =
    boot === null
      ? ['Listening on port 3000']
      : boot.kind === 'boot-error'
        ? [`Boot error: ${boot.category}: ${boot.reason}`, 'Listening on port 3000']
        : [
            'Successfully established connection to MongoDB',
            'Mongo user role seems ok',
            'Listening on port 3000',
          ];
  logDyno(app, name, readyAt - 1, lines, 'app');
  logDyno(app, name, readyAt, ['State changed from starting to up']);
}

/** Sets how many dynos of a type there shall be and how big, and starts or stops what differs. */
export function scale(
  account: SimulatedAccount,
  app: App,
  process: Process,
  change: { readonly quantity?: number | undefined; readonly size?: string | undefined },
  by: Person,
  now = account.now(),
): void {
  const resized = change.size !== undefined && change.size !== process.size;
  if (process.type === 'web') app.stoppedAt = lastWorking(app, now);
  process.size = change.size ?? process.size;
  process.quantity = change.quantity ?? process.quantity;
  process.updatedAt = now;
  const text = `Scaled to ${process.type}@${process.quantity}:${process.size} by user ${by.email}`;
  app.log.write({ at: now, source: 'app', dyno: 'api', text });
  const own = app.slots.filter((slot) => slot.type === process.type);
  for (const gone of own.slice(process.quantity)) {
    app.log.dropPlanned(dynoName(gone), now);
    logDyno(app, dynoName(gone), now, [
      'Stopping all processes with SIGTERM',
      'Process exited with status 143',
    ]);
  }
  const kept = own.slice(0, process.quantity);
  app.slots = [...app.slots.filter((slot) => slot.type !== process.type), ...kept];
  if (resized) restart(account, app, kept, now);
  for (let number = kept.length + 1; number <= process.quantity; number += 1) {
    const slot: DynoSlot = {
      type: process.type,
      number,
      id: '',
      previousId: null,
      since: now,
      stopMs: 0,
      startMs: 0,
      outcome: 'up',
      boot: null,
    };
    app.slots.push(slot);
    start(account, app, slot, 'new', now);
  }
}

export interface ReleaseChange {
  readonly description: string;
  readonly user: Person;
  readonly configVars?: ConfigVars;
  readonly slugId?: string;
}

/** Makes a release and restarts everything, as every release does. Lines are written as Heroku writes them. */
export function release(
  account: SimulatedAccount,
  app: App,
  change: ReleaseChange,
  now = account.now(),
): Release {
  // Into the database of the settings before.
  ingestDueReadings(account);
  const before = currentRelease(app);
  const made: Release = {
    id: uuidOf('release', app.id, account.next()),
    version: (app.releases.at(-1)?.version ?? 0) + 1,
    description: change.description,
    createdAt: now,
    user: change.user,
    status: 'succeeded',
    slugId: change.slugId ?? before?.slugId ?? null,
    configVars: change.configVars ?? before?.configVars ?? {},
    addonPlans: app.addons.map((addon) => addon.plan),
  };
  app.releases.push(made);
  app.updatedAt = now;
  app.log.write(
    {
      at: now,
      source: 'app',
      dyno: 'api',
      text: `Release v${made.version} created by user ${change.user.email}`,
    },
    { at: now, source: 'app', dyno: 'api', text: `${change.description} by user ${change.user.email}` },
  );
  restart(account, app, app.slots, now);
  return made;
}
