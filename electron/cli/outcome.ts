import type { Failure } from '../../shared/model/result.ts'

/** 0 done, 1 refused with reasons, 2 bad input, 3 integrity. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command has to say: one JSON value, or lines for a person. */
export interface Outcome {
  readonly exit: ExitCode
  readonly json: unknown
  readonly lines: readonly string[]
}

const integrity: readonly string[] = [
  'damaged',
  'not-readable',
  'keys-damaged',
  'keys-missing',
  'keys-unreadable',
  'log-damaged',
  'key-settings-refused',
  'vault-incomplete',
]
const badInput: readonly string[] = [
  'bad-input',
  'unknown-operation',
  'usage',
  'not-found',
  'vault-missing',
  'not-a-vault',
  'vault-name',
  'place-missing',
  'not-word',
  'unreadable',
  'no-passphrase',
]

export const failureToOutcome = ({ code, message }: Failure): Outcome => ({
  exit: integrity.includes(code) ? 3 : badInput.includes(code) ? 2 : 1,
  json: { error: { code, message } },
  lines: [message],
})

export const done = (json: unknown, lines: readonly string[]): Outcome => ({ exit: 0, json, lines })
