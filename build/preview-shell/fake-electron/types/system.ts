import type { Emits } from './emits.ts';
import type { BrowserWindow } from './window.ts';

type InWindow<Options, Answer> = {
  (window: BrowserWindow, options: Options): Promise<Answer>;
  (options: Options): Promise<Answer>;
};

export interface Dialog {
  showMessageBox: InWindow<Electron.MessageBoxOptions, Electron.MessageBoxReturnValue>;
  showSaveDialog: InWindow<Electron.SaveDialogOptions, Electron.SaveDialogReturnValue>;
  showOpenDialog: InWindow<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>;
  showErrorBox(title: string, content: string): void;
}

export interface NativeTheme
  extends
    Emits<{ updated: [] }>,
    Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'> {}

export type PowerMonitor = Emits<{
  suspend: [];
  resume: [];
  'lock-screen': [];
  'unlock-screen': [];
  shutdown: [];
}>;

export type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>;

export interface Screen {
  getPrimaryDisplay(): Display;
  getAllDisplays(): Display[];
  getDisplayMatching(rect: Electron.Rectangle): Display;
}

export interface MenuItemConstructorOptions extends Pick<
  Electron.MenuItemConstructorOptions,
  'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'visible' | 'checked' | 'id' | 'sublabel'
> {
  click?: (() => void) | undefined;
  submenu?: MenuItemConstructorOptions[] | undefined;
}

export interface Menu {
  readonly items: readonly { readonly label: string }[];
}

export interface MenuStatic {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
  setApplicationMenu(menu: Menu | null): void;
  getApplicationMenu(): Menu | null;
}
