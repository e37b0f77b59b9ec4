import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Menu roles bring the system's own keys: copy and paste, zoom, quit. Developer tools are for unpackaged builds.
 */
export function installMenu(options: { readonly mac: boolean; readonly packaged: boolean }): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(options.packaged ? [] : ([{ role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(options.mac ? ([{ role: 'appMenu' }] satisfies MenuItemConstructorOptions[]) : []),
    ...(options.mac
      ? []
      : ([{ role: 'fileMenu', submenu: [{ role: 'quit' }] }] satisfies MenuItemConstructorOptions[])),
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
