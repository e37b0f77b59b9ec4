import type { RestoreView, Untick } from '../../../electron/contract/backups.ts';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { AppCore } from '../../support/app-core.ts';
import { tellHeroku } from '../actions/support.ts';

export const kim = 'kim-ns-4c1d';

/** Writes settings at Heroku past the app. */
export const setAtHeroku = (app: AppCore, id: string, settings: Readonly<Record<string, string | null>>) =>
  tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, settings);

/** Opens a file as a person picks it. Throws with the problem's code where it can't be read. */
export async function pick(app: AppCore, id: string, text: string | Uint8Array): Promise<RestoreView> {
  app.files.pick = Buffer.from(text);
  const view = await app.must('backups.restorePick', { id });
  if (view === null) throw new Error('no file');
  return view;
}

export const reasonsOf = ({ rows }: RestoreView, name: string): readonly Untick[] | undefined =>
  rows.find((row) => row.name === name)?.because;

export const tickedIn = ({ rows }: RestoreView): readonly string[] =>
  rows.filter(({ ticked }) => ticked).map(({ name }) => name);

/** Puts these settings back of what was looked at last, and waits for the end. */
export async function putBack(
  app: AppCore,
  id: string,
  names: readonly string[],
  more: {
    readonly despiteOtherSite?: boolean;
    readonly readings?: readonly { name: string; reading: number }[];
  } = {},
): Promise<SiteJob> {
  const { despiteOtherSite = false, readings = [] } = more;
  return app.ended(await app.must('backups.restoreApply', { id, names, readings, despiteOtherSite }));
}
