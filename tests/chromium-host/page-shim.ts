import type { FromPage, ToPage } from './wire.ts'

/** The name under which the host's binding stands in a new page until the shim takes it away. */
export const HOST_BINDING = '__storykeepHost'
/** The key under which the host reaches the shim. A registered symbol: no name on `window`. */
export const SHIM_KEY = 'storykeep stand-in'

type Listener = (event: { readonly ports: readonly MessagePort[] }, ...args: readonly unknown[]) => void

/**
 * Runs in the page before its content, as Electron's own preload machinery does: gives the preload a
 * `require` that knows `electron` alone. It is sent to the page as text, so it uses nothing from outside.
 */
export const runPreload = (
  preload: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
  names: { readonly hostBinding: string; readonly shimKey: string },
  accelerators: readonly { readonly id: string; readonly key: string; readonly shift: boolean }[],
): void => {
  if (window !== window.top || location.protocol === 'about:') return
  const page = window as unknown as Record<string | symbol, unknown>
  const tellHost = page[names.hostBinding] as (message: FromPage) => Promise<unknown>
  delete page[names.hostBinding]

  const listeners = new Map<string, Set<Listener>>()
  const hostPorts = new Map<number, MessagePort>()

  const createPort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = event => void tellHost({ kind: 'port', id, data: event.data })
    port1.addEventListener('close', () => void tellHost({ kind: 'port-close', id }))
    hostPorts.set(id, port1)
    return port2
  }

  const hear = (message: ToPage): void => {
    if (message.kind === 'port') hostPorts.get(message.id)?.postMessage(message.data)
    else if (message.kind === 'port-close') hostPorts.get(message.id)?.close()
    else {
      const event = { ports: message.ports.map(createPort) }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
    }
  }
  Object.defineProperty(window, Symbol.for(names.shimKey), {
    value: (messages: readonly ToPage[]) => messages.forEach(hear),
  })

  window.addEventListener(
    'keydown',
    event => {
      const pressed = accelerators.find(
        ({ key, shift }) =>
          event.key.toLowerCase() === key && event.shiftKey === shift && (event.ctrlKey || event.metaKey),
      )
      if (pressed === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void tellHost({ kind: 'accelerator', id: pressed.id })
    },
    true,
  )

  /** Copies what crosses between preload and page, as the real bridge does: no object is shared. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: readonly unknown[]) => {
        try {
          return cross(value(...args.map(cross)))
        } catch (error) {
          throw new Error(error instanceof Error ? error.message : 'failed')
        }
      }
    }
    if (value instanceof Promise) return value.then(cross)
    if (Array.isArray(value)) return value.map(cross)
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)]))
    }
    return structuredClone(value)
  }

  const known = (name: string, part: object): object =>
    new Proxy(part, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key)
        throw new Error(`The stand-in for Electron has no ${name}.${key}`)
      },
    })

  const electron = known('electron', {
    contextBridge: known('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) =>
        Object.defineProperty(window, key, { value: Object.freeze(cross(api)), enumerable: true }),
    }),
    ipcRenderer: known('ipcRenderer', {
      on: (channel: string, listener: Listener) => {
        const known = listeners.get(channel) ?? new Set()
        listeners.set(channel, known.add(listener))
      },
      invoke: (channel: string, ...args: readonly unknown[]) => tellHost({ kind: 'invoke', channel, args }),
    }),
  })

  const loaded = { exports: {} }
  preload(
    name => {
      if (name === 'electron') return electron
      throw new Error(`A sandboxed preload cannot load ${name}`)
    },
    loaded,
    loaded.exports,
  )
}
