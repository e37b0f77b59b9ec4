import { fail, ok, type Result } from '../../contract/result.ts';
import type { ReleaseSummary, RollbackPreview } from '../../contract/releases.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars, readReleaseVars } from '../heroku/config-vars.ts';
import { listReleases } from '../heroku/releases.ts';
import { describeRelease } from './describe.ts';
import { checkRollback, mostReleases, releaseFacts, configVarsDiff } from './rollback-rules.ts';

/** The older versions of a site, newest first, in words. */
export async function listReleaseSummaries(
  heroku: Heroku,
  app: string,
): Promise<Result<readonly ReleaseSummary[]>> {
  const releases = await listReleases(heroku, app, mostReleases);
  if (!releases.ok) return releases;
  return ok(
    releases.value.map((release) => ({
      id: release.id,
      number: release.version,
      at: release.created_at,
      by: release.user.email,
      story: describeRelease(release.description),
      current: release.current,
      way: checkRollback(releaseFacts(release)),
    })),
  );
}

/** What going back to a release would change in the settings. */
export async function previewRollback(
  heroku: Heroku,
  app: string,
  release: string,
): Promise<Result<RollbackPreview>> {
  const [now, then] = await Promise.all([readConfigVars(heroku, app), readReleaseVars(heroku, app, release)]);
  if (!now.ok) return now;
  if (!then.ok)
    return then.problem.code === 'site-gone' ? fail({ code: 'heroku-refused', changed: 'no' }) : then;
  return ok({ rows: configVarsDiff(now.value, then.value) });
}
