import type { Output } from '../../../shared/contract/contract.ts'
import type { Answers } from './answers.ts'

export interface QuestionsProps {
  readonly preview: Output<'handover.inspect'>
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  /** Somebody tried to go on: what is open is marked. */
  readonly isTried: boolean
}

/** What is said of a question that was passed over. */
export const problemOf = (isOpen: boolean, isTried: boolean): string | null =>
  isOpen && isTried ? 'Please choose one.' : null
