import { _electron, type ElectronApplication } from '@playwright/test'
import type { DialogKind, RunningApp } from './app.ts'
import { connectToPage, freePort } from './debugged-page.ts'

type DialogAnswers = Record<DialogKind, (readonly string[])[]>

const answerDialogsFromQueue = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ dialog }) => {
    const answers: DialogAnswers = { open: [], save: [] }
    Object.assign(globalThis, { dialogAnswers: answers })
    dialog.showOpenDialog = async () => {
      const filePaths = [...(answers.open.shift() ?? [])]
      return { canceled: filePaths.length === 0, filePaths }
    }
    dialog.showSaveDialog = async () => {
      const [filePath] = answers.save.shift() ?? []
      return { canceled: filePath === undefined, filePath: filePath ?? '' }
    }
  })

const queueAnswer = (
  electron: ElectronApplication,
  kind: DialogKind,
  paths: readonly string[],
): Promise<void> =>
  electron.evaluate(
    (_modules, [dialogKind, chosen]) => {
      const { dialogAnswers } = globalThis as unknown as { readonly dialogAnswers: DialogAnswers }
      dialogAnswers[dialogKind].push(chosen)
    },
    [kind, paths] as const,
  )

const whenPageReplaced = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>(resolve => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())
      }),
  )

/**
 * Starts the built app in Electron itself. The lock ends the page's process, after which a driver cannot go on
 * with its page, so the page is driven through a second connection that is made anew after each lock.
 */
export const startElectron = async (userData: string): Promise<RunningApp> => {
  const port = await freePort()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    args: ['.', `--user-data-dir=${userData}`, `--remote-debugging-port=${port}`, ...sandbox],
  })
  await answerDialogsFromQueue(electron)
  let connection = await connectToPage(port)
  return {
    get page() {
      return connection.page
    },
    processId: electron.process().pid ?? 0,
    answerDialog: (kind, paths) => queueAnswer(electron, kind, paths),
    clickMenu: id =>
      electron.evaluate(({ Menu }, itemId) => {
        Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click()
      }, id),
    sendPowerEvent: event =>
      electron.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name)
      }, event),
    whileLocking: async action => {
      const replaced = whenPageReplaced(electron)
      await action()
      await replaced
      await connection.browser.close()
      connection = await connectToPage(port)
    },
    requests: () => Promise.reject(new Error('Electron keeps no list of requests')),
    clipboard: () => Promise.reject(new Error('The clipboard is that of whoever runs the test')),
    setIdle: () => Promise.reject(new Error('Electron asks the machine itself')),
    close: () => electron.close(),
  }
}
