import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startPractice } from '../../electron/practice/start.ts';
import { expect, test } from './support/app.ts';
import { startKeyStore } from './support/key-store.ts';
import { expectMySites } from './pages/sites.ts';

type Call = (input?: unknown) => Promise<unknown>;

test('times that are none in the file of sites do not keep the app from starting', async ({ app }) => {
  test.setTimeout(90_000);
  const practice = await startPractice();
  const store = await startKeyStore();
  const env = { SITEKEEPER_HEROKU_API: practice.origin, ...store.env };
  await app.restart(env);
  await app.clipboard.write(practice.key);
  await app.page.evaluate(async () => {
    const { calls } = Reflect.get(globalThis, 'sitekeeper') as { calls: Record<string, Call> };
    await calls['account.paste']?.();
    await calls['account.keep']?.();
    await calls['sites.list']?.({ fresh: true });
  });
  const [id = ''] = readdirSync(join(app.userData, 'accounts'));
  const file = join(app.userData, 'accounts', id, 'sites.json');
  await app.close();
  const saved = JSON.parse(readFileSync(file, 'utf8')) as { records: { site: Record<string, unknown> }[] };
  const state = { kind: 'working', since: 'yesterday', why: null, seenAt: 'yesterday' };
  const reading = { at: 'yesterday', private: false, database: 'unknown', seenAt: 'yesterday' };
  const records = saved.records.map((record) => ({ ...record, site: { ...record.site, state, reading } }));
  writeFileSync(file, JSON.stringify({ ...saved, records }));
  await app.restart(env);
  await expectMySites(app.page);
  await expect(app.page.getByRole('button', { name: /kim-ns-4c1d/ }).first()).toBeVisible();
  await app.close();
  await practice.close();
  await store.close();
});
