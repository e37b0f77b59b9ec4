import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => import('./fake-electron.ts'));

import { callNames } from '../../electron/contract/calls.ts';
import type { LastQuestion } from '../../electron/services/actions/delete-confirmation.ts';
import { createConfirm } from '../../electron/shell/confirm-dialog.ts';
import { BrowserWindow, dialog } from './fake-electron.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';

const question: LastQuestion = {
  act: 'delete',
  title: 'Old Nightscout',
  name: 'old-ns',
  copy: 'Documents/old-ns.sitekeeper',
  practice: false,
};
const language = createMainLanguage('en-GB');
const confirm = createConfirm(() => null, language.current);
const shown = (): Electron.MessageBoxOptions | undefined => dialog.showMessageBox.mock.calls[0]?.[0];

describe('the last question of main', () => {
  beforeEach(() => void dialog.showMessageBox.mockReset());

  it('names the site, what is lost and where the copy lies', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    await confirm(question);
    const text = `${shown()?.message} ${shown()?.detail}`;
    for (const part of ['Old Nightscout', 'old-ns', 'cannot be undone', 'Documents/old-ns.sitekeeper']) {
      expect(text).toContain(part);
    }
  });

  it('keeps the site on Enter, on Escape and when it is closed', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect(await confirm(question)).toBe(false);
    const { buttons, defaultId, cancelId } = shown() ?? {};
    expect([buttons?.[defaultId ?? -1], buttons?.[cancelId ?? -1]]).toEqual(['Keep it', 'Keep it']);
  });

  it.each([-1, 2, 99])('an answer that is none of its buttons (%s) keeps it too', async (response) => {
    dialog.showMessageBox.mockResolvedValue({ response });
    expect(await confirm(question)).toBe(false);
  });

  it('only the other button is a yes', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    expect(await confirm(question)).toBe(true);
    expect(shown()?.buttons?.[1]).toBe('Delete for ever');
  });

  it.each([
    'Old test (old-test) for ever?' + '\n'.repeat(28) + '.',
    '\u202Etset dlO',
    '\u2066<b>x</b>\u2028\u0007\u200B',
    'x'.repeat(5_000),
  ])(
    'a title that would disguise it stands on one line, and the true name behind it: %.20j',
    async (title) => {
      dialog.showMessageBox.mockResolvedValue({ response: 0 });
      await confirm({ ...question, title });
      expect(shown()?.message).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+ \(old-ns\) for ever\?$/u);
      expect(shown()?.message?.length).toBeLessThan(300);
    },
  );

  it('says in practice that it is practice', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    await confirm({ ...question, practice: true });
    expect(shown()?.message).toContain('Practice: Old Nightscout');
  });

  it('stands on the window that it is about, so that nothing behind it can be pressed', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    const window = new BrowserWindow() as unknown as Electron.BrowserWindow;
    await createConfirm(() => window, language.current)(question);
    expect(dialog.showMessageBox.mock.calls[0]?.[0]).toBe(window);
  });

  it('has no call of the page that could answer it', () => {
    const alike = callNames.filter((name) => /confirm|answer|agree|yes/i.test(name));
    // These tell what belongs into a connection string, and no window of main's hears them.
    expect(alike).toEqual(['connectionStrings.pasteAnswer', 'connectionStrings.answer']);
  });
});
