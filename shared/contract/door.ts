import type { Result } from '../model/result.ts'
import type { ShellEvent, ShellInput, ShellOperation, ShellOutput } from './shell.ts'
import type { VaultEvent } from './wire.ts'

export type DoorEvent = VaultEvent | ShellEvent

/**
 * The one object that the window's page is given (`window.storykeep`), and the only way out of the page.
 * Nothing here throws for an expected failure: every answer is a `Result` with a sentence for a person.
 */
export interface Door {
  /**
   * Runs one operation of the contract in the vault process. `callId` is the caller's own, unique among the
   * calls under way, and is the `id` of the call's progress events. Without a vault the answer is an error
   * `vault-not-there`; a call cut off by the lock ends with `vault-ended`.
   */
  readonly call: (operation: string, input: unknown, callId: string) => Promise<unknown>
  /** Asks the vault process to stop a call. The call itself still answers, as cancelled or as done. */
  readonly cancel: (callId: string) => void
  /** Asks main for a dialog, the lock, or where things stand. */
  readonly shell: <Operation extends ShellOperation>(
    operation: Operation,
    input: ShellInput<Operation>,
  ) => Promise<Result<ShellOutput<Operation>>>
  /** Hears every event from now on; gives back the function that stops it. */
  readonly onEvent: (listener: (event: DoorEvent) => void) => () => void
}
