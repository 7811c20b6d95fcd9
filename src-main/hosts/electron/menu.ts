import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the shell. The window draws its own, so Windows and Linux have none here; macOS has a bar at the top of the screen that must
 * hold the standard entries, because shortcuts such as ⌘C and ⌘Q come from there. `command` hands a command to the window.
 */
export function menuTemplate(platform: NodeJS.Platform, command: (name: string) => void): readonly MenuItemConstructorOptions[] | undefined {
  if (platform !== 'darwin') return undefined;
  return [
    { role: 'appMenu' },
    {
      label: 'File',
      submenu: [
        { label: 'Open…', accelerator: 'Command+O', click: () => command('open') },
        { role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] },
        { type: 'separator' },
        { role: 'close' },
      ],
    },
    { role: 'editMenu' },
    { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }] },
    { role: 'windowMenu' },
  ];
}
