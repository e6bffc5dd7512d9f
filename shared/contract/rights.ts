import { z } from 'zod'
import { Day, Path } from '../model/basics.ts'
import { ParticipantId, ReleaseId, RequestId, StoryId } from '../model/ids.ts'
import { RightsDecision, RightsRequest, RightsRequestKind } from '../model/rights.ts'
import { operation, savingErrors } from './operation.ts'

/** Why a release must not be given out again. */
export const RecallReason = z.enum(['withdrawn', 'partly_withdrawn', 'invalidated', 'erased', 'declined'])
export type RecallReason = z.infer<typeof RecallReason>

/** One release that a person's story is in. */
export const PersonRelease = z.strictObject({
  release: ReleaseId,
  title: z.string(),
  releasedOn: Day,
  story: StoryId,
  /** Set where this release must not be given out again because of this person. */
  recalled: z.strictObject({ reason: RecallReason, on: Day }).nullable(),
  /** The day on which the storyteller was told of this release; null while they were not. */
  toldOn: Day.nullable(),
})
export type PersonRelease = z.infer<typeof PersonRelease>

export const rightsOperations = {
  'rights.list': operation({
    summary: 'What people asked for under their rights, open ones first, with the day by which to answer.',
    input: z.strictObject({ participant: ParticipantId.nullable().default(null) }),
    output: z.strictObject({ requests: z.array(RightsRequest) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'rights.receive': operation({
    summary:
      'Notes that a person asked for something. But for a wish to see, nothing of theirs is printed until it is answered.',
    input: z.strictObject({ participant: ParticipantId, kind: RightsRequestKind, receivedOn: Day }),
    output: z.strictObject({ request: RequestId, dueOn: Day }),
    errors: ['not-found', 'impossible-date'],
    needs: 'open',
    changes: ['consent', 'storybooks', 'record'],
  }),
  'rights.decide': operation({
    summary: 'Notes the answer to a request. It is given once.',
    input: z.strictObject({ request: RequestId, decision: RightsDecision }),
    output: z.strictObject({}),
    errors: ['not-found', 'impossible-date', 'already-decided', 'reason-missing'],
    needs: 'open',
    changes: ['consent', 'storybooks', 'record'],
  }),
  'releases.ofPerson': operation({
    summary: 'Every release that a person’s stories are in.',
    input: z.strictObject({ participant: ParticipantId }),
    output: z.strictObject({ releases: z.array(PersonRelease) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'releases.markTold': operation({
    summary: 'Notes that a storyteller was told that their story is out.',
    input: z.strictObject({ release: ReleaseId, story: StoryId, on: Day }),
    output: z.strictObject({}),
    errors: ['not-found', 'impossible-date'],
    needs: 'open',
    changes: ['storybooks', 'participants', 'record'],
  }),
  'releases.recallLetter': operation({
    summary: 'Saves a letter to whoever holds a release that must not be given out again.',
    input: z.strictObject({ release: ReleaseId, to: Path, replace: z.boolean().default(false) }),
    output: z.strictObject({ bytes: z.int() }),
    errors: ['not-found', 'not-recalled', ...savingErrors],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
} as const
