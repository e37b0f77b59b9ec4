import { release, scale } from './acts.ts';
import { hexOf, uuidOf } from './ids.ts';
import type { App, Build } from './model.ts';
import type { SimulatedAccount } from './simulated-account.ts';

const buildMs = 20_000;

export interface NewBuild {
  readonly url: string;
  readonly version: string | null;
  readonly checksum: string | null;
}

/** Starts a build. It fails when its source is one of our own addresses that nothing was ever put to. */
export function startBuild(account: SimulatedAccount, app: App, source: NewBuild): Build {
  const createdAt = account.now();
  const number = account.next();
  const uploaded = /\/source-blobs\/([^/?]+)/.exec(source.url)?.[1];
  const missing = uploaded !== undefined && !account.sources.get(uploaded);
  const ending = missing
    ? [' !     Could not read the source archive.', ' !     Push rejected, failed to compile Node.js app.']
    : ['-----> Installing dependencies', '-----> Build succeeded!', '-----> Launching...'];
  const build: Build = {
    id: uuidOf('build', app.id, number),
    createdAt,
    endsAt: createdAt + buildMs / account.speed,
    outcome: missing ? 'failed' : 'succeeded',
    sourceUrl: source.url,
    sourceVersion: source.version,
    checksum: source.checksum,
    buildpack: 'heroku/nodejs',
    stack: app.buildStack,
    slugId: uuidOf('slug', app.id, number),
    user: account.owner,
    output: ['-----> Building on the Heroku stack', '-----> Node.js app detected', ...ending],
    releaseId: null,
  };
  app.builds.push(build);
  return build;
}

/** Gives every build that has come to a good end its release, dated at that end. */
export function finishBuilds(account: SimulatedAccount): void {
  const now = account.now();
  for (const app of account.apps) {
    for (const build of app.builds) {
      if (build.outcome === 'succeeded' && build.releaseId === null && build.endsAt <= now)
        publish(account, app, build);
    }
  }
}

function publish(account: SimulatedAccount, app: App, build: Build): void {
  app.stack = build.stack;
  if (app.kind === 'none') {
    app.kind = build.sourceUrl.includes('cgm-remote-monitor') ? 'nightscout' : 'plain';
  }
  const label = build.sourceVersion?.slice(0, 8) ?? hexOf(8, build.id);
  const change = { description: `Deploy ${label}`, user: build.user, slugId: build.slugId };
  build.releaseId = release(account, app, change, build.endsAt).id;
  if (app.formation.length > 0) return;
  const web = {
    id: uuidOf('formation', app.id, 'web'),
    type: 'web',
    command: 'npm start',
    quantity: 0,
    size: 'Basic',
    createdAt: build.endsAt,
    updatedAt: build.endsAt,
  };
  app.formation.push(web);
  scale(account, app, web, { quantity: 1 }, build.user, build.endsAt);
}

/** The lines of a build's output that exist at `now`: evenly spread over its time. */
export function outputUntil(build: Build, now: number): readonly string[] {
  const share = Math.min(1, Math.max(0, (now - build.createdAt) / (build.endsAt - build.createdAt)));
  return build.output.slice(0, Math.floor(share * build.output.length));
}
