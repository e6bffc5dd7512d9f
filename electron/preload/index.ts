import { contextBridge, ipcRenderer } from 'electron'
import type { Door, DoorEvent } from '../../shared/contract/door.ts'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { PortMessage, PortRequest } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/model/result.ts'
import { expectedPort } from './expected-port.ts'
import { createPendingCalls } from './pending-calls.ts'

/** How long to wait for the port of a vault process that main has said is there, in milliseconds. */
const PORT_PATIENCE = 10_000

const NOT_THERE = fail('vault-not-there', 'No vault is open. Please open one first.')

const pending = createPendingCalls()
const listeners = new Set<(event: DoorEvent) => void>()
const portWaiters = new Set<() => void>()
let port: MessagePort | null = null
let portsSeen = 0

const tellPage = (event: DoorEvent): void => {
  for (const listener of listeners) listener(event)
}

const hear = (message: PortMessage): void => {
  if (message.kind === 'reply') pending.answer(message.id, message.result)
  else tellPage(message.event)
}

const takePort = (next: MessagePort): void => {
  port?.close()
  pending.endAll()
  port = next
  portsSeen += 1
  next.onmessage = ({ data }: MessageEvent<PortMessage>) => hear(data)
  for (const proceed of portWaiters) proceed()
}

const dropPort = (): void => {
  port?.close()
  port = null
  pending.endAll()
}

ipcRenderer.on('vault-port', event => {
  const [given] = event.ports
  if (given !== undefined) takePort(given)
})

ipcRenderer.on('shell-event', (_event, shellEvent: ShellEvent) => {
  dropPort()
  tellPage(shellEvent)
})

/** Resolves when the next port comes, or when patience ends. */
const nextPort = (): Promise<void> =>
  new Promise(resolve => {
    const proceed = (): void => {
      portWaiters.delete(proceed)
      resolve()
    }
    portWaiters.add(proceed)
    setTimeout(proceed, PORT_PATIENCE)
  })

/** Main's answer and the port travel apart, so the page hears "it is there" only once both have come. */
const whenPortIsHere = async (expected: 'new' | 'any' | 'none', seenBefore: number): Promise<void> => {
  const isHere = expected === 'new' ? portsSeen > seenBefore : port !== null
  if (expected !== 'none' && !isHere) await nextPort()
}

const send = (request: PortRequest): void => port?.postMessage(request)

const door: Door = {
  call: (operation, input, id) => {
    if (port === null) return Promise.resolve(NOT_THERE)
    return pending.wait(id, () => send({ kind: 'call', id, operation, input }))
  },
  cancel: id => send({ kind: 'cancel', id }),
  shell: async (operation, input) => {
    const seenBefore = portsSeen
    const result = await ipcRenderer.invoke('shell', operation, input)
    await whenPortIsHere(expectedPort(operation, result), seenBefore)
    if (operation === 'shell.cancelVault') dropPort()
    return result
  },
  onEvent: listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('storykeep', door)
