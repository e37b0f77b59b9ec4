import { join } from 'node:path';

import type { CallInput, CallName } from '../../../electron/contract/calls.ts';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { RouteId } from '../../../electron/practice/start.ts';
import type { AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** How often the app asked for a route since it was opened. */
export const sent = (app: AppCore, route: RouteId): number =>
  app.practice.requests.filter((request) => request.route === route).length;

export const newest = async (app: AppCore): Promise<HistoryEntry | undefined> =>
  (await app.must('history.list'))[0];

type ActCall = Extract<CallName, 'actions.rename' | 'actions.changeDynoSize'>;

/** Does an act and waits for its end. */
export async function perform<Name extends ActCall>(
  app: AppCore,
  name: Name,
  input: CallInput<Name>,
): Promise<SiteJob> {
  const answer = await (name === 'actions.rename'
    ? app.must('actions.rename', input as CallInput<'actions.rename'>)
    : app.must('actions.changeDynoSize', input as CallInput<'actions.changeDynoSize'>));
  return app.ended(answer);
}

/** Takes back the newest act. */
export async function undoNewest(app: AppCore): Promise<SiteJob> {
  const entry = await newest(app);
  return app.ended(await app.must('history.undo', { entry: entry?.id ?? '', despiteChanges: false }));
}

/** Saves a copy of a site's settings into a folder of the person's own; answers the folder. */
export async function saveCopy(app: AppCore, name: string, folder?: string): Promise<string> {
  const into = folder ?? (await temporaryFolder());
  const { id } = await app.site(name);
  app.files.saveTo = join(into, `${name}.env`);
  await app.must('backups.save', { id, format: 'heroku-env', passphrase: null });
  return into;
}

/** Changes something at Heroku past the app, as another program or another person would. */
export async function tellHeroku(app: AppCore, method: string, path: string, body: object): Promise<void> {
  const response = await fetch(app.practice.origin + path, {
    method,
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${app.practice.key}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}

/** The settings of a site as Heroku has them, asked past the app. */
export async function settingsOf(app: AppCore, id: string): Promise<Record<string, string>> {
  const response = await fetch(`${app.practice.origin}/apps/${id}/config-vars`, {
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${app.practice.key}`,
    },
  });
  return (await response.json()) as Record<string, string>;
}
