/**
 * Stands in for the `electron` module where Electron cannot be had: what the app uses of it, over a Chromium
 * that Playwright drives. An import of anything else fails by name. Never part of the shipped app.
 */
export { app, powerMonitor, protocol } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ClipboardItem, clipboard } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { MessageChannelMain } from './message-channel.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
