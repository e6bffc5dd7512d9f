import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/model/result.ts'
import { tuneCost } from '../vault/keys/tune-cost.ts'
import { randomFraction } from '../vault/random-fraction.ts'
import { createVaultService, type VaultService } from '../vault/service.ts'
import { vaultEnding } from '../vault/vault-files.ts'
import { readPassphrase } from './passphrase.ts'

/** A path as the person meant it: from the folder in which they called npm. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** The vault's folder; its ending may be left out. */
export const vaultFolder = (path: string): string => {
  const folder = fromHere(path)
  return folder.endsWith(vaultEnding) || existsSync(folder) ? folder : `${folder}${vaultEnding}`
}

/** A service on a vault that is still closed. Whoever sits at the command line may name any file. */
export const serviceFor = (path: string): VaultService =>
  createVaultService({
    folder: vaultFolder(path),
    files: { mayRead: async () => true, mayWrite: async () => true },
    now: () => new Date(),
    random: randomFraction,
    slotCost: tuneCost,
  })

/** {@link VaultService.call}, with the operation's own types. */
export const callTyped = async <Name extends OperationName>(
  service: VaultService,
  name: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>>> => (await service.call(name, input)) as Result<Output<Name>>

/** Opens the vault, works with it, and closes it whatever happens. */
export const withVault = async <Value>(
  path: string,
  work: (service: VaultService) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const passphrase = await readPassphrase()
  if (!passphrase.ok) return passphrase
  const service = serviceFor(path)
  try {
    const opened = await callTyped(service, 'vault.open', { passphrase: passphrase.value })
    if (!opened.ok) return opened
    // The day's backup, and what a crash left half done. Where that fails the work is done all the same, as in the window.
    await callTyped(service, 'vault.upkeep', {})
    return await work(service)
  } finally {
    service.close()
  }
}
