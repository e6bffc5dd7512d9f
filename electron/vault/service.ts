import { contract, isOperationName, type OperationName, type Output } from '../../shared/contract/contract.ts'
import type { ChangedArea } from '../../shared/contract/operation.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Changed, Context, FileAccess } from './context.ts'
import { classifyDatabaseError, isSystemError } from './database/classify.ts'
import { sqliteCode } from './database/driver.ts'
import { type FilesInPlace, watchFiles } from './database/files-in-place.ts'
import { wipeBytes } from './keys/given-secret.ts'
import { closeVault, type OpenVault, reopenVault, type SlotCost } from './open-vault.ts'
import { handleClosed, isClosedOperation } from './operations/closed.ts'
import { handleOpen, handleWithoutVault, isOpenOperation } from './operations/handlers.ts'
import { noteHead } from './record/last-head.ts'
import { appendEntry } from './record/record.ts'
import { Refusal } from './refusal.ts'
import { keepSwapped, swappedAndKept, swappedAndOpen } from './trouble/swapped.ts'
import { vaultPaths } from './vault-files.ts'

export interface ServiceOptions {
  /** The vault's folder, there or to be made. */
  readonly folder: string
  readonly files: FileAccess
  readonly now: () => Date
  /** Numbers in `[0, 1)`. */
  readonly random: () => number
  /** Gives the cost of new passphrases on this computer. */
  readonly slotCost: SlotCost
  /** Told after each operation that changed something. */
  readonly onChanged?: (areas: readonly ChangedArea[]) => void
  /** Told when the vault was closed because its files had been swapped. */
  readonly onSwapped?: () => void
}

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly progress?: Context['progress']
}

/** The vault as everything outside sees it: named operations of the contract in, results out, nothing else. */
export interface VaultService {
  readonly call: (name: string, input: unknown, options?: CallOptions) => Promise<Result<unknown>>
  readonly isOpen: () => boolean
  /**
   * Looks whether another program has put other files in the place of the open vault's; what it holds is then kept as a
   * backup, and the vault closed. Cheap: the names of two files.
   */
  readonly lookBeneath: () => void
  /** Closes the database and wipes the key. Calls that come later answer `not-open`. */
  readonly close: () => void
}

const internal = () =>
  fail(
    'internal',
    'Something in Storykeep went wrong, and this step was not done. What was saved before is safe. Please try again; if it happens again, lock the vault and open it anew.',
  )

const readOnly = () =>
  fail(
    'read-only',
    'This vault was opened to be read and not changed, so this step was not done. Nothing was lost. To work in it, lock it and go back to a backup, or take out what can be read.',
  )

/** What a handler threw, as a failure. Only the kind of error crosses: its text could carry words of a story. */
const toFailure = (error: unknown): Result<never> => {
  if (error instanceof Refusal) return { ok: false, error: error.failure }
  if (sqliteCode(error) !== undefined || isSystemError(error)) {
    return { ok: false, error: classifyDatabaseError(error) }
  }
  return internal()
}

/** The output's own schema makes the type right. */
const outputOf = <Name extends OperationName>(name: Name, value: unknown): Output<Name> =>
  contract[name].output.parse(value) as Output<Name>

