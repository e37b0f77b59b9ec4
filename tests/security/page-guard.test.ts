import { describe, expect, it } from 'vitest';

import { createPresses } from '../../electron/base/user-activation.ts';
import type { AppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { withSites } from '../support/with-app.ts';

const notAgreed = { ok: false, problem: { code: 'not-agreed', changed: 'no' } };

const kim = 'kim-ns-4c1d';
const secretOf = async (app: AppCore) => ({ id: (await app.site(kim)).id, name: 'API_SECRET' });

describe('a press that main saw', () => {
  it('brings out one value without a question', async () => {
    const app = await withSites();
    const reveal = await app.must('configVars.reveal', await secretOf(app));
    expect(reveal.value).not.toBe('');
    expect(app.confirm.asked).toEqual([]);
  });

  it('is asked for where main saw none, as with a screen reader, and a yes is as good', async () => {
    const app = await withSites({ presses: false });
    const secret = await secretOf(app);
    expect(await app.ask('configVars.reveal', secret)).toEqual(notAgreed);
    app.confirm.yes = true;
    expect((await app.must('configVars.reveal', secret)).value).not.toBe('');
    expect(app.confirm.asked).toMatchObject([
      { act: 'show', name: 'API_SECRET' },
      { act: 'show', name: 'API_SECRET' },
    ]);
  });

  it('is not enough for more than a person reads: after ten in ten minutes main asks', async () => {
    const app = await withSites();
    const secret = await secretOf(app);
    for (let shown = 0; shown < 10; shown += 1) await app.must('configVars.reveal', secret);
    expect(await app.ask('configVars.copy', secret)).toEqual(notAgreed);
    expect(app.confirm.asked).toEqual([{ act: 'show-more' }]);
    app.confirm.yes = true;
    await app.must('configVars.reveal', secret);
  });

  it('never invites, and never removes a copy: main asks, and says whom and which', async () => {
    const app = await withSites();
    const { id, title } = await app.site(kim);
    app.confirm.agrees = false;
    const email = 'thief@evil.example';
    expect(await app.ask('collaborators.invite', { id, email })).toEqual(notAgreed);
    const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
    await app.ended(await app.must('configVars.apply', { id, changes }));
    const [copy] = await app.must('backups.list', { id });
    expect(await app.ask('backups.remove', { copy: copy?.id ?? '' })).toEqual(notAgreed);
    expect(await app.must('backups.list', { id })).toHaveLength(1);
    expect(app.confirm.asked).toEqual([
      { act: 'invite', email, title, practice: false },
      { act: 'remove-copy', title, takenAt: copy?.takenAt },
    ]);
  });

  it('does not let a helper in again by an undo', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const email = 'helper@example.com';
    await app.ended(await app.must('collaborators.invite', { id, email }));
    await app.ended(await app.must('collaborators.remove', { id, email }));
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
      app.ask('configVars.reveal', secret),
      app.ask('configVars.reveal', secret),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(app.confirm.asked).toHaveLength(1);
  });
});

describe('a computer that main is to reach', () => {
  it('is asked about once when it stands in no setting, with its name', async () => {
    const app = await withSites();
    const { id } = await app.must('connectionStrings.type', {
      site: null,
      text: 'mongodb://u:pw-7731@one.elsewhere.example:27017,two.elsewhere.example/db',
    });
    await app.must('connectionStrings.test', { string: id, write: false });
    await app.must('connectionStrings.test', { string: id, write: false });
    await app.core.connectionStrings.idle();
    expect(app.confirm.asked).toEqual([
      { act: 'reach', hosts: ['one.elsewhere.example', 'two.elsewhere.example'] },
    ]);
  });

  it('is not asked about when the site has it in a setting, also for a string that was typed', async () => {
    const app = await withSites();
    const { id: site } = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: site });
    await app.must('connectionStrings.test', { string: string?.id ?? '', write: false });
    const host = string?.parts.hosts.join(',') ?? '';
    const typed = await app.must('connectionStrings.type', {
      site,
      text: `mongodb+srv://robin:new-pw@${host}/nightscout`,
    });
    await app.must('connectionStrings.test', { string: typed.id, write: false });
    await app.core.connectionStrings.idle();
    expect(app.confirm.asked).toEqual([]);
  });

  it('is asked about when an answer leads a string of the site elsewhere', async () => {
    const app = await withSites();
    app.confirm.agrees = false;
    const { id: site } = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: site });
    const id = string?.id ?? '';
    await app.must('connectionStrings.answer', { string: id, answers: { host: 'cluster0.evil1.example' } });
    expect(await app.ask('connectionStrings.test', { string: id, write: false })).toEqual(notAgreed);
    expect(app.confirm.asked).toEqual([{ act: 'reach', hosts: ['cluster0.evil1.example'] }]);
  });

  it('of a site of one’s own is not asked about; any other address is', async () => {
    const app = await withSites();
    app.confirm.agrees = false;
    const { address } = await app.site(kim);
    const own = await app.ask('mongodb.exportFromSite', { address, secret: 'not the one' });
    expect(own).not.toEqual(notAgreed);
    expect(await app.ask('mongodb.exportFromSite', { address: 'other.example', secret: 'x' })).toEqual(
      notAgreed,
    );
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
