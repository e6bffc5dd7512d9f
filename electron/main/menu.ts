import type { MenuItemConstructorOptions } from 'electron'

/** The menu bar. Accelerators are Electron's own spelling; `CmdOrCtrl` is Command on macOS. */
export const menuTemplate = (given: {
  readonly isMac: boolean
  readonly isPackaged: boolean
  readonly lock: () => void
}): MenuItemConstructorOptions[] => [
  ...(given.isMac
    ? [
        {
          label: 'Storykeep',
          submenu: [
            { role: 'about', label: 'About Storykeep' },
            { type: 'separator' },
            { role: 'hide', label: 'Hide Storykeep' },
            { role: 'hideOthers', label: 'Hide others' },
            { type: 'separator' },
            { role: 'quit', label: 'Quit Storykeep' },
          ],
        } satisfies MenuItemConstructorOptions,
      ]
    : []),
  {
    label: 'Vault',
    submenu: [
      { id: 'lock', label: 'Lock now', accelerator: 'CmdOrCtrl+L', click: given.lock },
      ...(given.isMac
        ? []
        : [{ type: 'separator' } as const, { role: 'quit', label: 'Quit Storykeep' } as const]),
    ],
  },
  {
    label: 'Edit',
    submenu: [
      { role: 'undo', label: 'Undo' },
      { role: 'redo', label: 'Redo' },
      { type: 'separator' },
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
    ],
  },
  {
    label: 'View',
    submenu: [
      { role: 'zoomIn', label: 'Larger' },
      { role: 'zoomOut', label: 'Smaller' },
      { role: 'resetZoom', label: 'Usual size' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(given.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Developer tools' } as const]),
    ],
  },
]
