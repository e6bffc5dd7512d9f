import { z } from 'zod'
import { Day, Moment } from '../model/basics.ts'
import { Audience, ConsentEvent, ConsentState, Decision, Grant, Medium, Purpose } from '../model/consent.ts'
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

/** The answer of one gate: words for a person and the place where something can be done about it. */
export const GateAnswer = z.strictObject({
  gate: z.string(),
  passes: z.boolean(),
  about: z.enum(['storyteller', 'story', 'storybook']),
  story: StoryId.nullable(),
  participant: ParticipantId.nullable(),
  /** Reads after the subject's name: "has not said yes to public web". No names in it. */
  says: z.string(),
  /** A sentence of detail; empty where there is none. No names in it. */
  detail: z.string(),
  fix: z
    .strictObject({
      label: z.string(),
      place: z.enum(['person', 'story', 'storybook', 'project']),
      id: z.string().nullable(),
    })
    .nullable(),
})
export type GateAnswer = z.infer<typeof GateAnswer>

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
  'consent.get': operation({
    summary: 'A person’s consent: the state today, what is granted, and everything that happened.',
    input: z.strictObject({ participant: ParticipantId }),
    output: z.strictObject({
      state: ConsentState,
      until: Day.nullable(),
      grants: z.array(Grant),
      events: z.array(ConsentEvent.extend({ writtenAt: Moment, writtenBy: z.string() })),
      /** The routes by which consent may be given at this person's age today. */
      routes: z.array(z.string()),
    }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'consent.record': operation({
    summary: 'Adds something that happened to a person’s consent. Nothing earlier is ever changed.',
    input: z.strictObject({ participant: ParticipantId, event: ConsentEvent }),
    output: z.strictObject({ state: ConsentState }),
    errors: ['not-found', 'impossible-date', 'not-allowed-now', 'authority-missing'],
    needs: 'open',
    changes: ['consent', 'participants', 'storybooks', 'record'],
  }),
  'consent.may': operation({
    summary: 'May this story be printed for this audience, on this day? Every gate answers.',
    input: z.strictObject({
      story: StoryId,
      audience: Audience,
      purpose: Purpose,
      medium: Medium,
      /** The day of printing; today where it is not given. */
      on: Day.optional(),
    }),
    output: z.strictObject({ may: z.boolean(), gates: z.array(GateAnswer) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
} as const
