import type { z } from 'zod'
import type { ReviewFormat, ReviewMethod, ReviewOutcome } from '../../../shared/model/story-review.ts'

/** The storyteller's answer to their text. */
export const reviewWords: Readonly<Record<z.infer<typeof ReviewOutcome>, string>> = {
  approved: 'Approved as it is',
  approved_with_changes: 'Approved, with changes that were made',
  declined: 'Does not want it printed',
  no_response: 'No answer',
  waived_by_narrator: 'Did not want to see it first',
  unable: 'Can no longer be asked',
}

/** How a copy for the storyteller is made. */
export const reviewFormatWords: Readonly<Record<ReviewFormat, string>> = {
  word: 'Word',
  word_large_print: 'Word, in large print',
  plain_text: 'Plain text',
}

/** How a text reached its storyteller. */
export const reviewMethodWords: Readonly<Record<ReviewMethod, string>> = {
  read_together: 'Read together',
  by_hand: 'Given by hand',
  post: 'By post',
  email: 'By e-mail, outside Storykeep',
  other: 'In another way',
}
