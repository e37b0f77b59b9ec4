import type { App, DynoSlot, Process } from './model.ts';

type DynoState = 'crashed' | 'down' | 'idle' | 'starting' | 'up';

export interface DynoNow {
  readonly id: string;
  readonly state: DynoState;
  /** When it came into this state. */
  readonly since: number;
}

const idleAfterMs = 30 * 60_000;

/** How long a restart takes at speed 1: Heroku's own is slower and less even. */
export const stopMs = 2_000;
export const startMs = 5_000;

/** The state of a dyno at `now`; a pure reading of its times, so nothing has to tick. */
export function dynoAt(app: App, slot: DynoSlot, now: number): DynoNow {
  const startsAt = slot.since + slot.stopMs;
  const readyAt = startsAt + slot.startMs;
  if (now < startsAt) return { id: slot.previousId ?? slot.id, state: 'down', since: slot.since };
  if (now < readyAt) return { id: slot.id, state: 'starting', since: startsAt };
  if (slot.outcome === 'crashed') return { id: slot.id, state: 'crashed', since: readyAt };
  const idleAt = Math.max(readyAt, app.lastVisit) + idleAfterMs;
  if (processOf(app, slot.type)?.size === 'Eco' && now >= idleAt) {
    return { id: slot.id, state: 'idle', since: idleAt };
  }
  return { id: slot.id, state: 'up', since: readyAt };
}

export function processOf(app: App, type: string): Process | undefined {
  return app.formation.find((process) => process.type === type);
}

export function dynoName(slot: Pick<DynoSlot, 'type' | 'number'>): string {
  return `${slot.type}.${slot.number}`;
}

/** The best of the web dynos: one that is up serves the site, whatever the others do. */
export function webDyno(app: App, now: number): (DynoNow & { slot: DynoSlot }) | undefined {
  const order: readonly DynoState[] = ['up', 'idle', 'starting', 'down', 'crashed'];
  return app.slots
    .filter((slot) => slot.type === 'web')
    .map((slot) => ({ ...dynoAt(app, slot, now), slot }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0];
}

/** When the site was last working: `now` while it is, else the moment it stopped. */
export function lastWorking(app: App, now: number): number {
  const web = webDyno(app, now);
  if (web?.state === 'up') return now;
  return web?.state === 'idle' ? web.since : app.stoppedAt;
}
