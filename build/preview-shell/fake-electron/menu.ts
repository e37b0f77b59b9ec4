import type { MenuLine } from '../protocol.ts';
import { app } from './app.ts';
import type { Menu as MenuShape, MenuItemConstructorOptions, MenuStatic } from './types.ts';
import { openWindows } from './windows.ts';

type Item = MenuItemConstructorOptions;

class StandInMenu implements MenuShape {
  readonly template: Item[];

  constructor(template: Item[]) {
    this.template = template;
  }

  get items(): { label: string }[] {
    return this.template.map((item) => ({ label: labelOf(item) }));
  }
}

let current: StandInMenu | null = null;

export const Menu: MenuStatic = {
  buildFromTemplate: (template) => new StandInMenu(template),
  setApplicationMenu: (menu) => {
    current = menu instanceof StandInMenu ? menu : null;
  },
  getApplicationMenu: () => current,
};

/** The application menu as a person would read it. */
export function menuLines(items: Item[] = current?.template ?? []): MenuLine[] {
  return items
    .filter((item) => item.type !== 'separator' && item.visible !== false)
    .map((item) => ({
      label: labelOf(item),
      enabled: item.enabled !== false,
      ...(item.role === undefined ? {} : { role: item.role }),
      ...(item.accelerator === undefined || item.accelerator === null
        ? {}
        : { accelerator: item.accelerator }),
      ...(item.submenu === undefined ? {} : { submenu: menuLines(item.submenu) }),
    }));
}

/** Picks the line that the labels lead to; throws when there is none. */
export function clickMenu(path: string[]): void {
  let items = current?.template ?? [];
  let found: Item | undefined;
  for (const label of path) {
    found = items.find((item) => labelOf(item) === label);
    items = found?.submenu ?? [];
  }
  if (found === undefined) throw new Error(`No menu line ${path.join(' > ')}`);
  if (found.click !== undefined) found.click();
  else byRole(found.role);
}

function byRole(role: Item['role']): void {
  const [window] = openWindows.values();
  if (role === 'quit') app.quit();
  else if (role === 'close') window?.close();
  else if (role === 'reload') window?.webContents.reload();
  else if (role === 'resetZoom') window?.webContents.setZoomLevel(0);
  else if (role === 'zoomIn') window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5);
  else if (role === 'zoomOut') window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5);
  // The remaining roles (copy, paste, ...) are the browser's own and work by their keys.
}

function labelOf(item: Item): string {
  return item.label ?? item.role ?? '';
}
