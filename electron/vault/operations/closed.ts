import { contract, type OperationName, type ParsedInput } from '../../../shared/contract/contract.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import type { FileAccess } from '../context.ts'
import { databaseFailure } from '../database/classify.ts'
import { isOpenElsewhere } from '../database/open.ts'
import { withSecret } from '../keys/given-secret.ts'
import { waysIn } from '../keys/ways-in.ts'
import {
  createVault,
  type OpenDeps,
  type OpenVault,
  openVault,
  openVaultWithKey,
  recoverVault,
} from '../open-vault.ts'
import { findWholeVault } from '../replacement/find-whole.ts'
import { readVault } from '../trouble/read-vault.ts'
import { backupsOfClosed, restoreClosed } from '../trouble/restore-closed.ts'
import { salvageVault } from '../trouble/salvage.ts'
import { unlockAny } from '../trouble/unlock-any.ts'
import { findVaultFolder, type VaultPaths } from '../vault-files.ts'

type ClosedOperation = {
  [Name in OperationName]: (typeof contract)[Name]['needs'] extends 'closed' ? Name : never
}[OperationName]

export interface ClosedDeps extends OpenDeps {
  readonly folder: string
  readonly files: FileAccess
}

/** What came of it: the vault, where it is open now, and the answer. */
export interface Entered {
  readonly vault: OpenVault | null
  readonly answer: unknown
}

type ClosedHandlers = {
  readonly [Name in ClosedOperation]: (deps: ClosedDeps, input: ParsedInput<Name>) => Promise<Result<Entered>>
}

const opened = (vault: OpenVault) => ({
  project: vault.project,
  person: vault.person,
  isReadOnly: vault.removeCopy !== undefined,
})

const entered = (result: Result<OpenVault>): Result<Entered> =>
  result.ok ? ok({ vault: result.value, answer: opened(result.value) }) : result

const answered = (result: Result<unknown>): Result<Entered> =>
  result.ok ? ok({ vault: null, answer: result.value }) : result

/** Does something with the key of a vault that may not open; the work wipes the key when it does not keep it. */
const withUnlocked = async (
  { folder, files }: ClosedDeps,
  unlocking: ParsedInput<'vault.read'>['unlocking'],
  work: (paths: VaultPaths, by: { key: Buffer; person: string; slot: string }) => Promise<Result<Entered>>,
): Promise<Result<Entered>> => {
  const paths = findVaultFolder(folder)
  if (!paths.ok) return paths
  if (isOpenElsewhere(paths.value.database)) return { ok: false, error: databaseFailure('already-open') }
  // What a crash left half done is finished first: else its new keys would be cleared away for what is begun now. That
  // the vault is not whole afterwards either is why somebody is here.
  findWholeVault(folder)
  const unlocked = await unlockAny(paths.value, unlocking, files)
  return unlocked.ok ? work(paths.value, unlocked.value) : unlocked
}

const closedHandlers: ClosedHandlers = {
  'vault.create': async (deps, input) => {
    const made = await createVault(deps.folder, input, deps)
    if (!made.ok) return made
    const { recoveryCode, ...vault } = made.value
    return ok({ vault, answer: { ...opened(vault), recoveryCode } })
  },

  'vault.ways': async ({ folder }) => answered(waysIn(folder)),

  'vault.open': async ({ folder, files, now }, { slot, ...given }) =>
    entered(await withSecret(given, files, secret => openVault(folder, { ...secret, slot }, now))),

  'vault.recover': async (deps, input) => entered(await recoverVault(deps.folder, input, deps)),

  'vault.backups': async ({ folder }) => {
    const paths = findVaultFolder(folder)
    return paths.ok ? answered(ok({ backups: backupsOfClosed(paths.value) })) : paths
  },

  'vault.restore': (deps, { unlocking, name }) =>
    withUnlocked(deps, unlocking, async (paths, by) => {
      const restored = restoreClosed(paths, name, by, deps.now)
      if (!restored.ok) {
        by.key.fill(0)
        return restored
      }
      return entered(openVaultWithKey(deps.folder, by, deps.now))
    }),

  'vault.read': (deps, { unlocking }) =>
    withUnlocked(deps, unlocking, async (paths, by) => entered(readVault(paths, by))),

  'vault.salvage': (deps, { unlocking }) =>
    withUnlocked(deps, unlocking, async (paths, by) => {
      const salvaged = await salvageVault(paths, by, deps.now)
      by.key.fill(0)
      return answered(salvaged)
    }),
}

export const isClosedOperation = (name: OperationName): name is ClosedOperation =>
  contract[name].needs === 'closed'

/** `input` has been parsed by the operation's own schema, which is what makes the type right. */
export const handleClosed = (
  name: ClosedOperation,
  deps: ClosedDeps,
  input: unknown,
): Promise<Result<Entered>> => {
  const handle: (deps: ClosedDeps, input: never) => Promise<Result<Entered>> = closedHandlers[name]
  return handle(deps, input as never)
}
