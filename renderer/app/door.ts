import type { Answer, Input, OperationName } from '../../shared/contract/contract.ts'
import type { Door, DoorEvent } from '../../shared/contract/door.ts'
import type { ShellInput, ShellOperation, ShellOutput } from '../../shared/contract/shell.ts'
import type { Result } from '../../shared/model/result.ts'

declare global {
  interface Window {
    readonly storykeep: Door
  }
}

export const newCallId = (): string => crypto.randomUUID()

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'

const lost = {
  ok: false,
  error: {
    code: 'vault-not-there',
    message:
      'The vault did not answer. Nothing that was kept is lost. Lock Storykeep and open the vault again.',
  },
} as const

/**
 * Asks the vault. What comes back has been made by the vault to the shape that the contract names, in a process
 * of ours; the window does not check it a second time.
 */
export const askVault = async <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  callId: string = newCallId(),
): Promise<Answer<Name>> => {
  const answer = await window.storykeep.call(name, input, callId).catch(() => lost)
  return (isResult(answer) ? answer : lost) as Answer<Name>
}

export const cancelCall = (callId: string): void => window.storykeep.cancel(callId)

export const askShell = async <Operation extends ShellOperation>(
  operation: Operation,
  input: ShellInput<Operation>,
): Promise<Result<ShellOutput<Operation>>> => window.storykeep.shell(operation, input).catch(() => lost)

export const onDoorEvent = (listener: (event: DoorEvent) => void): (() => void) =>
  window.storykeep.onEvent(listener)
