import { describe, expect, it, vi } from 'vitest';

import { Secret } from '../../electron/base/secret.ts';
import { createSecretClipboard } from '../../electron/shell/secret-clipboard.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { clipboard } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

describe('a secret in the clipboard', () => {
  it('is taken out after a minute', async () => {
    const clock = new FakeClock();
    await createSecretClipboard(clock).copy(new Secret('canary'));
    await clock.advance(59_999);
    expect(await clipboard.readText()).toBe('canary');
    await clock.advance(1);
    expect(await clipboard.readText()).toBe('');
  });

  it('that somebody replaced is theirs: it stays, after a minute and when the app is closed', async () => {
    const clock = new FakeClock();
    const ours = createSecretClipboard(clock);
    await ours.copy(new Secret('canary'));
    await clipboard.writeText('the address of the doctor');
    await clock.advance(60_000);
    await ours.clear();
    expect(await clipboard.readText()).toBe('the address of the doctor');
  });

  it('copied anew gets its own minute', async () => {
    const clock = new FakeClock();
    const ours = createSecretClipboard(clock);
    await ours.copy(new Secret('first'));
    await clock.advance(50_000);
    await ours.copy(new Secret('second'));
    await clock.advance(10_000);
    expect(await clipboard.readText()).toBe('second');
    await clock.advance(50_000);
    expect(await clipboard.readText()).toBe('');
  });
});
