import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { strict } from './strict.ts'

type Handler<Name extends keyof Session> = Session[Name] extends (
  handler: infer Given,
  ...rest: never
) => void
  ? NonNullable<Given>
  : never
export type PermissionCheck = Handler<'setPermissionCheckHandler'>
type BeforeRequest = (
  details: { readonly url: string; readonly method: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void
type ContentHandler = (request: Request) => Response | Promise<Response>

type SessionMethods = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>

/** Rules given to a session by the app, kept so that the window's page can be held to them. */
export class StandInSession extends EventEmitter implements SessionMethods {
  readonly isInMemory: boolean
  permissionCheck: PermissionCheck | null = null
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null
  #beforeRequest: BeforeRequest | null = null
  readonly #contentHandlers = new Map<string, ContentHandler>()

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: ContentHandler) => {
      this.#contentHandlers.set(`${scheme}:`, handler)
    },
  })

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener
    },
  })

  constructor(isInMemory: boolean) {
    super()
    this.isInMemory = isInMemory
  }

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'> | null): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler
  }

  // The page has no devices or shared screens to ask for here, and Chromium no spelling checker running.
  setDevicePermissionHandler(_handler: Handler<'setDevicePermissionHandler'> | null): void {}
  setDisplayMediaRequestHandler(_handler: Handler<'setDisplayMediaRequestHandler'> | null): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  setSpellCheckerLanguages(_languages: readonly string[]): void {}

  isCancelled(url: string, method: string): Promise<boolean> {
    const rule = this.#beforeRequest
    if (rule === null) return Promise.resolve(false)
    return new Promise(resolve => rule({ url, method }, ({ cancel }) => resolve(cancel === true)))
  }

  async contentFor(url: string, method: string): Promise<Response | null> {
    const handler = this.#contentHandlers.get(new URL(url).protocol)
    if (handler === undefined) return null
    // A Request of Node's own refuses some forms that Electron lets through, so the two parts used are given.
    return handler({ url, method } as Request)
  }
}

const sessions = new Map<string, StandInSession>()
let defaultSession: StandInSession | null = null
let tellCreated: (session: StandInSession) => void = () => undefined

export const onSessionCreated = (listener: (session: StandInSession) => void): void => {
  tellCreated = listener
}

const createSession = (isInMemory: boolean): StandInSession => {
  const created = strict('session', new StandInSession(isInMemory))
  tellCreated(created)
  return created
}

export const session = strict('session', {
  fromPartition: (partition: string, _options?: { readonly cache: boolean }): StandInSession => {
    const existing = sessions.get(partition)
    if (existing !== undefined) return existing
    const created = createSession(!partition.startsWith('persist:'))
    sessions.set(partition, created)
    return created
  },
  get defaultSession(): StandInSession {
    defaultSession ??= createSession(false)
    return defaultSession
  },
})
