import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Bridge } from '../../electron/contract/calls.ts';
import { expect, test } from './support/app.ts';

declare global {
  interface Window {
    readonly sitekeeper: Bridge;
  }
}

test('a rescue sheet and a receipt become real PDF files, and the page goes on', async ({ app, page }) => {
  const ids = await page.evaluate(async () => {
    const { calls } = window.sitekeeper;
    await calls['app.enterPractice']();
    const list = await calls['sites.list']({ fresh: true });
    return list.ok ? list.value.sites.map(({ id }) => id) : [];
  });
  const sheet = join(app.userData, 'sheet.pdf');
  await app.dialogs.chooseNext(sheet);
  const saved = await page.evaluate(
    (id) => window.sitekeeper.calls['backups.save']({ id, format: 'sheet', passphrase: null }),
    ids[0] ?? '',
  );
  expect(saved).toMatchObject({ ok: true });
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');

  const receipt = join(app.userData, 'receipt.pdf');
  await page.evaluate((all) => window.sitekeeper.calls['shutdown.begin']({ account: null, ids: all }), ids);
  await app.dialogs.chooseNext(receipt);
  const kept = await page.evaluate(() =>
    window.sitekeeper.calls['shutdown.receipt']({ account: null, how: 'save' }),
  );
  expect(kept).toEqual({ ok: true, value: { file: 'receipt.pdf' } });
  expect(existsSync(receipt)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
