import { mainFile } from '../../../build/setup/paths.ts';
import { launchPreview } from '../../../build/preview-shell/driver/launch.ts';
import type { Running } from './running.ts';

/** Starts the built app in the preview shell. */
export async function launchInPreview(options: {
  userData: string;
  env: Record<string, string>;
  args: string[];
}): Promise<Running> {
  const preview = await launchPreview({
    mainFile,
    userDataDir: options.userData,
    env: options.env,
    args: options.args,
    headless: true,
    locale: 'en-GB',
  });
  return {
    page: preview.page,
    dialogs: {
      asked: async () => preview.dialogs.asked,
      pressNext: async (button) => preview.dialogs.pressNext(button),
      chooseNext: async (path) => preview.dialogs.chooseNext(path),
    },
    clipboard: preview.clipboard,
    openedLinks: async () => preview.openedLinks(),
    output: () => preview.output(),
    close: async () => {
      await preview.close();
    },
  };
}
