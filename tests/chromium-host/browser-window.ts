import { EventEmitter } from 'node:events'
import type { BrowserContext } from '@playwright/test'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow } from 'electron'
import { standInApp } from './app.ts'
import type { StandInSession } from './session.ts'
import { createEvent, strict, strictClass } from './strict.ts'
import { StandInContents } from './web-contents.ts'

type Methods = Pick<
  ElectronWindow,
  'loadURL' | 'show' | 'focus' | 'close' | 'isMinimized' | 'restore' | 'setContentProtection'
>

type MakeContext = (isInMemory: boolean) => Promise<BrowserContext>
let makeContext: MakeContext = () => Promise.reject(new Error('Chromium has not been started'))

/** Tells the windows where pages come from. Called once, before the app is told that it is ready. */
export const usePagesOf = (make: MakeContext): void => {
  makeContext = make
}

class StandInWindow extends EventEmitter implements Methods {
  readonly webContents: StandInContents
  readonly #contents: StandInContents
  #isClosed = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    const preferences = options.webPreferences ?? {}
    const session = preferences.session as unknown as StandInSession
    this.#contents = new StandInContents(makeContext(session.isInMemory), session, preferences)
    this.webContents = strict('webContents', this.#contents)
    standInApp.openWindows.add(this)
    standInApp.emit('web-contents-created', createEvent({}), this.webContents)
    this.#contents.on('page-closed', () => this.#afterClose())
  }

  async loadURL(url: string): Promise<void> {
    await this.#contents.loadURL(url)
    this.emit('ready-to-show')
  }

  close(): void {
    if (this.#isClosed) return
    const event = createEvent({})
    this.emit('close', event)
    if (!event.defaultPrevented) void this.#contents.page.then(page => page.close())
  }

  // A page of Chromium has no window of its own to show, raise, fold away or keep out of screenshots.
  show(): void {}
  focus(): void {}
  restore(): void {}
  setContentProtection(_isOn: boolean): void {}
  isMinimized(): boolean {
    return false
  }

  #afterClose(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    standInApp.openWindows.delete(this)
    this.emit('closed')
    if (standInApp.openWindows.size === 0) standInApp.emit('window-all-closed')
  }
}

export const BrowserWindow = strictClass('BrowserWindow', StandInWindow)
