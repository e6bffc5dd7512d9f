import type { WebPreferences } from 'electron'

/** What the window's page may do: as little as a page can. Each line is one of Electron's own switches. */
export const webPreferences = (given: {
  readonly preload: string
  readonly isPackaged: boolean
}): WebPreferences => ({
  preload: given.preload,
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
  devTools: !given.isPackaged,
  // Compiled code would otherwise be kept in a cache on disk.
  v8CacheOptions: 'none',
})
