import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SiteJob } from '../../electron/contract/jobs.ts';
import { copyFormats } from '../../electron/contract/backups.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { AppCore } from '../support/app-core.ts';
import { useDatabases, useStrings } from './use-strings.ts';

export interface Used {
  /** Every answer and every event that the page got; of the two calls that reveal only that they answered. */
  readonly told: string;
  readonly answered: ReadonlySet<string>;
  /** The acts that were carried out to their good end. */
  readonly done: ReadonlySet<string>;
  /** The values that were shown because a person pressed Show, and copied because they pressed Copy. */
  readonly shown: readonly string[];
}

export interface Using {
  readonly app: AppCore;
  readonly ask: AppCore['ask'];
  /** Starts a job and waits for its end; answers without a job are let be. */
  readonly carryOut: (started: Promise<Result<SiteJob | null>>) => Promise<void>;
  /** A folder of the person's own, outside the app's. */
  readonly folder: string;
}

const passphrase = 'four made-up words';

async function account({ app, ask }: Using): Promise<void> {
  const { key } = app.practice;
  await ask('account.type', { key: `nonsense ${key}` });
  await ask('account.type', { key });
  await ask('account.discard');
  app.desktop.clipboard = `HEROKU_API_KEY="${key}"`;
  await ask('account.paste');
  await ask('account.keep');
  await ask('app.snapshot');
  await ask('preferences.set', { theme: 'dark' });
  await ask('app.openLink', { link: 'heroku-status' });
}

async function everySite({ ask, carryOut }: Using, ids: readonly string[]): Promise<void> {
  await ask('sites.refresh', { ids, why: 'press' });
  await ask('accountCleanup.list', { ids });
  for (const id of ids) {
    await ask('sites.open', { id });
    await ask('sites.copyAddress', { id });
    await ask('sites.setTitle', { id, title: 'A site' });
    await ask('sites.detail', { id });
    await ask('actions.losses', { id });
    await ask('pricing.list', { id });
    await ask('collaborators.list', { id });
    await ask('configVars.list', { id });
    await ask('releases.list', { id });
    await carryOut(ask('actions.restart', { id, despiteWarning: true }));
    await carryOut(ask('actions.wake', { id }));
    await carryOut(ask('actions.close', { id, days: 1 }));
    await carryOut(ask('actions.reopen', { id }));
    await carryOut(ask('actions.turnOff', { id }));
    await carryOut(ask('actions.turnOn', { id }));
  }
}

/** Settings, copies, restoring and going back, with values that are secrets themselves. */
async function settings({ app, ask, carryOut, folder }: Using, id: string): Promise<readonly string[]> {
  const change = { name: 'API_SECRET', kind: 'set', value: 'canary-typed-by-hand' } as const;
  await ask('configVars.review', { id, changes: [change] });
  await carryOut(ask('configVars.apply', { id, changes: [change] }));
  // A value that Heroku does not take, and a name that it does not have.
  await ask('configVars.review', { id, changes: [{ ...change, name: 'PORT' }] });
  await carryOut(ask('configVars.apply', { id, changes: [{ ...change, name: 'HEROKU_X' }] }));
  const reveal = await app.must('configVars.reveal', { id, name: 'API_SECRET' });
  await ask('configVars.reveal', { id, name: 'NO_SUCH_NAME' });
  await ask('configVars.copy', { id, name: 'MONGODB_URI' });
  const copied = app.desktop.clipboard;

  await ask('backups.lock');
  await ask('backups.unlock', { passphrase });
  for (const format of copyFormats) {
    app.files.saveTo = join(folder, `${format}.copy`);
    await ask('backups.save', { id, format, passphrase });
    app.files.pick = await readFile(app.files.saveTo);
    await ask('backups.restorePick', { id });
    if (format !== 'sitekeeper') continue;
    await ask('backups.restoreUnlock', { id, passphrase: 'another one' });
    await ask('backups.restoreUnlock', { id, passphrase });
  }
  app.files.saveTo = join(folder, 'identity.age');
  await ask('backups.exportKey', { passphrase });
  const copies = await app.must('backups.list', { id });
  await ask('backups.list', { id });
  for (const { id: copy } of copies) await ask('backups.restoreFromCopy', { id, copy });
  app.files.pick = await readFile(join(folder, 'sitekeeper.copy'));
  await ask('backups.comparePick', { id, side: 'one' });
  await ask('backups.compareUnlock', { id, side: 'one', passphrase });
  await ask('backups.compareView', { id, one: { from: 'file' }, other: { from: 'site' } });
  app.desktop.clipboard = 'API_SECRET=“made-up words of old”';
  await ask('backups.restorePaste', { id });
  await ask('backups.restoreReview', { id, names: ['API_SECRET'], readings: [] });
  // One that the site has not, so that what was shown can be told from what was not.
  await ask('backups.restoreReveal', { id, name: 'API_SECRET', reading: null });
  await carryOut(
    ask('backups.restoreApply', { id, names: ['API_SECRET'], readings: [], despiteOtherSite: false }),
  );

  const versions = await app.must('releases.list', { id });
  for (const { id: version } of versions) await ask('releases.preview', { id, version });
  await carryOut(ask('releases.rollback', { id, version: versions.find(({ way }) => way.ok)?.id ?? '' }));
  for (const { id: one } of await app.must('history.list')) await ask('history.drift', { entry: one });
  const [entry] = await app.must('history.list');
  await carryOut(ask('history.undo', { entry: entry?.id ?? '', despiteChanges: true }));
  await ask('backups.remove', { copy: copies[0]?.id ?? '' });
  return [reveal.value, copied];
}

