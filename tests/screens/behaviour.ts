/** What the page does, where a picture can't show it. Each check answers what is wrong; nothing when all is well. */
import type { Browser, Page } from 'playwright';
import { fail, ok } from '../../electron/contract/result.ts';
import { button, callsOf, focused, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { atlasBehaviours } from './behaviour-atlas.ts';
import { databaseBehaviours } from './behaviour-database.ts';
import { first, leo, manySites, problem, running, state, view } from './household.ts';
import { pressBehaviours } from './behaviour-double-press.ts';
import { restoreBehaviours } from './behaviour-restore.ts';
import { cleanupBehaviours } from './behaviour-cleanup.ts';
import { openContext, openState, plain } from './page.ts';

/** Presses Tab until the button with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40 && !(await focused(page)).startsWith(name); presses += 1) {
    await page.keyboard.press('Tab');
  }
}

export const behaviours: readonly Behaviour[] = [
  {
    name: 'of 100 sites all are looked at, those on screen first, ten at a time, none twice',
    answers: { 'sites.list': ok(view(manySites)) },
    check: async (page) => {
      const asked = async (): Promise<readonly (readonly string[])[]> =>
        ((await callsOf(page, 'sites.refresh')) as readonly { readonly ids: readonly string[] }[]).map(
          ({ ids }) => ids,
        );
      await page.waitForFunction(
        (count) =>
          (window.callsMade ?? [])
            .filter(({ name }) => name === 'sites.refresh')
            .flatMap(({ input }) => (input as { ids: readonly string[] }).ids).length >= count,
        manySites.length,
      );
      const looks = await asked();
      const ids = looks.flat();
      const onScreen = await page.locator('.site').first().textContent();
      const first = manySites.find(({ id }) => id === ids[0]);
      return [
        ...wrongIf(new Set(ids).size !== manySites.length, `${new Set(ids).size} sites were asked for`),
        ...wrongIf(new Set(ids).size < ids.length, 'a site was asked for twice'),
        ...wrongIf(
          first === undefined || onScreen?.includes(first.title) !== true,
          'not the first card came first',
        ),
        ...wrongIf(
          looks.some((look) => look.length > 10),
          'more than ten in one question',
        ),
      ];
    },
  },
  {
    name: 'the stopped site is restarted by keyboard alone, and cannot be restarted twice',
    answers: {},
    check: async (page) => {
      await tabTo(page, 'See what to do');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: leo.title }).waitFor();
      const onHeading = (await focused(page)) === leo.title;
      await tabTo(page, 'Restart');
      await page.keyboard.press('Enter');
      await button(page, 'Restarting…').waitFor();
      const kept = (await focused(page)) === 'Restarting…';
      await page.keyboard.press('Enter');
      await button(page, 'Restarting…').click({ force: true });
      const restarts = await callsOf(page, 'actions.restart');
      return [
        ...wrongIf(!onHeading, 'the focus did not go to the heading'),
        ...wrongIf(!kept, 'the focus left the button'),
        ...wrongIf(restarts.length !== 1, `${restarts.length} restarts`),
      ];
    },
  },
  ...pressBehaviours,
  {
    name: 'Escape keeps the site from a third restart, and the focus goes back',
    answers: { 'actions.restart': fail(problem('many-restarts')) },
    check: async (page) => {
      await button(page, leo.title).click();
      await button(page, 'Restart').click();
      await button(page, 'Don’t restart').waitFor();
      const safe = (await focused(page)) === 'Don’t restart';
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      const restarts = await callsOf(page, 'actions.restart');
      return [
        ...wrongIf(!safe, 'the safe choice has not the focus'),
        ...wrongIf(restarts.length !== 1, 'Escape restarted it'),
        ...wrongIf((await focused(page)) !== 'Restart', `the focus is on "${await focused(page)}"`),
      ];
    },
  },
  {
    name: 'a third restart is sent only after a second yes',
    answers: { 'actions.restart': fail(problem('many-restarts')) },
    check: async (page) => {
      await button(page, leo.title).click();
      await button(page, 'Restart').click();
      await button(page, 'Restart anyway').click();
      const sent = JSON.stringify(await callsOf(page, 'actions.restart'));
      const expected = JSON.stringify(
        [false, true].map((despiteWarning) => ({ id: leo.id, despiteWarning })),
      );
      return wrongIf(sent !== expected, sent);
    },
  },
  {
    name: 'a typed key leaves the page as it is sent, and is not kept when the wizard is left',
    answers: { 'app.snapshot': ok(first) },
    check: async (page) => {
      await button(page, 'Connect my Heroku account').click();
      await button(page, 'Continue').click();
      await button(page, 'I have done this').click();
      await page.getByLabel('Your key').fill('HRKU-made-up-key');
      await button(page, 'Check this key').click();
      await page.getByRole('heading', { name: 'Is this your account?' }).waitFor();
      const inPage = await page.evaluate(() => document.documentElement.outerHTML.includes('made-up-key'));
      for (let step = 0; step < 2; step += 1) await button(page, 'Back').click();
      const field = await page.getByLabel('Your key').count();
      for (let step = 0; step < 2; step += 1) await button(page, 'Back').click();
      await button(page, 'Connect my Heroku account').waitFor();
      const discarded = await callsOf(page, 'account.discard');
      return [
        ...wrongIf(inPage, 'the key stands in the page'),
        ...wrongIf(field !== 0, 'Back went to the wrong step'),
        ...wrongIf(discarded.length !== 1, `${discarded.length} times discarded`),
      ];
    },
  },
  {
    name: 'back from a site returns to the same place in the list',
    answers: { 'sites.list': ok(view(manySites)) },
    check: async (page) => {
      await button(page, 'Site 060').scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => window.scrollY);
      await button(page, 'Site 060').click();
      await page.getByRole('heading', { level: 1, name: 'Site 060' }).waitFor();
      await page.getByRole('main').getByRole('button', { name: 'My sites' }).click();
      await page.getByRole('heading', { level: 1, name: 'My sites' }).waitFor();
      const after = await page.evaluate(() => window.scrollY);
      return wrongIf(before === 0 || before !== after, `was at ${before}, is at ${after}`);
    },
  },
  {
    name: 'progress is read aloud, and the end of it',
    answers: { 'jobs.list': ok([running]) },
    check: async (page) => {
      await button(page, leo.title).click();
      await page.getByText('Starting now.').waitFor({ state: 'attached' });
      // As main does: it looks at the site before it tells the end.
      const working = { ...leo, state: state('working', 0) };
      await page.evaluate((site) => window.pushToPage?.('site.changed', site), working);
      await page.evaluate((job) => window.pushToPage?.('job.changed', job), { ...running, state: 'done' });
      await page.getByText(`${leo.title}: It works again.`).waitFor({ state: 'attached' });
      return [];
    },
  },
  ...databaseBehaviours,
  ...restoreBehaviours,
  ...cleanupBehaviours,
  ...atlasBehaviours,
];

/** Tries one in a context of its own. Answers what was wrong; nothing when all is well. */
export async function misbehaviour(browser: Browser, behaviour: Behaviour): Promise<readonly string[]> {
  const { name, answers, check } = behaviour;
  const context = await openContext(browser, plain);
  try {
    const page = await openState(context, { name, answers }, plain);
    const wrong = await check(page).catch((cause: unknown) => [String(cause)]);
    return wrong.length > 0 ? [`${name}: ${wrong.join(', ')}`] : [];
  } finally {
    await context.close();
  }
}
