import type { z } from 'zod'
import type { ReviewOutcome } from '../../../shared/contract/stories.ts'

/** The storyteller's answer to their text. */
export const reviewWords: Readonly<Record<z.infer<typeof ReviewOutcome>, string>> = {
  approved: 'Approved as it is',
  approved_with_changes: 'Approved, with changes that were made',
  declined: 'Does not want it printed',
  no_response: 'No answer',
  waived_by_narrator: 'Did not want to see it first',
}
