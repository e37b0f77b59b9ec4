import { blankApp } from '../state/blank-app.ts';
import { dynoName } from '../state/dynos.ts';
import { uuidOf } from '../state/ids.ts';
import type { App, ConfigVars, DataTrouble, Release, SiteKind } from '../state/model.ts';
import { bootOf, ingestPastReadings } from '../state/nightscout.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { history } from './releases.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How a site stands when its scenario opens. */
export interface SiteSpec {
  readonly name: string;
  readonly kind: Exclude<SiteKind, 'none'>;
  readonly vars: ConfigVars;
  readonly size: 'Eco' | 'Basic' | 'Standard-1X';
  readonly state: 'up' | 'crashed' | 'asleep' | 'off';
  /** How long it has been so. */
  readonly forMs: number;
  /** Age of the newest reading of a working Nightscout site. */
  readonly readingAgeMs?: number;
  readonly maintenance?: boolean;
  readonly stack?: string;
  readonly trouble?: DataTrouble;
  /** Of Nightscout; 15.0.3 when left out. */
  readonly version?: string;
  readonly lastBuildFailed?: boolean;
  /** Settings before the newest change, when that change is what stopped the site. */
  readonly varsBefore?: ConfigVars;
  /** What its program wrote last. */
  readonly log?: readonly string[];
}

const commands = { nightscout: 'npm start', plain: 'npm run serve' } as const;

/** Adds a site with a past: a year of releases, builds that made them, a log, and its dyno in the wanted state. */
export function addSite(account: SimulatedAccount, spec: SiteSpec): App {
  const now = account.startedAt;
  const since = now - spec.forMs;
  const createdAt = now - 400 * day - (account.apps.length + 1) * day;
  const app = blankApp(account, {
    name: spec.name,
    createdAt,
    region: 'eu',
    ...(spec.stack === undefined ? {} : { stack: spec.stack }),
    ...(spec.version === undefined ? {} : { version: spec.version }),
    readingPhase: spec.state === 'up' ? now - (spec.readingAgeMs ?? 2 * minute) : since,
    dataTrouble: spec.trouble ? { kind: spec.trouble, since } : null,
  });
  app.kind = spec.kind;
  app.formation.push({
    id: uuidOf('formation', app.id, 'web'),
    type: 'web',
    command: commands[spec.kind],
    quantity: spec.state === 'off' ? 0 : 1,
    size: spec.size,
    createdAt,
    updatedAt: spec.state === 'off' ? since : createdAt,
  });
  const past = history(account, app, spec);
  app.releases.push(...past.releases);
  app.builds.push(...past.builds);
  app.maintenance = spec.maintenance ?? false;
  app.updatedAt = spec.maintenance ? since : (app.releases.at(-1) as Release).createdAt;
  app.stoppedAt = since;
  app.lastVisit = lastVisit(spec, now);
  if (spec.state !== 'off') addDyno(app, spec, now);
  writeLog(account, app, spec);
  account.apps.push(app);
  for (const slot of app.slots) slot.boot = bootOf(account, app);
  if (spec.kind === 'nightscout') ingestPastReadings(account, app, spec.varsBefore);
  return app;
}

function lastVisit(spec: SiteSpec, now: number): number {
  if (spec.maintenance) return now - spec.forMs;
  return spec.state === 'asleep' ? now - spec.forMs - 30 * minute : now - minute;
}

const lastDailyRestart = 9 * hour;

function addDyno(app: App, spec: SiteSpec, now: number): void {
  app.slots.push({
    type: 'web',
    number: 1,
    id: uuidOf('dyno', app.id, 'first'),
    previousId: null,
    since: spec.state === 'crashed' ? now - spec.forMs : now - Math.max(lastDailyRestart, spec.forMs + hour),
    stopMs: 0,
    startMs: 0,
    outcome: spec.state === 'crashed' ? 'crashed' : 'up',
    boot: null,
  });
}

const ends: Readonly<Record<SiteSpec['state'], readonly string[]>> = {
  up: [],
  asleep: ['Idling because no web traffic', 'State changed from up to down'],
  off: ['Stopping all processes with SIGTERM', 'Process exited with status 143'],
  crashed: ['Process exited with status 1', 'State changed from up to crashed'],
};

function writeLog(account: SimulatedAccount, app: App, spec: SiteSpec): void {
  const now = account.startedAt;
  const dyno = dynoName(app.slots[0] ?? { type: 'web', number: 1 });
  const started = (app.slots[0]?.since ?? now - spec.forMs - day) - (spec.state === 'crashed' ? 9 * hour : 0);
  const line = (at: number, source: 'heroku' | 'app', text: string, from = dyno) => ({
    at,
    source,
    dyno: from,
    text,
  });
  app.log.write(
    line(started, 'heroku', 'Cycling'),
    line(started + 1, 'heroku', 'State changed from up to starting'),
    line(started + 2, 'heroku', `Starting process with command \`${commands[spec.kind]}\``),
    line(started + 6_000, 'app', 'Listening on port 3000'),
    line(started + 6_100, 'heroku', 'State changed from starting to up'),
    ...(spec.log ?? []).map((text, index) => line(now - spec.forMs - 5_000 + index, 'app', text)),
    ...ends[spec.state].map((text, index) => line(now - spec.forMs + index, 'heroku', text)),
  );
  if (spec.state === 'off') {
    const text = `Scaled to web@0:${spec.size} by user ${account.owner.email}`;
    app.log.write(line(now - spec.forMs, 'app', text, 'api'));
  }
}
