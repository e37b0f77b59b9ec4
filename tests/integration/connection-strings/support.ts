import type { StringView } from '../../../electron/contract/connection-strings.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { databases } from '../../../electron/practice/scenarios/nightscout-vars.ts';
import type { AppCore } from '../../support/app-core.ts';

/** The practice databases, as their sites hold them. */
export const [robinString, kimString] = [databases.A, databases.B];

/** The same string with another part. */
export const withPassword = (password: string): string => robinString.replace('canary4A7pass', password);

/** The whole text of a string, as Copy gives it. */
export async function textOf(app: AppCore, { id }: Pick<StringView, 'id'>): Promise<string> {
  await app.must('connectionStrings.copy', { string: id });
  return app.desktop.clipboard;
}

/** Pastes a text as a person does; for no site unless one is given. */
export async function paste(app: AppCore, text: string, site: string | null = null): Promise<StringView> {
  app.desktop.clipboard = text;
  return app.must('connectionStrings.paste', { site });
}

export const secret = (text: string): Secret => new Secret(text);
