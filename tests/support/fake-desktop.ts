import type { FileDialogs } from '../../electron/base/file-dialogs.ts';
import type { Desktop } from '../../electron/ipc/desktop.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import type { Printer } from '../../electron/base/printer.ts';
import type { Secret } from '../../electron/base/secret.ts';
import type { LinkId } from '../../electron/contract/app.ts';

/** A key store in memory, as a computer with a working one behaves. */
export interface MemoryVault extends Vault {
  /** The accounts it holds a key for. */
  readonly holds: ReadonlyMap<string, Secret>;
}

export function memoryVault(): MemoryVault {
  const holds = new Map<string, Secret>();
  return {
    holds,
    read: async (account) => ({ ok: true, value: holds.get(account) ?? null }),
    write: async (account, key) => {
      holds.set(account, key);
      return { ok: true, value: true };
    },
    remove: async (account) => {
      holds.delete(account);
      return { ok: true, value: true };
    },
  };
}

const absent = async () => ({ ok: false, trouble: 'absent' }) as const;

/** A computer that has no key store. */
export const absentVault = (): MemoryVault => ({
  holds: new Map(),
  read: absent,
  write: absent,
  remove: absent,
});

/** The desktop as the handlers use it: a clipboard, and a note of what was opened. */
export interface FakeDesktop extends Desktop {
  clipboard: string;
  readonly opened: readonly string[];
}

/** The windows for files: what the person picks is set by the test; null stands for closing the window. */
export interface FakeFiles extends FileDialogs {
  saveTo: string | null;
  pick: Uint8Array | null;
  /** What the picked file is called. */
  pickName: string;
  folder: string | null;
  /** The names that were suggested. */
  readonly suggested: readonly string[];
}

/** The printer: what was printed, as HTML. A PDF of it is its text behind the mark of a PDF file. */
export interface FakePrinter extends Printer {
  readonly pages: readonly string[];
}

export function fakePrinter(): FakePrinter {
  const pages: string[] = [];
  return {
    pages,
    pdf: async (html) => {
      pages.push(html);
      return Buffer.from(`%PDF-made-up\n${html}`);
    },
    print: async (html) => {
      pages.push(html);
      return true;
    },
  };
}

export function fakeFiles(): FakeFiles {
  const suggested: string[] = [];
  const files: FakeFiles = {
    saveTo: null,
    pick: null,
    pickName: 'picked.env',
    folder: null,
    suggested,
    askWhereToSave: async (name) => {
      suggested.push(name);
      return files.saveTo;
    },
    askWhichFile: async () => (files.pick === null ? null : { name: files.pickName, bytes: files.pick }),
    askWhichFolder: async () => files.folder,
  };
  return files;
}

export function fakeDesktop(): FakeDesktop {
  const opened: string[] = [];
  const desktop: FakeDesktop = {
    clipboard: '',
    opened,
    readClipboard: async () => desktop.clipboard,
    clearClipboard: async (ours) => {
      if (desktop.clipboard === ours) desktop.clipboard = '';
    },
    copySecret: async (secret) => {
      desktop.clipboard = secret.reveal();
    },
    copyText: async (text) => {
      desktop.clipboard = text;
    },
    openLink: async (link: LinkId) => void opened.push(link),
    openSite: async (url: string) => void opened.push(url),
  };
  return desktop;
}
