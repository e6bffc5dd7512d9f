import { contract } from '../../shared/contract/contract.ts'
import type { WireResult } from '../../shared/contract/wire.ts'
import {
  mainToVaultSchema,
  type PortMessage,
  portRequestSchema,
  type VaultToMain,
} from '../../shared/contract/wire.ts'
import { setTripwires } from '../no-network/tripwires.ts'
import { warmUp } from './detector/detector.ts'
import { createGrantedFiles } from './granted-files.ts'
import { tuneCost } from './keys/tune-cost.ts'
import { builtWith, changedApp, changedModules, readModule } from './native/native-modules.ts'
import { randomFraction } from './random-fraction.ts'
import { createVaultService, type VaultService } from './service.ts'

/**
 * The vault process: the only one that holds story text, passphrase or key. Main starts it for one vault, hands it
 * the port to the window and the files that a person chose, and ends it to lock. It has no other ears.
 */

setTripwires()

const { parentPort } = process

const tellMain = (message: VaultToMain): void => parentPort.postMessage(message)

const files = createGrantedFiles()

interface Port {
  readonly postMessage: (message: PortMessage) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly start: () => void
}

/** How long the vault may be left alone is kept in it, and main does the counting. */
const tellIdleLimit = async (service: VaultService): Promise<void> => {
  const settings = await service.call('vault.settings', {})
  const minutes = contract['vault.settings'].output.safeParse(settings.ok ? settings.value : null)
  if (minutes.success) tellMain({ kind: 'idle-limit', minutes: minutes.data.idleMinutes })
}

const serve = (service: VaultService, port: Port): void => {
  const running = new Map<string, AbortController>()

  const call = async (id: string, operation: string, input: unknown): Promise<void> => {
    const cancel = new AbortController()
    running.set(id, cancel)
    const wasOpen = service.isOpen()
    const result = await service.call(operation, input, {
      signal: cancel.signal,
      progress: (done, total, step) => {
        // Long work is activity: the idle lock must not end it half-way.
        tellMain({ kind: 'activity' })
        port.postMessage({ kind: 'event', event: { type: 'progress', id, done, total, step } })
      },
    })
    running.delete(id)
    if (!wasOpen && service.isOpen()) {
      tellMain({ kind: 'opened' })
      await tellIdleLimit(service)
    }
    if (operation === 'vault.setIdle') await tellIdleLimit(service)
    port.postMessage({ kind: 'reply', id, result: result as WireResult })
  }

  port.on('message', ({ data }) => {
    const request = portRequestSchema.safeParse(data)
    if (!request.success) return
    tellMain({ kind: 'activity' })
    if (request.data.kind === 'cancel') running.get(request.data.id)?.abort()
    // One that is under way keeps its id: it could not be stopped any more, and would be answered for another.
    else if (!running.has(request.data.id))
      void call(request.data.id, request.data.operation, request.data.input)
  })
  port.start()
}

let begun = false

/** How often it is looked whether another program has swapped the open vault's files, in milliseconds. */
const lookEvery = 2_000

let closeVault: () => void = () => undefined

/** A closed vault is one file: its log lies in it, and no program that copies folders can take the one without the other. */
const end = (): void => {
  closeVault()
  process.exit(0)
}

parentPort.on('message', event => {
  const message = mainToVaultSchema.safeParse(event.data)
  if (!message.success) return
  if (message.data.kind === 'grant') {
    files.grant(message.data.access, message.data.path)
    return
  }
  if (message.data.kind === 'end') return end()
  const [port] = event.ports
  if (begun || port === undefined) return
  begun = true
  if (changedModules(builtWith(), readModule).length > 0) return serve(changedApp, port)
  const service = createVaultService({
    folder: message.data.folder,
    files,
    now: () => new Date(),
    random: randomFraction,
    slotCost: tuneCost,
    onChanged: areas => port.postMessage({ kind: 'event', event: { type: 'changed', areas } }),
    // After the answer that says so: main sees the end, and the window asks for the vault to be opened again.
    onSwapped: () => setTimeout(end, 200),
  })
  closeVault = service.close
  setInterval(service.lookBeneath, lookEvery)
  serve(service, port)
  // While a passphrase is typed and stretched there is nothing else to do.
  setImmediate(warmUp)
})
