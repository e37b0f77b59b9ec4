import { describe, expect, it } from 'vitest';

import type { ShutdownSite, ShutdownView } from '../../../electron/contract/shutdown.ts';
import { writeReceipt } from '../../../electron/services/shutdown/receipt.ts';
import { ecoOf } from '../../../renderer/features/shutdown/steps.ts';
import { allOff } from '../../screens/shutdown-data.ts';
import { withShutdown } from './support.ts';
import { createMainLanguage } from '../../../electron/locales/locale.ts';

const locale = createMainLanguage('en-GB').current();

const at = '2026-11-29T13:43:00Z';
const told: ShutdownView = { ...allOff, own: { ...allOff.own, eco: at } };

const turned = (view: ShutdownView, change: (site: ShutdownSite) => Partial<ShutdownSite>): ShutdownView => ({
  ...view,
  sites: view.sites.map((site) => ({ ...site, ...change(site) })),
});
const ecoOn = turned(told, ({ flat }) => (flat ? { state: 'back', offAt: null } : {}));

/** What the receipt says beside these words. */
function said(view: ShutdownView, row: string): string | undefined {
  const html = writeReceipt(view, { at: Date.parse(at), practice: false, locale });
  return [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)].find(
    ([, name]) => name === row,
  )?.[2];
}

describe('what the receipt vouches for', () => {
  it('the end of the Eco plan is told as the person’s own word; what nobody looked at is not called ended', () => {
    expect(said(allOff, 'Eco plan')).toBe('Not ended yet');
    expect(said(told, 'Eco plan')).toMatch(/^You told us that you ended it, .+\. Sitekeeper did not look$/);
    expect(said(ecoOn, 'Eco plan')).toMatch(/^An Eco site runs, so it costs on\. You told us/);
  });

  it('the screen says the same', () => {
    expect(ecoOf(allOff)).toBe('waits');
    expect(ecoOf(told)).toBe('said');
    expect(ecoOf(ecoOn)).toBe('runs');
    expect(ecoOf(turned(told, () => ({ flat: false })))).toBeNull();
  });

  it('extras that were never asked for are not left out without a word', () => {
    expect(said({ ...allOff, extras: null }, 'Paid extras')).toBe('Not looked at');
    expect(said({ ...allOff, extras: [] }, 'Paid extras')).toBeUndefined();
  });
});

const tagsOf = (view: ShutdownView): readonly string[] =>
  writeReceipt(view, { at: Date.parse(at), practice: true, locale }).match(/<[^>]*>/g) ?? [];

describe('what others wrote', () => {
  const texts = new Set(['account', 'title', 'name', 'place', 'plan']);
  const hostile = JSON.parse(JSON.stringify(told), (key, value: unknown) =>
    texts.has(key) ? `${String(value)}</td><img src=x onerror=1>"'&` : value,
  ) as ShutdownView;

  it('stands on the receipt as text, wherever it came from', () => {
    expect(tagsOf(hostile)).toEqual(tagsOf(told));
    expect(tagsOf(told).join()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    for (const { title, name, copy } of hostile.sites) {
      expect([title, name, copy?.place].every((text) => text === undefined || /<img/.test(text))).toBe(true);
    }
  });
});

describe('the last bill', () => {
  it('is named only while every site is off, and not after Start again', async () => {
    const shutting = await withShutdown();
    expect((await shutting.view()).bill).toBeNull();
    expect((await shutting.turnOff()).bill).not.toBeNull();
    const again = await shutting.startAgain();
    expect(again.bill).toBeNull();
    expect(again.check?.running.length).toBeGreaterThan(0);
  });
});
