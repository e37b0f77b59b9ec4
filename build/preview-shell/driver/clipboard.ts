import type { BrowserContext, Page } from 'playwright';
import { PAGE_ORIGIN } from '../addresses.ts';

/** Where main's clipboard calls end up. */
export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/** A clipboard of its own, so that tests never touch the person's. */
export function memoryClipboard(): Clipboard {
  let held = '';
  return {
    read: async () => held,
    write: async (text) => {
      held = text;
    },
  };
}

/**
 * The computer's clipboard, through the window that the person looks at. The page itself gets no access: the right to
 * read is given for the moment of the call only, and then taken back to what main grants.
 */
export function windowClipboard(
  context: BrowserContext,
  page: () => Promise<Page>,
  granted: string[],
): Clipboard {
  const allowed = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    await context.grantPermissions([...granted, 'clipboard-read', 'clipboard-write'], {
      origin: PAGE_ORIGIN,
    });
    try {
      return await use(await page());
    } finally {
      // Grants add up, so taking one back means starting anew.
      await context.clearPermissions();
      await context.grantPermissions(granted, { origin: PAGE_ORIGIN });
    }
  };
  return {
    read: () => allowed((window) => window.evaluate(() => navigator.clipboard.readText())),
    write: (text) =>
      allowed((window) => window.evaluate((held) => navigator.clipboard.writeText(held), text)),
  };
}
