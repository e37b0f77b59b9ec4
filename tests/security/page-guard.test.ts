import { describe, expect, it } from 'vitest';

import { compose } from '../../electron/composition.ts';
import type { Core } from '../../electron/core.ts';
import { callNames, type CallAnswer, type CallInput, type CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import { guardedCalls } from '../../electron/ipc/guarded-calls.ts';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import type { LastQuestion } from '../../electron/services/acts/removal.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { startPractice } from '../../electron/services/practice/practice.ts';
import { createPresses } from '../../electron/services/presses.ts';
import { fakeDesktop, fakeFiles, fakePaper, memoryVault, type AppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { withSites } from '../support/with-app.ts';

/** A page whose script went bad. It can make calls, and nothing else. */
interface HostilePage {
  readonly core: Core;
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
  const core = compose({
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
    paper: fakePaper(),
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
    const settings = await call('settings.list', { id });
    const secret = settings.ok ? settings.value.rows.find((row) => row.secret) : undefined;
    const name = secret?.name ?? '';
    expect(name).not.toBe('');

    expect(await call('settings.reveal', { id, name })).toEqual(notAgreed);
    expect(await call('settings.copy', { id, name })).toEqual(notAgreed);
    const address = `${Buffer.from('a secret').toString('hex')}.evil.example`;
    expect(await call('data.fromSite', { address, secret: 'x' })).toEqual(notAgreed);
    const typed = await call('strings.type', {
      site: null,
      text: `mongodb+srv://u:pw-7731@${address}/db`,
    });
    const string = typed.ok ? typed.value.id : '';
    expect(await call('strings.test', { string, write: false })).toEqual(notAgreed);
    expect(await call('strings.reveal', { string })).toEqual(notAgreed);
    expect(await call('strings.copy', { string })).toEqual(notAgreed);
    expect(await call('database.measure', { string })).toEqual(notAgreed);
    expect(await call('people.invite', { id, email: 'thief@evil.example' })).toEqual(notAgreed);
    const changes = [{ name: 'API_SECRET', kind: 'set', value: 'known to a thief' }] as const;
    expect(await call('settings.apply', { id, changes })).toEqual(notAgreed);
    expect(await call('plan.change', { id, size: 'Performance-L' })).toEqual(notAgreed);
    expect(await call('sites.rename', { id, name: 'a-secret-as-a-name' })).toEqual(notAgreed);

    expect(reached).toEqual([]);
    expect(asked.map(({ act }) => act)).toContain('invite');
    expect(core.worlds().flatMap(({ jobs }) => jobs.list())).toEqual([]);
    await close();
  });

  it('has no call that is not thought about: each is guarded, or listed here as one that needs no guard', () => {
    const free = callNames.filter((name) => !Object.hasOwn(guardedCalls, name));
    expect(free.toSorted()).toEqual(needsNone.toSorted());
  });
});

/** They look, they ask in a window of main's own (delete, save, pick a file), or what they do is undone in one press. */
const needsNone: readonly string[] = `
  app.snapshot preferences.set links.open practice.enter practice.leave
  account.paste account.type account.keep account.discard sites.list
  sites.look sites.open sites.setTitle sites.restart sites.wake
  sites.detail sites.turnOff sites.turnOn sites.close sites.reopen
  sites.delete tickets.issue tidy.table tidy.losses plan.list
  settings.list settings.review copies.lock copies.unlock copies.list
  copies.save copies.saveAll copies.exportIdentity restore.pick restore.unlock
  restore.fromCopy versions.list versions.preview people.list people.remove
  addons.remove jobs.list history.list history.stand shutdown.view
  shutdown.begin shutdown.go shutdown.tell shutdown.own shutdown.turnOff
  shutdown.startAgain shutdown.stop shutdown.check shutdown.extras shutdown.end
  shutdown.receipt strings.ofSite strings.find strings.pick strings.unlock
  strings.paste strings.type strings.pasteAnswer strings.answer strings.stopTest
  strings.saveCopy wizards.open wizards.keep wizards.end room.ticket
  room.undo work.list work.stop
`
  .trim()
  .split(/\s+/);

const kim = 'kim-ns-4c1d';
const secretOf = async (app: AppCore) => ({ id: (await app.site(kim)).id, name: 'API_SECRET' });

describe('a press that main saw', () => {
  it('brings out one value without a question', async () => {
    const app = await withSites();
    const reveal = await app.must('settings.reveal', await secretOf(app));
    expect(reveal.value).not.toBe('');
    expect(app.confirm.asked).toEqual([]);
  });

  it('is asked for where main saw none, as with a screen reader, and a yes is as good', async () => {
    const app = await withSites({ presses: false });
    const secret = await secretOf(app);
    expect(await app.ask('settings.reveal', secret)).toEqual(notAgreed);
    app.confirm.yes = true;
    expect((await app.must('settings.reveal', secret)).value).not.toBe('');
    expect(app.confirm.asked).toMatchObject([
      { act: 'show', name: 'API_SECRET' },
      { act: 'show', name: 'API_SECRET' },
    ]);
  });

  it('is not enough for more than a person reads: after ten in ten minutes main asks', async () => {
    const app = await withSites();
    const secret = await secretOf(app);
    for (let shown = 0; shown < 10; shown += 1) await app.must('settings.reveal', secret);
    expect(await app.ask('settings.copy', secret)).toEqual(notAgreed);
    expect(app.confirm.asked).toEqual([{ act: 'show-more' }]);
    app.confirm.yes = true;
    await app.must('settings.reveal', secret);
  });

  it('never invites, and never removes a copy: main asks, and says whom and which', async () => {
    const app = await withSites();
    const { id, title } = await app.site(kim);
    app.confirm.agrees = false;
    const email = 'thief@evil.example';
    expect(await app.ask('people.invite', { id, email })).toEqual(notAgreed);
    const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
    await app.ended(await app.must('settings.apply', { id, changes }));
    const [copy] = await app.must('copies.list', { id });
    expect(await app.ask('copies.remove', { copy: copy?.id ?? '' })).toEqual(notAgreed);
    expect(await app.must('copies.list', { id })).toHaveLength(1);
    expect(app.confirm.asked).toEqual([
      { act: 'invite', email, title, practice: false },
      { act: 'remove-copy', title, takenAt: copy?.takenAt },
    ]);
  });

  it('does not let a helper in again by an undo', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const email = 'helper@example.com';
    await app.ended(await app.must('people.invite', { id, email }));
    await app.ended(await app.must('people.remove', { id, email }));
    const [entry] = await app.must('history.list');
    app.confirm.agrees = false;
    expect(await app.ask('history.undo', { entry: entry?.id ?? '', despiteChanges: false })).toEqual(
      notAgreed,
    );
    expect(app.confirm.asked.at(-1)).toMatchObject({ act: 'invite', email });
  });

  it('two questions at once are one: the second call is refused', async () => {
    const app = await withSites({ presses: false });
    const secret = await secretOf(app);
    app.confirm.yes = true;
    const answers = await Promise.all([
      app.ask('settings.reveal', secret),
      app.ask('settings.reveal', secret),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(app.confirm.asked).toHaveLength(1);
  });
});

describe('a computer that main is to reach', () => {
  it('is asked about once when it stands in no setting, with its name', async () => {
    const app = await withSites();
    const { id } = await app.must('strings.type', {
      site: null,
      text: 'mongodb://u:pw-7731@one.elsewhere.example:27017,two.elsewhere.example/db',
    });
    await app.must('strings.test', { string: id, write: false });
    await app.must('strings.test', { string: id, write: false });
    await app.core.strings.idle();
    expect(app.confirm.asked).toEqual([
      { act: 'reach', hosts: ['one.elsewhere.example', 'two.elsewhere.example'] },
    ]);
  });

  it('is not asked about when the site has it in a setting, also for a string that was typed', async () => {
    const app = await withSites();
    const { id: site } = await app.site('robin-ns-77ab');
    const { string } = await app.must('strings.ofSite', { id: site });
    await app.must('strings.test', { string: string?.id ?? '', write: false });
    const host = string?.parts.hosts.join(',') ?? '';
    const typed = await app.must('strings.type', {
      site,
      text: `mongodb+srv://robin:new-pw@${host}/nightscout`,
    });
    await app.must('strings.test', { string: typed.id, write: false });
    await app.core.strings.idle();
    expect(app.confirm.asked).toEqual([]);
  });

  it('is asked about when an answer leads a string of the site elsewhere', async () => {
    const app = await withSites();
    app.confirm.agrees = false;
    const { id: site } = await app.site('robin-ns-77ab');
    const { string } = await app.must('strings.ofSite', { id: site });
    const id = string?.id ?? '';
    await app.must('strings.answer', { string: id, answers: { host: 'cluster0.evil1.example' } });
    expect(await app.ask('strings.test', { string: id, write: false })).toEqual(notAgreed);
    expect(app.confirm.asked).toEqual([{ act: 'reach', hosts: ['cluster0.evil1.example'] }]);
  });

  it('of a site of one’s own is not asked about; any other address is', async () => {
    const app = await withSites();
    app.confirm.agrees = false;
    const { address } = await app.site(kim);
    const own = await app.ask('data.fromSite', { address, secret: 'not the one' });
    expect(own).not.toEqual(notAgreed);
    expect(await app.ask('data.fromSite', { address: 'other.example', secret: 'x' })).toEqual(notAgreed);
  });
});

describe('presses', () => {
  it('are good once and for a moment', async () => {
    const clock = new FakeClock();
    const presses = createPresses(clock);
    expect(presses.take()).toBe(false);
    presses.saw();
    expect([presses.take(), presses.take()]).toEqual([true, false]);
    presses.saw();
    await clock.advance(5_000);
    expect(presses.take()).toBe(false);
  });

  it('are not saved up: of many, three are good', () => {
    const presses = createPresses(new FakeClock());
    for (let n = 0; n < 20; n += 1) presses.saw();
    expect([1, 2, 3, 4].map(() => presses.take())).toEqual([true, true, true, false]);
  });

  it('last no longer when the clock is set back', async () => {
    const clock = new FakeClock();
    const presses = createPresses(clock);
    presses.saw();
    clock.set(-3_600_000);
    await clock.advance(5_000);
    expect(presses.take()).toBe(false);
  });
});
