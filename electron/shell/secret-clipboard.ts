import { clipboard } from 'electron';

import type { Clock } from '../base/clock.ts';
import type { Secret } from '../base/secret.ts';

/** A secret stays in the clipboard for this long, in milliseconds. */
const stay = 60_000;

/**
 * Copies a secret without showing it. It is taken out again after a minute and when the app closes, but only if the
 * clipboard still holds it: what somebody copied since is theirs. A clipboard history may keep its own copy.
 */
export function createSecretClipboard(clock: Clock): {
  readonly copy: (secret: Secret) => Promise<void>;
  readonly clear: () => Promise<void>;
} {
  let held: Secret | null = null;

  async function clear(): Promise<void> {
    const ours = held;
    held = null;
    if (ours !== null && (await clipboard.readText()) === ours.reveal()) await clipboard.writeText('');
  }

  return {
    clear,
    async copy(secret) {
      await clipboard.writeText(secret.reveal());
      held = secret;
      void clock.sleep(stay).then(() => (held === secret ? clear() : undefined));
    },
  };
}
