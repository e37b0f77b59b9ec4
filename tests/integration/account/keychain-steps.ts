import { createKeytarVault } from '../../../electron/services/account/vault.ts';
import { systemClock } from '../../../electron/base/clock.ts';
import { Secret } from '../../../electron/base/secret.ts';

/**
 * Runs inside a test's own session: `keychain-steps.ts SERVICE STEP...`, where a step is `read`, `write:KEY` or `remove`. Prints
 * one line of JSON per step: what the vault answered, with `found` in the place of a key that was read.
 */
const account = 'robin@family.example';
const [service = '', ...steps] = process.argv.slice(2);
const vault = createKeytarVault(async () => (await import('keytar')).default, service, systemClock);

for (const step of steps) {
  const [name, key = ''] = step.split(/:(.*)/s);
  if (name === 'read') {
    const answer = await vault.read(account);
    console.log(JSON.stringify(answer.ok ? { ok: true, found: answer.value?.reveal() ?? null } : answer));
  } else {
    const answer = await (name === 'write' ? vault.write(account, new Secret(key)) : vault.remove(account));
    console.log(JSON.stringify(answer));
  }
}