async function people({ ask, carryOut }: Using, id: string): Promise<void> {
  await carryOut(ask('collaborators.invite', { id, email: 'helper@example.com' }));
  await carryOut(ask('collaborators.remove', { id, email: 'helper@example.com' }));
  await carryOut(ask('actions.changeDynoSize', { id, size: 'Standard-1X' }));
  await carryOut(ask('actions.rename', { id, name: 'another-name' }));
}

async function shutDown({ app, ask, folder }: Using, ids: readonly string[]): Promise<void> {
  const email = app.core.accounts.list()[0]?.email ?? '';
  const own = { account: email };
  await ask('shutdown.view', own);
  await ask('shutdown.begin', { ...own, ids });
  app.files.folder = folder;
  await ask('backups.saveAll', { ids, format: 'heroku-env', passphrase: null });
  await ask('backups.stopSaveAll');
  await ask('shutdown.setNotifyList', { ...own, tell: [{ text: 'The school', done: true }] });
  await ask('shutdown.goTo', { ...own, step: 'turn-off' });
  await ask('shutdown.turnOff', own);
  await ask('shutdown.stop', own);
  await app.core.connectedAccounts()[0]?.shutdown.idle();
  await ask('shutdown.check', own);
  await ask('shutdown.paidAddons', own);
  await ask('shutdown.setTaskDone', { ...own, task: 'card', done: true });
  app.files.saveTo = join(folder, 'receipt.pdf');
  await ask('shutdown.receipt', { ...own, how: 'save' });
  await ask('shutdown.receipt', { ...own, how: 'print' });
  await ask('shutdown.startAgain', own);
  await app.core.connectedAccounts()[0]?.shutdown.idle();
  await ask('shutdown.end', own);
}

async function removals({ app, ask, carryOut, folder }: Using): Promise<void> {
  app.confirm.yes = true;
  const survey = await app.site('class-survey-9e');
  const addon = 'postgresql-practice-47012';
  const toRemove = await app.must('actions.issueTicket', {
    id: survey.id,
    act: 'remove-addon',
    typed: addon,
  });
  await carryOut(ask('actions.removeAddon', { id: survey.id, addon, ...toRemove }));
  const old = await app.site('old-ns');
  app.files.saveTo = join(folder, 'old.env');
  await app.must('backups.save', { id: old.id, format: 'heroku-env', passphrase: null });
  const toDelete = await ask('actions.issueTicket', { id: old.id, act: 'delete', typed: 'old-ns' });
  if (toDelete.ok) await carryOut(ask('actions.delete', { id: old.id, ...toDelete.value }));
}

async function trouble({ app, ask, carryOut }: Using, ids: readonly string[], id: string): Promise<void> {
  const faults = [
    'status-401',
    'status-422',
    'broken-json',
    'wrong-content-type',
    'redirect-elsewhere',
  ] as const;
  for (const fault of faults) {
    app.practice.faults.set('*', fault);
    await ask('sites.list', { fresh: true });
    await ask('sites.refresh', { ids, why: 'press' });
    await ask('configVars.list', { id });
    await ask('releases.list', { id });
    app.practice.faults.clear();
    app.practice.faults.set('config.update', fault);
    const change = { name: 'API_SECRET', kind: 'set', value: 'canary-typed-in-trouble' } as const;
    await carryOut(ask('configVars.apply', { id, changes: [change] }));
    app.practice.faults.clear();
  }
}

/** The app is closed in the middle of a change, and opened again. */
async function cutShort({ app, ask, carryOut }: Using, id: string): Promise<void> {
  const { title } = await app.site((await app.must('sites.list', { fresh: false })).sites[0]?.name ?? '');
  const undo = { kind: 'maintenance', before: false, after: true, until: null } as const;
  await app.core.accountOf(id)?.history.begin('close', { id, title }, { undo });
  await app.reopen();
  const entry = (await app.must('history.list'))[0]?.id ?? '';
  await carryOut(ask('history.resume', { entry, despiteChanges: false }));
  await ask('history.leave', { entry });
}

/** Does with the app whatever a person can do with it, and collects what the page got to see. */
export async function useAll(app: AppCore, folder: string): Promise<Used> {
  const told: unknown[] = [];
  const answered = new Set<string>();
  const ask: AppCore['ask'] = async (name, ...input) => {
    const answer = await app.ask(name, ...input);
    answered.add(name);
    told.push(name === 'configVars.reveal' || name === 'connectionStrings.reveal' ? answer.ok : answer);
    return answer;
  };
  const carryOut = async (started: Promise<Result<SiteJob | null>>): Promise<void> => {
    const answer = await started;
    if (answer.ok && answer.value !== null) await app.ended(answer.value);
  };
  const using: Using = { app, ask, carryOut, folder };

  await account(using);
  const list = await ask('sites.list', { fresh: true });
  const ids = list.ok ? list.value.sites.map(({ id }) => id) : [];
  await everySite(using, ids);
  const { id } = await app.site('kim-ns-4c1d');
  const shown = await settings(using, id);
  const strings = await useStrings(using, id);
  await useDatabases(using, id);
  await people(using, id);
  await shutDown(using, ids);
  await removals(using);
  await trouble(using, ids, id);
  await cutShort(using, id);
  await ask('jobs.list');
  const history = await ask('history.list');
  const entries = history.ok ? history.value : [];
  const done = new Set(entries.filter(({ outcome }) => outcome === 'done').map(({ act }) => act));
  await ask('app.enterPractice');
  await ask('app.leavePractice');
  await ask('account.signOut', { account: app.core.accounts.list()[0]?.id ?? '' });
  return { told: JSON.stringify([told, app.heard]), answered, done, shown: [...shown, ...strings] };
}
