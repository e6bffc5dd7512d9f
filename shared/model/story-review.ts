import { z } from 'zod'
import { Day, Level, Moment } from './basics.ts'
import { CopyId } from './ids.ts'

/** What a storyteller answered to their own text. `no_response` and `unable` never count as a yes. */
export const reviewOutcomes = [
  'approved',
  'approved_with_changes',
  'declined',
  'no_response',
  'waived_by_narrator',
  'unable',
] as const
export const ReviewOutcome = z.enum(reviewOutcomes)
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

/** How a text reached its storyteller. */
export const reviewMethods = ['read_together', 'by_hand', 'post', 'email', 'other'] as const
export const ReviewMethod = z.enum(reviewMethods)
export type ReviewMethod = z.infer<typeof ReviewMethod>

export const ReviewFormat = z.enum(['word', 'word_large_print', 'plain_text'])
export type ReviewFormat = z.infer<typeof ReviewFormat>

/** A copy of a story as it would be printed, made for its storyteller. */
export const ReviewCopy = z.strictObject({
  id: CopyId,
  level: Level,
  format: ReviewFormat,
  method: ReviewMethod,
  sentOn: Day,
  madeAt: Moment,
  madeBy: z.string(),
  /** Whether what would be printed now is what this copy shows, to the letter. */
  stillTheSame: z.boolean(),
  /** The answer to it; null while there is none. */
  answer: z.strictObject({ outcome: ReviewOutcome, on: Day }).nullable(),
})
export type ReviewCopy = z.infer<typeof ReviewCopy>
