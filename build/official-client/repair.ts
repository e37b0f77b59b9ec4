import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { compose } from '../../electron/composition.ts';
import { createMemoryVault } from '../../electron/services/account/memory-vault.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { PracticeWorld } from '../../electron/services/practice/practice.ts';

const nobody = async (): Promise<null> => null;

/**
 * Repairs the connection string of a site as the app does it when a person presses Save, with the app's own services.
 * @returns how the job ended, and whether the site then answers.
 */
export async function repair(world: PracticeWorld, name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'sitekeeper-official-'));
  const core = compose({
    fetch: () => Promise.reject(new Error('nothing but the practice world is asked')),
    loopbackFetch: fetch,
    clock: systemClock,
    vault: createMemoryVault(),
    directory,
    emit: () => undefined,
    files: { askWhereToSave: nobody, askWhichFolder: nobody, askWhichFile: nobody },
    paper: { pdf: async () => new Uint8Array(), print: async () => false },
    confirmNatively: async () => false,
    version: '0.0.0',
    runtime: 'preview',
    packaged: false,
    herokuApi: world.origin,
    practice: {},
  });
  try {
    await core.start();
    await core.accounts.check(world.key);
    await core.keepAccount();
    const [owner] = core.worlds();
    const list = await owner?.sites.list(true);
    const site = list?.ok === true ? list.value.sites.find((one) => one.name === name)?.id : undefined;
    if (owner === undefined || site === undefined) return `no site ${name}`;
    const place = { site, owner };
    const strings = await core.strings.ofSite(place);
    const string = strings.ok ? strings.value.string : null;
    const saved = await core.strings.save(string?.id ?? '', place, []);
    if (!saved.ok) return saved.problem.code;
    return (await owner.jobs.ended(saved.value.id)).state;
  } finally {
    await core.close();
    await rm(directory, { recursive: true, force: true });
  }
}
