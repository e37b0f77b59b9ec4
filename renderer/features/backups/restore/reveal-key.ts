/** Which value of a copy is shown: a setting, and which of its readings where there are several. Pure. */
import { ask } from '../../../bridge/bridge.ts';
import type { SecretSource } from '../../../shared/config-var/use-reveal.ts';

export const revealKey = (name: string, reading: number | null): string => JSON.stringify([name, reading]);

/** The values of the copy that was looked at last. */
export const copySource = (id: string): Pick<SecretSource, 'reveal'> => ({
  async reveal(key) {
    const [name, reading] = JSON.parse(key) as [string, number | null];
    const answer = await ask('backups.restoreReveal', { id, name, reading });
    return answer.ok ? { ok: true, value: answer.value.value } : answer;
  },
});