export const createVaultService = (options: ServiceOptions): VaultService => {
  const { folder, files, now, random, slotCost } = options
  let vault: OpenVault | null = null
  let inPlace: FilesInPlace | null = null
  // Operations that change something run one after another: what one has checked, no other changes meanwhile.
  let lastChange: Promise<unknown> = Promise.resolve()

  const enter = (entered: OpenVault | null): void => {
    vault = entered
    // A copy that is only read is nobody's to swap.
    inPlace =
      entered === null || entered.removeCopy !== undefined ? null : watchFiles(vaultPaths(folder).database)
  }

  /** Whether the files of the open vault are still its own; keeps what it holds, and closes it, where they are not. */
  const lookBeneath = (isLast = false): 'in-place' | 'kept' | 'open' => {
    if (vault === null || inPlace === null || inPlace.areInPlace()) return 'in-place'
    if (!keepSwapped(folder, vault, inPlace, now, isLast)) return 'open'
    enter(null)
    options.onSwapped?.()
    return 'kept'
  }

  const contextFor = (open: OpenVault, name: OperationName, call: CallOptions): Context => ({
    database: open.database,
    key: open.key,
    person: open.person,
    slot: open.slot,
    isReadOnly: open.removeCopy !== undefined,
    slotCost,
    folder,
    files,
    now,
    random,
    signal: call.signal ?? new AbortController().signal,
    progress: call.progress ?? (() => {}),
    change: <Value>(work: () => Changed<Value>): Value => {
      const changed = open.database
        .transaction(() => {
          const { object, detail = {}, value } = work()
          appendEntry(open.database, {
            at: now().toISOString(),
            actor: open.person,
            operation: name,
            object,
            detail,
          })
          return value
        })
        .immediate()
      noteHead(vaultPaths(folder).head, open.database)
      return changed
    },
    reopen: next => {
      const reopened = reopenVault(
        folder,
        open,
        { key: next.key ?? open.key, slot: next.slot ?? open.slot },
        now,
      )
      enter(reopened.ok ? reopened.value : null)
      return reopened
    },
    perform: async (inner, input) => {
      if (!isOpenOperation(inner)) throw new Error('Only an operation of the open vault can be a step')
      const parsed = contract[inner].input.parse(input)
      // Progress is that of the whole; a step within it would make it jump.
      const quiet = call.signal === undefined ? {} : { signal: call.signal }
      const output = await handleOpen(inner, contextFor(open, inner, quiet), parsed)
      return outputOf(inner, output)
    },
  })

  // A passphrase takes about a second: somebody who locks meanwhile must find the vault locked afterwards.
  let locks = 0
  const runClosed = async (name: OperationName, input: unknown): Promise<Result<unknown>> => {
    if (!isClosedOperation(name)) throw new Error('Only an operation of a closed vault is run here')
    const locksBefore = locks
    const result = await handleClosed(name, { folder, files, now, slotCost }, input)
    if (!result.ok) return result
    const { vault: entered, answer } = result.value
    if (entered !== null && locks !== locksBefore) {
      closeVault(entered)
      return fail('not-open', 'The vault was locked before it had opened. Please open it again.')
    }
    enter(entered)
    return ok(answer)
  }

  const run = async (name: OperationName, input: unknown, call: CallOptions): Promise<Result<unknown>> => {
    const { needs } = contract[name]
    if (needs === 'closed') {
      return vault === null
        ? runClosed(name, input)
        : fail('vault-open', 'A vault is open already. Please lock it first.')
    }
    if (!isOpenOperation(name)) return ok(handleWithoutVault(input))
    if (vault === null) return fail('not-open', 'The vault is locked. Please open it first.')
    if (vault.removeCopy !== undefined && contract[name].changes.length > 0) return readOnly()
    // A copy elsewhere is the way out where nothing could be kept here.
    if (contract[name].changes.length > 0 && name !== 'backups.copy') {
      const found = lookBeneath()
      if (found !== 'in-place') return found === 'kept' ? swappedAndKept() : swappedAndOpen()
    }
    return ok(await handleOpen(name, contextFor(vault, name, call), input))
  }

  const attempt = async (
    name: OperationName,
    input: unknown,
    call: CallOptions,
  ): Promise<Result<unknown>> => {
    try {
      const result = await run(name, input, call)
      // What was swapped meanwhile: this change is in what is kept.
      if (contract[name].changes.length > 0) lookBeneath()
      if (!result.ok) return result
      const output = contract[name].output.safeParse(result.value)
      return output.success ? ok(output.data) : internal()
    } catch (error) {
      return toFailure(error)
    } finally {
      if (vault !== null && contract[name].changes.length > 0) options.onChanged?.(contract[name].changes)
    }
  }

  const answer = async (name: string, input: unknown, call: CallOptions): Promise<Result<unknown>> => {
    if (!isOperationName(name)) return fail('unknown-operation', 'Storykeep has no operation of that name.')
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) {
      return fail('bad-input', 'Some of what was given does not fit this step. Nothing was changed.')
    }
    if (contract[name].needs !== 'closed' && contract[name].changes.length === 0) {
      return attempt(name, parsed.data, call)
    }
    const turn = lastChange.then(() => attempt(name, parsed.data, call))
    lastChange = turn
    return turn
  }

  return {
    call: async (name, input, call = {}) => {
      try {
        return await answer(name, input, call)
      } finally {
        wipeBytes(input)
      }
    },
    isOpen: () => vault !== null,
    lookBeneath: () => void lookBeneath(),
    close: () => {
      locks += 1
      lookBeneath(true)
      if (vault !== null) closeVault(vault)
      enter(null)
    },
  }
}
