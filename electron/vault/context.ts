import type { Input, OperationName, Output, ParsedInput } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Database } from './database/driver.ts'
import type { OpenVault, SlotCost } from './open-vault.ts'
import type { EntryDetail } from './record/record.ts'

/** Which files the vault may touch: those that a person chose in a dialog, or named on the command line. */
export interface FileAccess {
  readonly mayRead: (path: string) => Promise<boolean>
  readonly mayWrite: (path: string) => Promise<boolean>
}

/** What a change did: on which object, with which codes and counts for the record, and its answer. */
export interface Changed<Value> {
  readonly object: string
  readonly detail?: EntryDetail
  readonly value: Value
}

/** With which key a replaced vault is opened, and by which way in; as before where left out. */
export interface NextOpening {
  readonly key?: Uint8Array
  readonly slot?: string
}

export interface Context {
  readonly database: Database
  /** The vault's folder. */
  readonly folder: string
  /** The data key; belongs to the service, which wipes it. */
  readonly key: Uint8Array
  /** Who opened the vault. */
  readonly person: string
  /** The way in by which they opened it. */
  readonly slot: string
  /** Whether a copy was opened, to be read and not changed. */
  readonly isReadOnly: boolean
  /** Gives the cost of new passphrases on this computer. */
  readonly slotCost: SlotCost
  readonly files: FileAccess
  readonly now: () => Date
  /** Numbers in `[0, 1)`. */
  readonly random: () => number
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number, step: string) => void
  /** Does the work and writes its entry in the record, in one transaction: both or neither. */
  readonly change: <Value>(work: () => Changed<Value>) => Value
  /**
   * Closes the database, puts in place what `decideReplacement` decided, and opens it again; `database` and `key` of
   * this context are over then. On failure the vault is closed, and the next opening finds it whole.
   */
  readonly reopen: (next: NextOpening) => Result<OpenVault>
  /** Runs another operation as a step of this one; it is recorded under its own name. */
  readonly perform: Perform
}

/** Runs an operation of the contract and gives its output; throws a `Refusal` where it fails. */
export type Perform = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

export type Handler<Name extends OperationName> = (
  context: Context,
  input: ParsedInput<Name>,
) => Output<Name> | Promise<Output<Name>>

export type Handlers<Names extends OperationName> = { readonly [Name in Names]: Handler<Name> }

/** Today on this computer's calendar, `YYYY-MM-DD`. */
export const todayOf = ({ now }: Pick<Context, 'now'>): string => {
  const date = now()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
