/**
 * Loaded first in a process that the app forks: gives it `process.parentPort` as Electron's utility processes
 * have it, on top of Node's own channel to the host.
 */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import type { MessagePortMain, ParentPort } from 'electron'
import { strict } from './strict.ts'
import type { FromChild, ToChild } from './wire.ts'

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') throw new Error('A vault process has no use for electron')
    return next(specifier, context)
  },
})

const toHost = (message: FromChild): void => {
  process.send?.(message)
}

class ChildPort extends EventEmitter implements Pick<MessagePortMain, 'postMessage' | 'start' | 'close'> {
  readonly #id: number
  #isStarted = false
  readonly #waiting: unknown[] = []

  constructor(id: number) {
    super()
    this.#id = id
  }

  postMessage(message: unknown): void {
    toHost({ kind: 'port', id: this.#id, data: message })
  }

  start(): void {
    this.#isStarted = true
    for (const message of this.#waiting.splice(0)) this.emit('message', { data: message, ports: [] })
  }

  close(): void {
    toHost({ kind: 'port-close', id: this.#id })
  }

  receive(data: unknown): void {
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }
}

class StandInParentPort extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  postMessage(message: unknown): void {
    toHost({ kind: 'message', data: message })
  }
}

const parentPort = new StandInParentPort()
const ports = new Map<number, ChildPort>()
const early: unknown[] = []

const createPort = (id: number): ChildPort => {
  const port = new ChildPort(id)
  ports.set(id, port)
  return strict('MessagePortMain', port)
}

const hear = (event: unknown): void => {
  if (parentPort.listenerCount('message') === 0) early.push(event)
  else parentPort.emit('message', event)
}

parentPort.on('newListener', (name: string) => {
  if (name !== 'message') return
  queueMicrotask(() => {
    for (const event of early.splice(0)) parentPort.emit('message', event)
  })
})

process.on('message', (message: ToChild) => {
  if (message.kind === 'message') hear({ data: message.data, ports: message.ports.map(createPort) })
  else if (message.kind === 'port') ports.get(message.id)?.receive(message.data)
  else ports.get(message.id)?.emit('close')
})
process.on('disconnect', () => process.exit(1))

Object.defineProperty(process, 'parentPort', { value: strict('parentPort', parentPort) })
