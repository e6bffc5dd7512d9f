import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog, ipcMain, Menu } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import { fail } from '../../shared/model/result.ts'
import { systemClipboard } from './clipboard.ts'
import { serveContent } from './content.ts'
import { type Copied, createCopied } from './copied.ts'
import { lockWhenPersonLeaves } from './lock-signals.ts'
import { menuTemplate } from './menu.ts'
import { START_PAGE } from './policy/origin.ts'
import { isTrustedSender } from './policy/sender.ts'
import { createWindowSession } from './session.ts'
import { createShell } from './shell.ts'
import { createVaultKeeper, type VaultKeeper } from './vault-keeper.ts'
import { startVaultProcess } from './vault-link.ts'
import { createWindow, replacePage } from './window.ts'

const beside = (relativePath: string): string => fileURLToPath(new URL(relativePath, import.meta.url))

const NOT_ALLOWED = fail('not-allowed', 'That request did not come from Storykeep’s own window.')

const keeperFor = (window: BrowserWindow, copied: Copied): VaultKeeper => {
  const contents = window.webContents
  return createVaultKeeper({
    start: (folder, mode, onEnded) =>
      startVaultProcess({
        modulePath: beside('./vault.js'),
        folder,
        mode,
        isPackaged: app.isPackaged,
        takePort: port => contents.postMessage('vault-port', null, [port]),
        onEnded,
      }),
    tellWindow: event => {
      if (!contents.isDestroyed()) contents.send('shell-event', event satisfies ShellEvent)
    },
    replacePage: () => replacePage(contents),
    forgetCopied: copied.forget,
  })
}

const answerShell = (window: BrowserWindow, keeper: VaultKeeper, copied: Copied): void => {
  const shell = createShell({
    keeper,
    askOpen: async options => (await dialog.showOpenDialog(window, options)).filePaths,
    askSave: async options => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, options)
      return canceled || filePath === '' ? null : filePath
    },
    copied,
    environment: process.env,
    sampleFolder: join(app.getPath('userData'), 'sample'),
    platform: process.platform,
    version: app.getVersion(),
  })
  ipcMain.handle('shell', (event, operation: unknown, input: unknown) => {
    const frame = event.senderFrame
    const isMainFrameOfWindow = frame !== null && frame === window.webContents.mainFrame
    return isTrustedSender({ frame, isMainFrameOfWindow }) ? shell(operation, input) : NOT_ALLOWED
  })
}

/** Ends the vault process before the window, and so the app, goes. */
const endVaultOnClose = (window: BrowserWindow, keeper: VaultKeeper): void => {
  window.on('close', event => {
    if (keeper.running() === null) return
    event.preventDefault()
    void keeper.letGo().then(() => window.close())
  })
  // Windows, signing out: there is no time to wait, and the process may be ended in the middle of anything.
  window.on('session-end', () => void keeper.letGo())
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || keeper.isLocking()) return
    void keeper.lock()
  })
}

/** Opens the app's window with everything that belongs to it. Called once, when Electron is ready. */
export const openAppWindow = async (): Promise<BrowserWindow> => {
  const session = createWindowSession()
  serveContent(session, beside('../renderer/'))
  const window = createWindow(session, beside('../preload/index.cjs'))
  const copied = createCopied(systemClipboard(process.platform))
  const keeper = keeperFor(window, copied)
  answerShell(window, keeper, copied)
  endVaultOnClose(window, keeper)
  lockWhenPersonLeaves(keeper)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        isMac: process.platform === 'darwin',
        isPackaged: app.isPackaged,
        lock: () => void keeper.lock(),
      }),
    ),
  )
  await window.loadURL(START_PAGE)
  return window
}
