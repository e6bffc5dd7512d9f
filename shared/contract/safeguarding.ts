import { z } from 'zod'
import { FlagId, StoryId } from '../model/ids.ts'
import { FlagDetails, SafeguardingFlag } from '../model/safeguarding.ts'
import { operation } from './operation.ts'

export const safeguardingOperations = {
  'flags.list': operation({
    summary:
      'Safeguarding flags, open ones first: that something was noticed and who deals with it, never what.',
    input: z.strictObject({ story: StoryId.nullable().default(null) }),
    output: z.strictObject({ flags: z.array(SafeguardingFlag) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'flags.raise': operation({
    summary: 'Raises a safeguarding flag on a story.',
    input: FlagDetails,
    output: z.strictObject({ flag: FlagId }),
    errors: ['not-found', 'impossible-date'],
    needs: 'open',
    changes: ['stories', 'storybooks', 'record'],
  }),
  'flags.update': operation({
    summary: 'Changes who leads, when it was handed on, or whether printing waits.',
    input: FlagDetails.omit({ story: true }).extend({ flag: FlagId }),
    output: z.strictObject({}),
    errors: ['not-found', 'impossible-date', 'already-closed'],
    needs: 'open',
    changes: ['stories', 'storybooks', 'record'],
  }),
  'flags.close': operation({
    summary: 'Closes a safeguarding flag; printing no longer waits for it.',
    input: z.strictObject({ flag: FlagId }),
    output: z.strictObject({}),
    errors: ['not-found', 'already-closed'],
    needs: 'open',
    changes: ['stories', 'storybooks', 'record'],
  }),
} as const
