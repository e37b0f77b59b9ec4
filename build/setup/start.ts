/** The second half of `npm start`: builds what changed, then opens the app in what this computer has. */
import { buildWhatChanged } from './build.ts';
import { ensureBrowser } from './browser.ts';
import { ensureElectron } from './electron.ts';
import { cannotShowWindows } from './screen.ts';
import { openInElectron, openInPreview } from './launch-app.ts';
import { tour } from './headless-tour.ts';

process.exitCode = await start();

async function start(): Promise<number> {
  if (!(await buildWhatChanged())) return 1;
  const reason = await cannotShowWindows(process.env);
  if (reason === null) {
    const electron = await ensureElectron();
    if (electron !== null) return openInElectron(electron);
  }
  const browser = await ensureBrowser();
  if (browser === null) return 1;
  const ended = reason === null ? await openInPreview(browser) : null;
  if (ended !== null) return ended;
  console.log(
    `${reason ?? 'The browser could open no window.'} So the app runs without a window and shows what it does.`,
  );
  return tour(browser);
}
