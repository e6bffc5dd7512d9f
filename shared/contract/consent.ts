import { z } from 'zod'
import { Day, Moment, Path } from '../model/basics.ts'
import {
  Audience,
  AuthorityRoute,
  ConsentEvent,
  ConsentState,
  Grant,
  Medium,
  NewConsentEvent,
  Purpose,
} from '../model/consent.ts'
import { EvidenceItem, EvidenceKind } from '../model/evidence.ts'
import { EvidenceId, ParticipantId, SessionId, StoryId } from '../model/ids.ts'
import { GateAnswer } from './gates.ts'
import { operation, savingErrors } from './operation.ts'

const ConsentView = z.strictObject({
  state: ConsentState,
  until: Day.nullable(),
  grants: z.array(Grant),
  events: z.array(ConsentEvent.extend({ writtenAt: Moment, writtenBy: z.string() })),
  /** The routes by which consent may be given at this person's age and care status today. */
  routes: z.array(AuthorityRoute),
})
export type ConsentView = z.infer<typeof ConsentView>

const recordErrors = [
  'not-found',
  'impossible-date',
  'not-allowed-now',
  'contradiction',
  'authority-missing',
  'decider-is-storyteller',
  'not-on-form',
] as const

export const consentOperations = {
  'consent.get': operation({
    summary: 'A person’s consent: the state today, what is granted, and everything that happened.',
    input: z.strictObject({ participant: ParticipantId }),
    output: ConsentView,
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'consent.record': operation({
    summary: 'Adds something that happened to a person’s consent. Nothing earlier is ever changed.',
    input: z.strictObject({ participant: ParticipantId, event: NewConsentEvent }),
    output: z.strictObject({ state: ConsentState }),
    errors: [...recordErrors],
    needs: 'open',
    changes: ['consent', 'participants', 'storybooks', 'record'],
  }),
  'consent.ofSession': operation({
    summary: 'The consent that a group gave together on an occasion, where nobody’s own was written down.',
    input: z.strictObject({ session: SessionId }),
    output: ConsentView,
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'consent.recordForSession': operation({
    summary: 'Adds something that happened to the consent of a group. Nothing earlier is ever changed.',
    input: z.strictObject({ session: SessionId, event: NewConsentEvent }),
    output: z.strictObject({ state: ConsentState }),
    errors: [...recordErrors],
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
  'consent.receipt': operation({
    summary: 'Saves a receipt of what a person agreed to: in plain words for them, or for a machine.',
    input: z.strictObject({
      participant: ParticipantId,
      /** `machine` is JSON in the shape of ISO/IEC TS 27560. */
      format: z.enum(['word', 'word_large_print', 'machine']),
      to: Path,
      replace: z.boolean().default(false),
    }),
    output: z.strictObject({ bytes: z.int() }),
    errors: ['not-found', 'nothing-given', ...savingErrors],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
  'evidence.list': operation({
    summary: 'The scans and spoken statements that show a person’s consent.',
    input: z.strictObject({ participant: ParticipantId }),
    output: z.strictObject({ evidence: z.array(EvidenceItem) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'evidence.add': operation({
    summary: 'Keeps a scan or a spoken statement in the vault, encrypted.',
    input: z.strictObject({ participant: ParticipantId, kind: EvidenceKind, file: Path }),
    output: z.strictObject({ evidence: EvidenceId }),
    errors: ['not-found', 'file-not-chosen', 'unreadable', 'too-large', 'empty', 'a-program', 'not-evidence'],
    needs: 'open',
    changes: ['consent', 'record'],
    long: true,
  }),
  'evidence.save': operation({
    summary: 'Saves a copy of a scan or a spoken statement outside the vault.',
    input: z.strictObject({ evidence: EvidenceId, to: Path, replace: z.boolean().default(false) }),
    output: z.strictObject({ bytes: z.int() }),
    errors: ['not-found', ...savingErrors],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
} as const
