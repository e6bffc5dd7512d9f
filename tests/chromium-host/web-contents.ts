import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Request } from '@playwright/test'
import type { WebContents, WebPreferences } from 'electron'
import { EMPTY_PAGE, toAppAddress, toPageAddress } from './addresses.ts'
import { invokeHandler } from './ipc-main.ts'
import { menuAccelerators, menuItem } from './menu.ts'
import type { HostPort } from './message-channel.ts'
import { PageLink } from './page-link.ts'
import { HOST_BINDING, runPreload, SHIM_KEY } from './page-shim.ts'
import { grantedPermissions } from './permissions.ts'
import { answerRequest } from './rules.ts'
import type { StandInSession } from './session.ts'
import { createEvent, strict } from './strict.ts'
import type { FromPage } from './wire.ts'

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type Methods = Pick<
  WebContents,
  'send' | 'postMessage' | 'loadURL' | 'forcefullyCrashRenderer' | 'setWindowOpenHandler' | 'isDestroyed'
>

/** The preload's text, wrapped as a CommonJS module and put into the shim's hands. */
const preloadScript = (preloadPath: string): string => {
  const names = JSON.stringify({ hostBinding: HOST_BINDING, shimKey: SHIM_KEY })
  const preload = `(function (require, module, exports) {${readFileSync(preloadPath, 'utf8')}\n})`
  return `(${runPreload.toString()})(${preload}, ${names}, ${JSON.stringify(menuAccelerators())})`
}

/** The frame that a request is for, or null where the window is too new to have one. */
const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** One page of Chromium, held to the app's rules. Everything asked of it waits until the page is there. */
export class StandInContents extends EventEmitter implements Methods {
  readonly page: Promise<Page>
  readonly mainFrame: { readonly url: string }
  readonly #session: StandInSession
  readonly #link: PageLink
  #windowOpenHandler: WindowOpenHandler | null = null
  /** The address that the app itself has asked for, which is no navigation of the page's own. */
  #askedFor: string | null = null
  #currentUrl = ''
  #openedPage: Page | null = null
  #isDestroyed = false
  #doing: Promise<unknown> = Promise.resolve()

  constructor(context: Promise<BrowserContext>, session: StandInSession, preferences: WebPreferences) {
    super()
    this.#session = session
    this.mainFrame = Object.defineProperty({ url: '' }, 'url', {
      get: () => toAppAddress(this.#currentUrl),
    })
    this.page = context.then(ready => this.#open(ready, preferences))
    this.#link = new PageLink(this.page)
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#link.send(channel, args)
  }

  postMessage(channel: string, message: unknown, transfer: readonly unknown[] = []): void {
    this.#link.send(channel, [message], transfer as readonly HostPort[])
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  loadURL(url: string): Promise<void> {
    return this.#inTurn(() => this.#goTo(toPageAddress(url)))
  }

  /**
   * Chromium's driver cannot go on with a page whose process was killed. Going to another site ends that
   * process as well, and leaves a page that can be used.
   */
  forcefullyCrashRenderer(): void {
    void this.#inTurn(async () => {
      await this.#goTo(EMPTY_PAGE).catch(() => undefined)
      this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 })
    })
  }

  #inTurn(action: () => Promise<void>): Promise<void> {
    const done = this.#doing.then(action)
    this.#doing = done.catch(() => undefined)
    return done
  }

  async #goTo(address: string): Promise<void> {
    const page = await this.page
    this.#link.reset()
    this.#askedFor = address
    await page.goto(address)
  }

  async #open(context: BrowserContext, preferences: WebPreferences): Promise<Page> {
    await context.exposeBinding(HOST_BINDING, ({ frame }, message: FromPage) => {
      const senderFrame = frame.parentFrame() === null ? this.mainFrame : { url: toAppAddress(frame.url()) }
      return this.#hear(message, senderFrame)
    })
    await context.addInitScript(preloadScript(preferences.preload ?? ''))
    await context.grantPermissions(grantedPermissions(this.#session))
    await context.route('**/*', route =>
      answerRequest(route, this.#session, (request, url) => this.#isNavigationStopped(request, url)),
    )
    const page = await context.newPage()
    this.#openedPage = page
    context.on('page', popup => void this.#answerWindowOpen(popup))
    page.on('dialog', dialog => void dialog.dismiss())
    page.on('download', download => {
      const event = createEvent({})
      this.#session.emit('will-download', event, {}, strict('webContents', this))
      if (event.defaultPrevented) void download.cancel()
    })
    page.on('framenavigated', frame => {
      if (frame === page.mainFrame()) this.#currentUrl = frame.url()
    })
    page.on('close', () => {
      this.#isDestroyed = true
      this.emit('page-closed')
    })
    return page
  }

  async #hear(message: FromPage, senderFrame: { readonly url: string }): Promise<unknown> {
    if (message.kind === 'invoke') return invokeHandler(message.channel, { senderFrame }, message.args)
    if (message.kind === 'accelerator') menuItem(message.id)?.click()
    else if (message.kind === 'port') this.#link.ports.fromRemote(message.id, message.data)
    else this.#link.ports.closeFromRemote(message.id)
    return undefined
  }

  #isNavigationStopped(request: Request, url: string): boolean {
    const frame = frameOf(request)
    // A window that the page has just opened: it is answered for, and closed, by `#answerWindowOpen`.
    if (frame === null || frame.page() !== this.#openedPage) return true
    const isMainFrame = frame.parentFrame() === null
    if (isMainFrame && request.url() === this.#askedFor) {
      this.#askedFor = null
      return false
    }
    const name = request.redirectedFrom() === null ? 'will-navigate' : 'will-redirect'
    const anyFrame = createEvent({ url, isMainFrame })
    this.emit('will-frame-navigate', anyFrame)
    const mainFrame = createEvent({ url, isMainFrame })
    if (isMainFrame && !anyFrame.defaultPrevented) this.emit(name, mainFrame)
    return anyFrame.defaultPrevented || mainFrame.defaultPrevented
  }

  async #answerWindowOpen(popup: Page): Promise<void> {
    const answer = this.#windowOpenHandler?.({ url: popup.url() } as Parameters<WindowOpenHandler>[0])
    await popup.close()
    if (answer?.action !== 'deny') throw new Error('The stand-in for Electron opens no second window')
  }
}
