import { hexOf, uuidOf } from '../state/ids.ts';
import type { App, Build, ConfigVars, Release } from '../state/model.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import type { SiteSpec } from './site.ts';

const day = 24 * 60 * 60_000;
const minute = 60_000;

type Step =
  | { readonly kind: 'start'; readonly text: string }
  | { readonly kind: 'deploy'; readonly expired?: boolean }
  | { readonly kind: 'config'; readonly vars: ConfigVars };

/** Older values of a few settings, so that going back to an earlier release changes something one can see. */
const older: readonly ConfigVars[] = [
  { THEME: 'default', TIME_FORMAT: '12' },
  { THEME: 'default', BG_HIGH: '240' },
  { BG_HIGH: '240' },
  { DISPLAY_UNITS: 'mmol/L' },
];

function steps(spec: SiteSpec): readonly { readonly step: Step; readonly agoMs: number }[] {
  const config = (index: number): Step => ({ kind: 'config', vars: known(spec.vars, older[index] ?? {}) });
  const before = spec.varsBefore ?? spec.vars;
  return [
    { step: { kind: 'start', text: 'Initial release' }, agoMs: 400 * day },
    { step: { kind: 'start', text: 'Enable Logplex' }, agoMs: 400 * day - minute },
    { step: config(0), agoMs: 400 * day - 2 * minute },
    { step: { kind: 'deploy', expired: true }, agoMs: 400 * day - 6 * minute },
    { step: config(1), agoMs: 320 * day },
    { step: { kind: 'deploy', expired: true }, agoMs: 290 * day },
    { step: config(2), agoMs: 210 * day },
    { step: { kind: 'deploy' }, agoMs: 120 * day },
    { step: config(3), agoMs: 60 * day },
    { step: { kind: 'deploy' }, agoMs: 25 * day },
    { step: { kind: 'config', vars: before }, agoMs: 6 * day },
    { step: spec.varsBefore ? { kind: 'config', vars: spec.vars } : { kind: 'deploy' }, agoMs: 2 * day },
  ];
}

/** `vars` with other values for those keys that it has. */
function known(vars: ConfigVars, values: ConfigVars): ConfigVars {
  return { ...vars, ...Object.fromEntries(Object.entries(values).filter(([key]) => key in vars)) };
}

/** A site's past: twelve releases, of which the oldest deploys can't be gone back to, and the builds behind them. */
export function history(
  account: SimulatedAccount,
  app: App,
  spec: SiteSpec,
): { releases: Release[]; builds: Build[] } {
  const releases: Release[] = [];
  const builds: Build[] = [];
  const setBack = spec.state === 'off' ? spec.forMs : spec.varsBefore ? spec.forMs - 2 * day : 0;
  let slugId: string | null = null;
  let codeKept = true;
  let vars: ConfigVars = {};
  for (const [index, { step, agoMs }] of steps(spec).entries()) {
    const createdAt = Math.max(app.createdAt + index, account.startedAt - agoMs - setBack);
    const version = index + 1;
    let description = step.kind === 'start' ? step.text : '';
    if (step.kind === 'config') {
      description = `Set ${differing(vars, step.vars).join(', ')} config vars`;
      vars = step.vars;
    }
    if (step.kind === 'deploy') {
      slugId = uuidOf('slug', app.id, version);
      codeKept = !step.expired;
      description = `Deploy ${hexOf(8, app.name, version)}`;
    }
    const release: Release = {
      id: uuidOf('release', app.id, 'past', version),
      version,
      description,
      createdAt,
      user: account.owner,
      status: codeKept ? 'succeeded' : 'expired',
      slugId,
      configVars: vars,
      addonPlans: [],
    };
    releases.push(release);
    if (step.kind === 'deploy' && slugId) builds.push(pastBuild(app, release, slugId, spec));
  }
  if (spec.lastBuildFailed) builds.push(failedBuild(account, app, spec));
  return { releases, builds };
}

const differing = (before: ConfigVars, after: ConfigVars): string[] => {
  const keys = Object.keys(after).filter((key) => before[key] !== after[key]);
  return keys.length > 0 ? keys : Object.keys(after).slice(0, 1);
};

/** Where the program of each kind of site comes from; a Nightscout site is known by it. */
const sources = {
  nightscout: 'https://api.github.com/repos/nightscout/cgm-remote-monitor/tarball',
  plain: 'https://sources.example/practice-site/tarball',
} as const;

function pastBuild(app: App, release: Release, slugId: string, spec: SiteSpec): Build {
  const commit = hexOf(40, app.name, release.version);
  return {
    id: uuidOf('build', app.id, release.version),
    createdAt: release.createdAt - 2 * minute,
    endsAt: release.createdAt,
    outcome: 'succeeded',
    sourceUrl: `${sources[spec.kind]}/${commit}`,
    sourceVersion: commit,
    checksum: null,
    buildpack: 'heroku/nodejs',
    stack: app.stack,
    slugId,
    user: release.user,
    output: ['-----> Building on the Heroku stack', '-----> Node.js app detected', '-----> Build succeeded!'],
    releaseId: release.id,
  };
}

function failedBuild(account: SimulatedAccount, app: App, spec: SiteSpec): Build {
  const commit = hexOf(40, app.name, 'failed');
  const createdAt = account.startedAt - 50 * minute;
  return {
    id: uuidOf('build', app.id, 'failed'),
    createdAt,
    endsAt: createdAt + 3 * minute,
    outcome: 'failed',
    sourceUrl: `${sources[spec.kind]}/${commit}`,
    sourceVersion: commit,
    checksum: null,
    buildpack: 'heroku/nodejs',
    stack: app.stack,
    slugId: uuidOf('slug', app.id, 'failed'),
    user: account.owner,
    output: [
      '-----> Building on the Heroku stack',
      '-----> Node.js app detected',
      'npm ERR! code EBADENGINE',
      ' !     Push rejected, failed to compile Node.js app.',
    ],
    releaseId: null,
  };
}
