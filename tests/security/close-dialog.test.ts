import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./fake-electron.ts'));

import { type DatabaseJobKind, databaseJobKinds } from '../../electron/contract/jobs.ts';
import { createClosing } from '../../electron/shell/close-dialog.ts';
import { dialog } from './fake-electron.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

const shown = (): Electron.MessageBoxOptions | undefined => dialog.showMessageBox.mock.calls[0]?.[0];
const event = () => ({ preventDefault: vi.fn<() => void>() });
const window = () => ({ close: vi.fn<() => void>() });

describe('closing the app', () => {
  let running: readonly DatabaseJobKind[] = [];
  const closing = () =>
    createClosing(
      () => running,
      () => null,
      createMainLanguage('en-GB').current,
    );

  beforeEach(() => {
    running = [];
    dialog.showMessageBox.mockReset();
  });

  it('is not held up when nothing goes on', async () => {
    const [asked, held] = [event(), window()];
    const one = closing();
    one.hold(asked, held);
    expect(asked.preventDefault).not.toHaveBeenCalled();
    expect(await one.mayClose()).toBe(true);
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it.each(databaseJobKinds)('in the middle of %s asks, and says what becomes of it', async (kind) => {
    running = [kind];
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    const [asked, held] = [event(), window()];
    const one = closing();
    one.hold(asked, held);
    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(await one.mayClose()).toBe(false);
    expect(held.close).not.toHaveBeenCalled();
    const { buttons, defaultId, cancelId, detail } = shown() ?? {};
    expect([buttons?.[defaultId ?? -1], buttons?.[cancelId ?? -1]]).toEqual(['Let it go on', 'Let it go on']);
    expect(detail).toMatch(/not whole|only a part|stays gone/);
  });

  it.each([-1, 2, 99])('is no yes when the answer is none of its buttons (%s)', async (response) => {
    running = ['copy-out'];
    dialog.showMessageBox.mockResolvedValue({ response });
    expect(await closing().mayClose()).toBe(false);
  });

  it('closes after a yes, and asks no second time on the way out', async () => {
    running = ['copy-out'];
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    const [asked, held] = [event(), window()];
    const one = closing();
    one.hold(asked, held);
    await vi.waitFor(() => expect(held.close).toHaveBeenCalledOnce());
    const again = event();
    one.hold(again, held);
    expect(again.preventDefault).not.toHaveBeenCalled();
    expect(await one.mayClose()).toBe(true);
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  it('asks once, however often it is pressed', async () => {
    running = ['clear'];
    const answer = Promise.withResolvers<{ response: number }>();
    dialog.showMessageBox.mockReturnValue(answer.promise);
    const one = closing();
    const answers = [one.mayClose(), one.mayClose(), one.mayClose()];
    answer.resolve({ response: 0 });
    expect(await Promise.all(answers)).toEqual([false, false, false]);
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });
});
