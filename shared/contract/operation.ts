import { z } from 'zod'

// The window's content security policy forbids code made at run time, which zod's compiled parsers are.
z.config({ jitless: true })

/** The parts of a vault that an operation may change; the window reads them again when told. */
export const changedAreas = [
  'vault',
  'project',
  'participants',
  'consent',
  'stories',
  'identities',
  'passages',
  'storybooks',
  'record',
] as const
export const ChangedArea = z.enum(changedAreas)
export type ChangedArea = z.infer<typeof ChangedArea>

export interface Operation {
  /** One line for a person reading the list of operations. */
  readonly summary: string
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** The codes of the failures that this operation can answer with, beside those of {@link commonErrors}. */
  readonly errors: readonly string[]
  /** Whether a vault must be open, must not be open yet, or neither. */
  readonly needs: 'open' | 'closed' | 'nothing'
  readonly changes: readonly ChangedArea[]
  /** Reports progress and can be cancelled. */
  readonly long?: true
}

/** Keeps each operation's own types while checking its shape. */
export const operation = <const Shape extends Operation>(shape: Shape): Shape => shape

/** What any operation can answer with. */
export const commonErrors = [
  'unknown-operation',
  'app-changed',
  'bad-input',
  'not-open',
  'vault-open',
  'cancelled',
  'disk-full',
  'disk-error',
  'read-only',
  'files-swapped',
  'damaged',
  'database-error',
  'internal',
] as const

/** What an operation that saves a file outside the vault can answer with. */
export const savingErrors = ['file-not-chosen', 'target-exists', 'target-open', 'cannot-write'] as const

export const Empty = z.strictObject({})
