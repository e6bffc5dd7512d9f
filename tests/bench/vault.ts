import { costFloor } from '../../electron/vault/keys/passphrase.ts'
import { createVaultService } from '../../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts'

/** Fixed, so that each run derives the same key and prints the same words. */
export const passphrase = 'a quiet river at dusk'
export const today = new Date('2026-06-15T10:00:00Z')

export interface BenchVault {
  readonly perform: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>
  readonly close: () => void
}

/** The vault as the window has it. An operation that is refused ends the benchmark: its time would say nothing. */
export const vaultAt = (folder: string): BenchVault => {
  let draws = 0
  const service = createVaultService({
    folder,
    files: { mayRead: async () => true, mayWrite: async () => true },
    now: () => today,
    random: () => (draws++ * 0.618_033_988_75) % 1,
    slotCost: async () => costFloor,
  })
  return {
    perform: async <Name extends OperationName>(name: Name, input: Input<Name>) => {
      const result = await service.call(name, input)
      if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}`)
      return result.value as Output<Name>
    },
    close: service.close,
  }
}

export const openVaultAt = async (folder: string): Promise<BenchVault> => {
  const vault = vaultAt(folder)
  await vault.perform('vault.open', { passphrase })
  return vault
}

export const newVaultAt = async (folder: string): Promise<BenchVault> => {
  const vault = vaultAt(folder)
  await vault.perform('vault.create', { project: 'Benchmark', person: 'Ola', passphrase })
  return vault
}
