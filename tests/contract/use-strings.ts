import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { databases } from '../../electron/practice/scenarios/nightscout-vars.ts';
import type { Using } from './use-all.ts';

const passphrase = 'four made-up words';

/**
 * Does with connection strings whatever a person can do with them. Answers the password that was shown because a person
 * pressed Show, and the string that was copied because they pressed Copy.
 */
export async function useStrings(
  { app, ask, carryOut, folder }: Using,
  id: string,
): Promise<readonly string[]> {
  const ofSite = await app.must('connectionStrings.ofSite', { id });
  await ask('connectionStrings.ofSite', { id });
  await ask('connectionStrings.find', { id });

  // Pasted as it is, with its database left out, with another password, with none, and what is no string.
  const changed = databases.B.replace('w=majority', 'w=majority&appName=canary-app');
  const texts = [
    changed,
    databases.B.replace('/nightscout?', '/?'),
    databases.B.replace('canary8B2pass', '<canary-wrong>'),
    databases.B.replace('cluster1', 'cluster9'),
    databases.B.replace('canary8B2pass', '<db_password>'),
    'canary, but no string',
  ];
  const strings: string[] = [];
  for (const text of texts) {
    app.desktop.clipboard = text;
    const pasted = await ask('connectionStrings.paste', { site: id });
    if (pasted.ok) strings.push(pasted.value.id);
  }
  const typed = await ask('connectionStrings.type', { site: null, text: `export MONGODB_URI="${changed}"` });
  if (typed.ok) strings.push(typed.value.id);
  for (const string of strings) {
    await ask('connectionStrings.test', { string, write: true });
    await app.core.connectionStrings.idle();
    await ask('connectionStrings.stopTest', { string });
  }
  const [string = '', , , , asked = ''] = strings;
  app.desktop.clipboard = 'canary-pasted-answer';
  await ask('connectionStrings.pasteAnswer', { string: asked, question: 'password' });
  await ask('connectionStrings.answer', {
    string: asked,
    answers: { user: 'somebody', password: 'canary-typed-answer' },
  });

  const revealed = await app.must('connectionStrings.reveal', { string });
  await ask('connectionStrings.reveal', { string: asked });
  await ask('connectionStrings.copy', { string });
  const copied = app.desktop.clipboard;

  for (const format of ['sitekeeper', 'heroku-env'] as const) {
    app.files.saveTo = join(folder, `string.${format}`);
    await ask('connectionStrings.saveFile', { string, format, passphrase });
    app.files.pick = await readFile(app.files.saveTo);
    await ask('connectionStrings.pick', { site: id });
    if (format === 'sitekeeper') await ask('connectionStrings.unlock', { site: id, passphrase });
  }
  await carryOut(ask('connectionStrings.save', { string, id, remove: ['MONGO_CONNECTION'] }));
  await carryOut(ask('connectionStrings.save', { string: ofSite.string?.id ?? '', id, remove: [] }));

  for (const site of [id, null]) {
    await ask('guides.keep', { wizard: 'rebuild', site, step: 'password', string: asked });
    await ask('guides.keep', { wizard: 'find', site, step: 'look', string });
    await ask('guides.end', { wizard: 'find', site });
  }
  await ask('guides.list');
  return [revealed.password, copied];
}

/** The calls about what lies in a database. */
export async function useDatabases({ app, ask, folder, carryOut }: Using, id: string): Promise<void> {
  const { string: view } = await app.must('connectionStrings.ofSite', { id });
  const string = view?.id ?? '';
  const choice = { what: 'old-devicestatus', days: 30 } as const;
  await ask('mongodb.measure', { string });
  await ask('mongodb.setLimit', { string, bytes: 5_000_000_000 });
  await ask('mongodb.cleanupPreview', { string, choice });
  await ask('mongodb.cleanupTicket', { string, choice, typed: 'nightscout' });
  await ask('mongodb.cleanupStart', { string, choice, ticket: null });
  await ask('mongodb.cleanupUndo', { entry: id });
  app.files.folder = null;
  await ask('mongodb.exportStart', { string });
  await app.core.databases.jobs.idle();
  await workWithMias({ app, ask, folder, carryOut });
  await ask('mongodb.exportFromSite', {
    address: 'kim-ns-4c1d.herokuapp.com',
    secret: 'canary-kim-api-secret',
  });
  await ask('jobs.stop', { job: id });
}

/** Copies a database out, makes room in it, takes that back, and puts the copy into another one. */
async function workWithMias({ app, ask, folder }: Using): Promise<void> {
  const { jobs } = app.core.databases;
  const typed = async (database: string): Promise<string> => {
    const text = `mongodb+srv://mia:canary2M5pass@cluster2.practice.example/${database}?retryWrites=true&w=majority`;
    return (await app.must('connectionStrings.type', { site: null, text })).id;
  };
  const string = await typed('mysugar');
  app.files.folder = folder;
  await ask('mongodb.exportStart', { string });
  await jobs.idle();
  const choice = { what: 'old-history', days: 60 } as const;
  app.confirm.yes = true;
  const ticket = await app.must('mongodb.cleanupTicket', { string, choice, typed: 'mysugar' });
  await ask('mongodb.cleanupStart', { string, choice, ...ticket });
  await jobs.idle();
  const cleared = (await app.must('history.list')).find(({ act }) => act === 'clear');
  await ask('mongodb.cleanupUndo', { entry: cleared?.id ?? '' });
  await jobs.idle();
  const other = await typed('elsewhere');
  await ask('mongodb.restorePick', { string: other });
  await ask('mongodb.restoreStart', { string: other });
  await jobs.idle();
}
