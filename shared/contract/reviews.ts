import { z } from 'zod'
import { Day, Level, Path } from '../model/basics.ts'
import { CopyId, StoryId } from '../model/ids.ts'
import { ReviewCopy, ReviewFormat, ReviewMethod } from '../model/story-review.ts'
import { LeakFinding } from './leaks.ts'
import { operation, savingErrors } from './operation.ts'

export const reviewOperations = {
  'reviews.list': operation({
    summary: 'The copies of a story that went to its storyteller, the newest first, and what they answered.',
    input: z.strictObject({ story: StoryId }),
    output: z.strictObject({ copies: z.array(ReviewCopy) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'reviews.makeCopy': operation({
    summary: 'Saves a copy of a story for its storyteller, exactly as it would be printed at a level.',
    input: z.strictObject({
      story: StoryId,
      level: Level,
      format: ReviewFormat,
      method: ReviewMethod,
      sentOn: Day,
      to: Path,
      replace: z.boolean().default(false),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), copy: CopyId, bytes: z.int() }),
      z.strictObject({ saved: z.literal(false), leaks: z.array(LeakFinding) }),
    ]),
    errors: ['not-found', 'undecided', 'no-storyteller', 'impossible-date', 'too-large', ...savingErrors],
    needs: 'open',
    changes: ['stories', 'participants', 'record'],
    long: true,
  }),
} as const
