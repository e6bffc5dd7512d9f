import { z } from 'zod'
import { Day } from '../model/basics.ts'
import { Audience, ConsentState, Decision } from '../model/consent.ts'
import { ParticipantId, SessionId, StoryId } from '../model/ids.ts'
import { Participant, ParticipantDetails, Session, SessionDetails } from '../model/people.ts'
import { Empty, operation } from './operation.ts'

/** One row of the people screen: a storyteller and whether their words may be printed today, audience by audience. */
export const ParticipantRow = Participant.extend({
  consent: ConsentState,
  /** For full stories and verbatim quotes in text storybooks. */
  audiences: z.record(Audience, Decision),
  until: Day.nullable(),
  stories: z.array(StoryId),
  /** How the storyteller's own text stands, over all their stories. */
  ownText: z.enum(['none', 'not_sent', 'approved', 'changed', 'declined']),
})
export type ParticipantRow = z.infer<typeof ParticipantRow>

export const peopleOperations = {
  'participants.list': operation({
    summary: 'Everybody who took part, with the state of their consent today.',
    input: Empty,
    output: z.strictObject({ participants: z.array(ParticipantRow) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'participants.add': operation({
    summary: 'Adds a person who took part.',
    input: ParticipantDetails,
    output: z.strictObject({ participant: ParticipantId }),
    errors: ['not-found', 'impossible-date'],
    needs: 'open',
    changes: ['participants', 'record'],
  }),
  'participants.update': operation({
    summary: 'Changes what is known of a person.',
    input: ParticipantDetails.extend({ participant: ParticipantId }),
    output: Empty,
    errors: ['not-found', 'impossible-date'],
    needs: 'open',
    changes: ['participants', 'consent', 'record'],
  }),
  'sessions.list': operation({
    summary: 'The occasions on which words were collected.',
    input: Empty,
    output: z.strictObject({ sessions: z.array(Session.extend({ stories: z.int() })) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'sessions.add': operation({
    summary: 'Adds an interview, workshop, consultation or written piece.',
    input: SessionDetails,
    output: z.strictObject({ session: SessionId }),
    errors: ['not-found'],
    needs: 'open',
    changes: ['participants', 'record'],
  }),
  'sessions.update': operation({
    summary: 'Changes the details of an occasion.',
    input: SessionDetails.extend({ session: SessionId }),
    output: Empty,
    errors: ['not-found'],
    needs: 'open',
    changes: ['participants', 'record'],
  }),
  'participants.erase': operation({
    summary:
      'Erases a person and all that is kept of them: their stories, consent, scans, requests, and backups. Only the fact of the erasure is kept.',
    input: z.strictObject({ participant: ParticipantId }),
    output: z.strictObject({ stories: z.int(), releases: z.int() }),
    errors: ['not-found', 'backup-failed'],
    needs: 'open',
    changes: ['participants', 'consent', 'stories', 'identities', 'passages', 'storybooks', 'record'],
    long: true,
  }),
} as const
