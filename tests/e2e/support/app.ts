import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { SeenRequest } from '../../chromium-host/wire.ts'
import { startElectron } from './electron-app.ts'
import { startStandIn } from './stand-in-app.ts'

export { expect } from '@playwright/test'

export type DialogKind = 'open' | 'save'

/** One running app, of either kind. */
export interface RunningApp {
  readonly page: Page
  /** The operating system's number for the app's main process. */
  readonly processId: number
  readonly answerDialog: (kind: DialogKind, paths: readonly string[]) => Promise<void>
  readonly clickMenu: (id: string) => Promise<void>
  /** Sends one of `powerMonitor`'s events, as the machine would. */
  readonly sendPowerEvent: (event: 'lock-screen' | 'suspend' | 'user-did-resign-active') => Promise<void>
  /** Does what locks the app, and waits until the new page is there in place of the old one. */
  readonly whileLocking: (action: () => Promise<unknown>) => Promise<void>
  /** Every request that reached the app's rules, and what became of it. The stand-in alone can tell. */
  readonly requests: () => Promise<readonly SeenRequest[]>
  /** What is on the clipboard. The stand-in alone can tell. */
  readonly clipboard: () => Promise<{ readonly types: readonly string[]; readonly text: string }>
  /** How long nobody has touched the machine, in seconds. The stand-in alone can be told. */
  readonly setIdle: (seconds: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type StartApp = (userData: string) => Promise<RunningApp>

/** The app under test. A restart keeps the user-data folder, so what was saved must still be there. */
export interface AppUnderTest {
  /** The window's page. After a lock or a restart it may be a new one, so read it from here each time. */
  readonly page: Page
  readonly processId: number
  /** A folder for this test alone, beside the app's user-data folder; deleted afterwards. */
  readonly folder: string
  readonly userData: string
  /** The next dialog of this kind answers with these absolute paths; with none it is closed. */
  readonly answerDialog: RunningApp['answerDialog']
  /** Chooses an item of the menu bar by its id (electron/main/menu.ts). */
  readonly clickMenu: RunningApp['clickMenu']
  readonly sendPowerEvent: RunningApp['sendPowerEvent']
  readonly whileLocking: RunningApp['whileLocking']
  readonly requests: RunningApp['requests']
  readonly clipboard: RunningApp['clipboard']
  readonly setIdle: RunningApp['setIdle']
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

const createAppUnderTest = async (startApp: StartApp, folder: string): Promise<AppUnderTest> => {
  const userData = join(folder, 'user-data')
  let running: RunningApp | null = await startApp(userData)
  const current = (): RunningApp => {
    if (running === null) throw new Error('The app is closed')
    return running
  }
  const close = async (): Promise<void> => {
    const closing = running
    running = null
    await closing?.close()
  }
  return {
    get page() {
      return current().page
    },
    get processId() {
      return current().processId
    },
    folder,
    userData,
    answerDialog: (kind, paths) => current().answerDialog(kind, paths),
    clickMenu: id => current().clickMenu(id),
    sendPowerEvent: event => current().sendPowerEvent(event),
    whileLocking: action => current().whileLocking(action),
    requests: () => current().requests(),
    clipboard: () => current().clipboard(),
    setIdle: seconds => current().setIdle(seconds),
    restart: async () => {
      await close()
      running = await startApp(userData)
    },
    close,
  }
}

/** Playwright's `test` with the app started: `test('…', async ({ app }) => { … app.page … })`. */
export const test = base.extend<{ isRealElectron: boolean; app: AppUnderTest }>({
  isRealElectron: [process.env.STORYKEEP_ELECTRON === '1', { option: true }],
  app: async ({ isRealElectron }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'storykeep-e2e-'))
    const app = await createAppUnderTest(isRealElectron ? startElectron : startStandIn, folder)
    await use(app)
    await app.close()
    await rm(folder, { recursive: true, force: true })
  },
})
