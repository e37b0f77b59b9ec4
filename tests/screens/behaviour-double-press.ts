/** Double presses: what the second one falls on. */
import type { Page } from 'playwright';
import { button, callsOf, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { leo } from './household.ts';

/** What is pressed at the very moment at which it appears, and how often the pointer has clicked by then. */
interface Early {
  readonly word: string;
  readonly count: number;
  /** When this is gone; else when `word` is there. */
  readonly gone?: string;
}

/** From now on: presses the button as soon as it can be, without waiting as a person would. */
async function pressAtOnce(page: Page, early: Early): Promise<void> {
  await page.evaluate(({ word, count, gone }) => {
    const watch = new MutationObserver(() => {
      const [target, before] = [word, gone].map((text) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text),
      );
      const ready = gone === undefined ? target?.closest('dialog')?.open === true : before === undefined;
      if (!ready) return;
      watch.disconnect();
      // After what React does in this turn, and long before the moment is over.
      queueMicrotask(() =>
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: count })),
      );
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, early);
}

const onSite = async (page: Page) => {
  await button(page, leo.title).click();
  await page.getByRole('heading', { level: 1, name: leo.title }).waitFor();
};

const turnOffs = async (page: Page) => (await callsOf(page, 'actions.turnOff')).length;

export const pressBehaviours: readonly Behaviour[] = [
  ...[1, 2].map((count): Behaviour => ({
    name: `a question that has just opened is not answered by press number ${count} of the pointer`,
    answers: {},
    check: async (page) => {
      await onSite(page);
      await pressAtOnce(page, { word: 'Turn it off', count });
      await button(page, 'Turn off…').click();
      await page.locator('dialog[open]').waitFor();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const early = await turnOffs(page);
      const open = await page.locator('dialog[open]').count();
      // Waits by itself until the button takes presses.
      await button(page, 'Turn it off').click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      return [
        ...wrongIf(early !== 0, 'an unread question was answered'),
        ...wrongIf(open !== 1, 'the question went away'),
        ...wrongIf((await turnOffs(page)) !== 1, 'it can not be answered at all'),
      ];
    },
  })),
  {
    name: 'keys and assistive technology answer a question at once',
    answers: {},
    check: async (page) => {
      await onSite(page);
      await pressAtOnce(page, { word: 'Turn it off', count: 0 });
      await button(page, 'Turn off…').click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      return wrongIf((await turnOffs(page)) !== 1, 'a press without a pointer was held back');
    },
  },
  ...[1, 2].map((count): Behaviour => ({
    name: `what lies behind a question does not take press number ${count}`,
    answers: {},
    check: async (page) => {
      await onSite(page);
      await button(page, 'Turn off…').click();
      await pressAtOnce(page, { word: 'See all', gone: 'Keep it on', count });
      await button(page, 'Keep it on').click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const stayed = await page.getByRole('heading', { level: 1, name: leo.title }).count();
      return wrongIf(stayed !== 1, 'the press went through the question to the page');
    },
  })),
];
