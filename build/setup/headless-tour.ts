import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Page } from 'playwright';
import { launchPreview } from '../preview-shell/driver/launch.ts';
import { mainFile, root } from './paths.ts';

const PICTURES = join(root, 'out', 'start');
const LIMIT_MS = 20_000;
/** A restart takes seconds in the practice world; the app itself gives up after 90. */
const RESTART_LIMIT_MS = 120_000;

/**
 * The main job without a screen: opens the practice household, restarts its stopped site and waits until it answers.
 * Prints each step and keeps a picture of it.
 * @returns 0 when the site works again
 */
export async function tour(browser: string): Promise<number> {
  console.log(`Sitekeeper runs in the preview shell, in ${basename(browser)}.`);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const userDataDir = mkdtempSync(join(tmpdir(), 'sitekeeper-tour-'));
  const preview = await launchPreview({ mainFile, userDataDir, headless: true, browser, locale: 'en-GB' });
  try {
    await walk(preview.page);
    console.log(`The pictures are in ${relative(process.cwd(), PICTURES) || '.'}.`);
    return 0;
  } catch (problem) {
    await preview.page.screenshot({ path: join(PICTURES, 'stopped-here.png') });
    console.error(problem instanceof Error ? problem.message : problem);
    console.error(`It stopped here: ${relative(process.cwd(), join(PICTURES, 'stopped-here.png'))}`);
    return 1;
  } finally {
    await preview.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

async function walk(page: Page): Promise<void> {
  let count = 0;
  const step = async (picture: string, said: string): Promise<void> => {
    count += 1;
    await page.screenshot({ path: join(PICTURES, `${count}-${picture}.png`) });
    console.log(`  ${count}. ${said}`);
  };
  page.setDefaultTimeout(LIMIT_MS);

  await page.getByRole('button', { name: 'Try it with a practice site' }).click();
  await page.getByRole('heading', { name: 'My sites' }).waitFor();
  const stopped = page.getByRole('listitem').filter({ hasText: 'Stopped' }).first();
  const name = (await stopped.getByRole('heading').textContent()) ?? '';
  await step('my-sites', `Opened the practice household. One site is stopped: ${name}`);

  await stopped.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await step('stopped', 'Opened its page.');

  await page.getByRole('button', { name: /^Restart/ }).click();
  await page.getByRole('heading', { name: 'Restarting now' }).waitFor();
  await step('restarting', 'Pressed Restart and waited.');

  await page.getByRole('heading', { name: 'It works again' }).waitFor({ timeout: RESTART_LIMIT_MS });
  await step('working', 'The site answers again.');
}
