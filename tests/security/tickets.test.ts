import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createTickets, type TicketFor } from '../../electron/base/confirmation-tickets.ts';
import { saveCopy, sent } from '../integration/actions/support.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { withSites } from '../support/with-app.ts';

const what: TicketFor = { act: 'delete', siteId: '6f1c2d10-0000-4000-8000-000000000004', name: 'old-ns' };

describe('a ticket', () => {
  it('is good once', () => {
    const tickets = createTickets(new FakeClock());
    const ticket = tickets.issue(what);
    expect(tickets.redeem(ticket, what)).toBe(true);
    expect(tickets.redeem(ticket, what)).toBe(false);
  });

  it.each([
    ['another site', { siteId: '6f1c2d10-0000-4000-8000-000000000002' }],
    ['another name', { name: 'mia-ns-4c1d' }],
    ['another act', { act: 'remove-addon' as const }],
    ['an act on a database', { act: 'clear' as const }],
  ])('is no good for %s, and is used up by the try', (_for, change) => {
    const tickets = createTickets(new FakeClock());
    const ticket = tickets.issue(what);
    expect(tickets.redeem(ticket, { ...what, ...change })).toBe(false);
    expect(tickets.redeem(ticket, what)).toBe(false);
  });

  it('is good for five minutes and not a moment longer', async () => {
    const clock = new FakeClock();
    const tickets = createTickets(clock);
    const early = tickets.issue(what);
    await clock.advance(5 * 60_000 - 1);
    expect(tickets.redeem(early, what)).toBe(true);
    const late = tickets.issue(what);
    await clock.advance(5 * 60_000);
    expect(tickets.redeem(late, what)).toBe(false);
  });

  it.each([-3_600_000, 3_600_000])('is no good for longer when the clock is set by %d ms', async (by) => {
    const clock = new FakeClock();
    const tickets = createTickets(clock);
    const ticket = tickets.issue(what);
    clock.set(by);
    await clock.advance(5 * 60_000);
    expect(tickets.redeem(ticket, what)).toBe(false);
  });

  it('is no good after the computer slept for five minutes, though it counted none of them', () => {
    const clock = new FakeClock();
    const tickets = createTickets(clock);
    const ticket = tickets.issue(what);
    clock.set(5 * 60_000);
    expect(tickets.redeem(ticket, what)).toBe(false);
  });

  it('is no good any more when a newer one was issued', () => {
    const tickets = createTickets(new FakeClock());
    const first = tickets.issue(what);
    const second = tickets.issue(what);
    expect(tickets.redeem(first, what)).toBe(false);
    expect(tickets.redeem(second, what)).toBe(true);
  });

  it('can’t be made up: 256 random bits, never the same twice', () => {
    const tickets = createTickets(new FakeClock());
    const made = Array.from({ length: 200 }, (_, site) => tickets.issue({ ...what, siteId: String(site) }));
    expect(new Set(made).size).toBe(200);
    expect(made.every((ticket) => /^[\w-]{43}$/.test(ticket))).toBe(true);
    fc.assert(fc.property(fc.string({ maxLength: 64 }), (text) => !tickets.redeem(text, what)));
  });
});

describe('through the calls of the page', () => {
  const refused = { ok: false, problem: { code: 'ticket-refused', changed: 'no' } };

  it('no ticket comes without the name of the site', async () => {
    const app = await withSites();
    await saveCopy(app, 'old-ns');
    const { id } = await app.site('old-ns');
    for (const typed of ['', 'old-n', 'OLD-NS', 'kim-ns-4c1d', 'Old Nightscout']) {
      expect(await app.ask('actions.issueTicket', { id, act: 'delete', typed })).toEqual(refused);
    }
  });

  it('one for a site deletes no other, and is then used up for its own', async () => {
    const app = await withSites();
    await saveCopy(app, 'old-ns');
    await saveCopy(app, 'kim-ns-4c1d');
    const old = await app.site('old-ns');
    const kim = await app.site('kim-ns-4c1d');
    const { ticket } = await app.must('actions.issueTicket', { id: old.id, act: 'delete', typed: 'old-ns' });
    app.confirm.yes = true;
    expect(await app.ask('actions.delete', { id: kim.id, ticket })).toEqual(refused);
    expect(await app.ask('actions.delete', { id: old.id, ticket })).toEqual(refused);
    expect(app.confirm.asked).toEqual([]);
    expect(sent(app, 'app.delete')).toBe(0);
  });

  it('two presses with one ticket ask once', async () => {
    const app = await withSites();
    await saveCopy(app, 'old-ns');
    const { id } = await app.site('old-ns');
    const { ticket } = await app.must('actions.issueTicket', { id, act: 'delete', typed: 'old-ns' });
    const answers = await Promise.all([
      app.ask('actions.delete', { id, ticket }),
      app.ask('actions.delete', { id, ticket }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(app.confirm.asked).toHaveLength(1);
  });

  it.each(['', 'made-up', 'x'.repeat(65)])('%j is no ticket', async (ticket) => {
    const app = await withSites();
    await saveCopy(app, 'old-ns');
    const { id } = await app.site('old-ns');
    app.confirm.yes = true;
    expect((await app.ask('actions.delete', { id, ticket })).ok).toBe(false);
    expect(app.confirm.asked).toEqual([]);
  });

  it('one that was issued before the app was opened again is no good', async () => {
    const app = await withSites();
    await saveCopy(app, 'old-ns');
    const { id } = await app.site('old-ns');
    const { ticket } = await app.must('actions.issueTicket', { id, act: 'delete', typed: 'old-ns' });
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    expect(await app.ask('actions.delete', { id, ticket })).toEqual(refused);
  });
});
