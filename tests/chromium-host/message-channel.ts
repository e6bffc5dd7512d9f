import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'
import { strictClass } from './strict.ts'

/** Where a port went when it was handed to another process or to the page. */
export interface RemoteEnd {
  readonly post: (message: unknown) => void
  readonly close: () => void
}

type PortMethods = Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>

/** One end of a channel. It stays in the host even when handed over, and passes on what comes and goes. */
export class HostPort extends EventEmitter implements PortMethods {
  peer: HostPort | null = null
  #remote: RemoteEnd | null = null
  #waiting: unknown[] = []
  #isStarted = false

  postMessage(message: unknown): void {
    this.peer?.receive(message)
  }

  start(): void {
    this.#isStarted = true
    this.#flush()
  }

  close(): void {
    const { peer } = this
    this.peer = null
    if (peer === null) return
    peer.peer = null
    peer.#remote?.close()
    peer.emit('close')
  }

  receive(message: unknown): void {
    this.#waiting.push(message)
    this.#flush()
  }

  handOver(remote: RemoteEnd): void {
    this.#remote = remote
    this.#flush()
  }

  #flush(): void {
    if (this.#remote === null && !this.#isStarted) return
    for (const message of this.#waiting.splice(0)) {
      if (this.#remote === null) this.emit('message', { data: message, ports: [] })
      else this.#remote.post(message)
    }
  }
}

class StandInChannel {
  readonly port1: HostPort
  readonly port2: HostPort

  constructor() {
    const first = new HostPort()
    const second = new HostPort()
    first.peer = second
    second.peer = first
    this.port1 = first
    this.port2 = second
  }
}

export const MessageChannelMain = strictClass('MessageChannelMain', StandInChannel)

/** The ports handed to one process or page, by number. */
export class HandedPorts {
  readonly #ports = new Map<number, HostPort>()
  #next = 1

  handOver(port: HostPort, remote: (id: number) => RemoteEnd): number {
    const id = this.#next
    this.#next += 1
    this.#ports.set(id, port)
    port.handOver(remote(id))
    return id
  }

  fromRemote(id: number, message: unknown): void {
    this.#ports.get(id)?.postMessage(message)
  }

  closeFromRemote(id: number): void {
    this.#ports.get(id)?.close()
    this.#ports.delete(id)
  }

  /** The other side has gone: a process ended, or the page was replaced. */
  closeAll(): void {
    for (const port of this.#ports.values()) port.close()
    this.#ports.clear()
  }
}
