import type { App, ConfigVars, Release } from './model.ts';

/** The release that is in force: the newest one that did not fail. */
export function currentRelease(app: App): Release | undefined {
  return app.releases.findLast((release) => release.status === 'succeeded');
}

export function currentConfig(app: App): ConfigVars {
  return currentRelease(app)?.configVars ?? {};
}
