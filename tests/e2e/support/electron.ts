import { type ElectronApplication, _electron } from 'playwright';
import type { Asked } from '../../../build/preview-shell/driver/dialogs.ts';
import { root } from '../../../build/setup/paths.ts';
import type { Running } from './running.ts';

/** What the test's hands in main remember. It lives in Electron's own process. */
interface Hands {
  asked: Asked[];
  presses: string[];
  choices: (string | null)[];
  links: string[];
  clipboard: string;
}

declare global {
  var hands: Hands;
}

/** Starts the built app in Electron, with dialogs, links and clipboard in the test's hands. */
export async function launchInElectron(options: {
  program: string;
  userData: string;
  env: Record<string, string>;
  args: string[];
}): Promise<Running> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: options.program,
    args: [root, `--user-data-dir=${options.userData}`, '--lang=en-GB', ...asRoot, ...options.args],
    env: { ...inherited(), ...options.env },
  });
  const output: string[] = [];
  app.process().stdout?.on('data', (text) => output.push(String(text)));
  app.process().stderr?.on('data', (text) => output.push(String(text)));
  await takeHands(app);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  let closing: Promise<void> | null = null;
  return {
    page,
    dialogs: {
      asked: () => app.evaluate(() => globalThis.hands.asked),
      pressNext: (button) => app.evaluate((_, text) => void globalThis.hands.presses.push(text), button),
      chooseNext: (path) => app.evaluate((_, chosen) => void globalThis.hands.choices.push(chosen), path),
    },
    clipboard: {
      read: () => app.evaluate(() => globalThis.hands.clipboard),
      write: (text) =>
        app.evaluate((_, written) => {
          globalThis.hands.clipboard = written;
        }, text),
    },
    openedLinks: () => app.evaluate(() => globalThis.hands.links),
    output: () => output.join(''),
    close: () => (closing ??= app.close()),
  };
}

/** Puts the test in the place of the person: nothing is shown, opened or copied outside. Runs in main. */
function takeHands(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ clipboard, dialog, shell }) => {
    const hands: Hands = { asked: [], presses: [], choices: [], links: [], clipboard: '' };
    globalThis.hands = hands;
    Object.assign(dialog, {
      showMessageBox: async (...input: Electron.MessageBoxOptions[]) => {
        // The options come last; a window may come before them.
        const options = input.at(-1) ?? { message: '' };
        hands.asked.push({ kind: 'message', options });
        const press = hands.presses.shift();
        const safe = options.cancelId ?? options.defaultId ?? 0;
        const response = press === undefined ? safe : (options.buttons ?? []).indexOf(press);
        if (response < 0) throw new Error(`The dialog has no button "${press}"`);
        return { response, checkboxChecked: options.checkboxChecked ?? false };
      },
      showSaveDialog: async (...input: Electron.SaveDialogOptions[]) => {
        hands.asked.push({ kind: 'save', options: input.at(-1) ?? {} });
        const path = hands.choices.shift() ?? null;
        return { canceled: path === null, filePath: path ?? '' };
      },
      showOpenDialog: async (...input: Electron.OpenDialogOptions[]) => {
        hands.asked.push({ kind: 'open', options: input.at(-1) ?? {} });
        const path = hands.choices.shift() ?? null;
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
    });
    Object.assign(shell, { openExternal: async (url: string) => void hands.links.push(url) });
    Object.assign(clipboard, {
      readText: async () => hands.clipboard,
      writeText: async (text: string) => {
        hands.clipboard = text;
      },
      clear: () => {
        hands.clipboard = '';
      },
    });
  });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
