import type { Page } from 'playwright/test';
import type { Asked } from '../../../build/preview-shell/driver/dialogs.ts';

/** What Electron and the preview shell can both do for a test. */
export interface Running {
  /** The page of the first window. */
  readonly page: Page;
  readonly dialogs: {
    /** The native dialogs shown so far, oldest first. */
    asked(): Promise<readonly Asked[]>;
    /** Answers the next message box by its button's words. Without this it gets the safe answer. */
    pressNext(button: string): Promise<void>;
    /** Answers the next save or open dialog; null cancels. */
    chooseNext(path: string | null): Promise<void>;
  };
  /** A clipboard of the test's own, which main takes for the computer's. */
  readonly clipboard: {
    read(): Promise<string>;
    write(text: string): Promise<void>;
  };
  /** The links that main gave to the system's browser, oldest first. None is really opened. */
  openedLinks(): Promise<readonly string[]>;
  /** What main wrote so far. */
  output(): string;
  /** Quits as a person would. Safe to call twice. */
  close(): Promise<void>;
}
