/** What the checks of behaviour share. */
import type { Page } from 'playwright';
import type { Answers } from './fake-bridge.ts';

export interface Behaviour {
  readonly name: string;
  readonly answers: Partial<Answers>;
  readonly check: (page: Page) => Promise<readonly string[]>;
}

/** What was given to each call of this name, in order. */
export const callsOf = async (page: Page, name: string): Promise<readonly unknown[]> => {
  const made = (await page.evaluate(() => window.callsMade)) ?? [];
  return made.filter((call) => call.name === name).map(({ input }) => input);
};

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
export const wrongIf = (condition: boolean, words: string) => (condition ? [words] : []);
