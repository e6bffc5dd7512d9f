import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { ForkOptions, UtilityProcess } from 'electron'
import { HandedPorts, type HostPort } from './message-channel.ts'
import { strict } from './strict.ts'
import type { FromChild, ToChild } from './wire.ts'

const PARENT_PORT = new URL('./parent-port.ts', import.meta.url).href

class StandInProcess extends EventEmitter implements Pick<UtilityProcess, 'kill' | 'postMessage' | 'pid'> {
  readonly #child: ChildProcess
  readonly #ports = new HandedPorts()
  #hasExited = false

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super()
    const output = options.stdio === 'ignore' ? 'ignore' : 'inherit'
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', output === 'inherit' ? 2 : 'ignore', output, 'ipc'],
    })
    this.#child.on('message', message => this.#hear(message as FromChild))
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('error', () => undefined)
    this.#child.on('exit', code => {
      this.#hasExited = true
      this.#ports.closeAll()
      this.emit('exit', code ?? 1)
    })
  }

  get pid(): number | undefined {
    return this.#hasExited ? undefined : this.#child.pid
  }

  kill(): boolean {
    return this.#child.kill()
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    const ports = transfer.map(port =>
      this.#ports.handOver(port as HostPort, id => ({
        post: message => this.#tell({ kind: 'port', id, data: message }),
        close: () => this.#tell({ kind: 'port-close', id }),
      })),
    )
    this.#tell({ kind: 'message', data, ports })
  }

  #tell(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  #hear(message: FromChild): void {
    if (message.kind === 'message') this.emit('message', message.data)
    else if (message.kind === 'port') this.#ports.fromRemote(message.id, message.data)
    else this.#ports.closeFromRemote(message.id)
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    strict('UtilityProcess', new StandInProcess(modulePath, args, options)),
})
