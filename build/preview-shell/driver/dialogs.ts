/** The native dialogs of the app, as the driver answers them. */
export interface Dialogs {
  message(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
  save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
}

/** One dialog that was shown. */
export type Asked =
  | { kind: 'message'; options: Electron.MessageBoxOptions }
  | { kind: 'save'; options: Electron.SaveDialogOptions }
  | { kind: 'open'; options: Electron.OpenDialogOptions };

/** A test's hand on the dialogs. Without an answer prepared, each gets the safe one: cancel. */
export interface ScriptedDialogs {
  /** What was asked so far, oldest first. */
  readonly asked: readonly Asked[];
  /** Answers the next message box by its button's words (or its place). */
  pressNext(button: string | number): void;
  /** Answers the next save or open dialog with a file; null cancels. */
  chooseNext(path: string | null): void;
}

/** The button that changes nothing. */
export function safeButton(options: Electron.MessageBoxOptions): number {
  return options.cancelId ?? options.defaultId ?? 0;
}

/** Dialogs that nobody sees, answered from a list. */
export function scriptedDialogs(): Dialogs & ScriptedDialogs {
  const asked: Asked[] = [];
  const presses: (string | number)[] = [];
  const choices: (string | null)[] = [];
  return {
    asked,
    pressNext: (button) => void presses.push(button),
    chooseNext: (path) => void choices.push(path),
    message: async (options) => {
      asked.push({ kind: 'message', options });
      const press = presses.shift() ?? safeButton(options);
      const response = typeof press === 'number' ? press : (options.buttons ?? []).indexOf(press);
      if (response < 0) throw new Error(`The dialog has no button "${press}"`);
      return { response, checkboxChecked: options.checkboxChecked ?? false };
    },
    save: async (options) => {
      asked.push({ kind: 'save', options });
      const path = choices.shift() ?? null;
      return { canceled: path === null, filePath: path ?? '' };
    },
    open: async (options) => {
      asked.push({ kind: 'open', options });
      const path = choices.shift() ?? null;
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
  };
}
