import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fakeFiles, fakePrinter, memoryVault } from '../support/app-core.ts';
import { compose, systemClock } from './services.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

/**
 * A process of its own with the services of the app and 100 sites looked at: writes how much memory it holds, in bytes.
 * The practice world lives in the process that starts this one, and gives its address and key.
 */
const [origin = '', key = ''] = process.argv.slice(2);
const directory = await mkdtemp(join(tmpdir(), 'sitekeeper-bench-'));
const core = compose({
  fetch,
  loopbackFetch: fetch,
  clock: systemClock,
  vault: memoryVault(),
  directory,
  emit: () => undefined,
  files: fakeFiles(),
  printer: fakePrinter(),
  language: createMainLanguage('en-GB'),
  confirmNatively: async () => false,
  version: '0.0.0',
  runtime: 'preview',
  packaged: false,
  herokuApi: origin,
  practice: {},
});
await core.start();
await core.accounts.check(key);
await core.keepAccount();
const list = await core.connectedAccounts()[0]?.sites.list(true);
const ids = list?.ok ? list.value.sites.map(({ id }) => id) : [];
const seen = await core.connectedAccounts()[0]?.sites.look(ids, 'press');
if (!seen?.ok || seen.value.length !== 100) throw new Error('not all sites were seen');
console.log(process.memoryUsage().rss);
await core.close();
await rm(directory, { recursive: true, force: true });
