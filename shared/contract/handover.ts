import { z } from 'zod'
import { Day, Moment, Path, requiredLine } from '../model/basics.ts'
import { Category } from '../model/category.ts'
import { Audience, ConsentState } from '../model/consent.ts'
import { Sha256 } from '../model/consent-record.ts'
import { mostStories, Uid } from '../model/handover.ts'
import { IdentityId, ParticipantId, ReleaseId, SessionId, StoryId } from '../model/ids.ts'
import { IdentityState } from '../model/passage.ts'
import { ParticipantKind } from '../model/people.ts'
import { Replacements } from '../model/replacement.ts'
import { GateAnswer } from './gates.ts'
import { LeakFinding } from './leaks.ts'
import { operation, savingErrors } from './operation.ts'
import { NewPassphrase, Passphrase } from './secrets.ts'

/** The words as printed for an audience, or as they were told, with names, for the team alone. */
export const HandoverContents = z.discriminatedUnion('contents', [
  z.strictObject({ contents: z.literal('printed'), audience: Audience }),
  z.strictObject({ contents: z.literal('original') }),
])
export type HandoverContents = z.infer<typeof HandoverContents>

/** The address of a vault, or of anybody with an age key: `age1` and 58 more (X25519; the age specification). */
export const AgeAddress = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

export const HandoverSeal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addresses'), addresses: z.array(AgeAddress).min(1).max(20) }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: NewPassphrase }),
])
export type HandoverSeal = z.infer<typeof HandoverSeal>

const Stories = z
  .array(StoryId)
  .min(1)
  .max(mostStories)
  .refine(codes => new Set(codes).size === codes.length, 'each once')

/** Consent as it stands here, and as it would stand with what the bundle knows besides. */
export const ConsentMerge = z.strictObject({
  /** How many events the bundle has that are not here and can stand beside those that are. */
  news: z.int(),
  before: ConsentState,
  after: ConsentState,
  /** To whom printing whole stories and quotes would be a yes afterwards and is none now, and the other way round. */
  gains: z.array(Audience),
  loses: z.array(Audience),
  /** There is a no among them: then they cannot be left out. */
  mustTake: z.boolean(),
  /** How many are left out in any case: a yes on the day of a no from here, or on a day that has not come. */
  contradicted: z.int(),
  /** One of those says no to something else too: the person who brings it in has to write down what is so. */
  isTangled: z.boolean(),
})
export type ConsentMerge = z.infer<typeof ConsentMerge>

/**
 * `new`: nothing here looks like it. `known`: it came from here, or came here before. `maybe`: something here looks
 * like it, and a person says. `erased`: it was here and was erased; it is not brought back.
 */
export const Standing = z.enum(['new', 'known', 'maybe', 'erased'])

/** Consent as the bundle alone has it, which somebody new comes in with. */
const ConsentBrought = z.strictObject({ state: ConsentState, yesTo: z.array(Audience) })

const usedIn = { uid: Uid, stories: z.array(Uid), brings: ConsentBrought }

export const IncomingPerson = z.strictObject({
  ...usedIn,
  name: z.string(),
  kind: ParticipantKind,
  birthDate: Day.nullable(),
  standing: Standing,
  here: z.array(
    z.strictObject({
      participant: ParticipantId,
      name: z.string(),
      kind: ParticipantKind,
      birthDate: Day.nullable(),
      detailsDiffer: z.boolean(),
      consent: ConsentMerge,
    }),
  ),
})
export type IncomingPerson = z.infer<typeof IncomingPerson>

export const IncomingOccasion = z.strictObject({
  ...usedIn,
  title: z.string(),
  heldOn: Day.nullable(),
  standing: Standing,
  here: z.array(
    z.strictObject({
      session: SessionId,
      title: z.string(),
      heldOn: Day.nullable(),
      detailsDiffer: z.boolean(),
      consent: ConsentMerge,
    }),
  ),
})
export type IncomingOccasion = z.infer<typeof IncomingOccasion>

export const IncomingIdentity = z.strictObject({
  uid: Uid,
  stories: z.array(Uid),
  category: Category,
  forms: z.array(z.string()),
  replacements: Replacements,
  standing: Standing,
  /** Its pseudonym is a name here, or somebody else’s pseudonym. */
  clash: z.boolean(),
  here: z.array(
    z.strictObject({
      identity: IdentityId,
      forms: z.array(z.string()),
      state: IdentityState,
      replacements: Replacements,
      /** Both were decided, and not alike. */
      differs: z.boolean(),
      /** The bundle’s pseudonym could not be taken over for this one. */
      clash: z.boolean(),
    }),
  ),
})
export type IncomingIdentity = z.infer<typeof IncomingIdentity>

export const IncomingStory = z.strictObject({
  uid: Uid,
  code: StoryId,
  title: z.string(),
  words: z.int(),
  /** `same`: it is here, word for word. `differs`: it is here, with other words. */
  standing: z.enum(['new', 'same', 'differs', 'erased']),
  here: StoryId.nullable(),
  /** It is here, and its storyteller is credited there in another way. */
  creditDiffers: z.boolean(),
})
export type IncomingStory = z.infer<typeof IncomingStory>

/** What a bundle holds, and every question that bringing it in raises. */
export const HandoverPreview = z.strictObject({
  /** SHA-256 of the file: what is brought in is what was looked at. */
  sha256: Sha256,
  contents: z.enum(['printed', 'original']),
  audience: Audience.nullable(),
  madeAt: Moment,
  project: z.string(),
  madeBy: z.string().nullable(),
  stories: z.array(IncomingStory),
  people: z.array(IncomingPerson),
  occasions: z.array(IncomingOccasion),
  /** Only those about which there is something to ask. */
  identities: z.array(IncomingIdentity),
  /** How many decided names and details come without a question. */
  unasked: z.int(),
  /** What the project has no name for yet: it is added to its lists. */
  adds: z.strictObject({
    areas: z.array(z.string()),
    stages: z.array(z.string()),
    themes: z.array(z.string()),
  }),
})
export type HandoverPreview = z.infer<typeof HandoverPreview>

const side = z.enum(['here', 'bundle'])
const Owner = { uid: Uid, details: side, consent: z.enum(['together', 'here']) }

/** A person’s answers. What is about a story that is left needs none. */
export const MergeDecisions = z.strictObject({
  stories: z
    .array(
      z.strictObject({
        uid: Uid,
        do: z.enum(['add', 'leave', 'merge']),
        /** Whose credit stands, where a story is merged and they differ. */
        credit: side.nullable().default(null),
      }),
    )
    .max(mostStories),
  people: z
    .array(z.strictObject({ ...Owner, is: z.union([ParticipantId, z.literal('new')]) }))
    .max(mostStories)
    .default([]),
  occasions: z
    .array(z.strictObject({ ...Owner, is: z.union([SessionId, z.literal('new')]) }))
    .max(mostStories)
    .default([]),
  identities: z
    .array(
      z.strictObject({
        uid: Uid,
        is: z.union([IdentityId, z.literal('new')]),
        /** Whose replacement stands, or that another pseudonym is drawn. */
        replacements: z.enum(['here', 'bundle', 'anew']),
      }),
    )
    .max(20_000)
    .default([]),
})
export type MergeDecisions = z.infer<typeof MergeDecisions>

const openingErrors = [
  'file-not-chosen',
  'file-missing',
  'file-unreadable',
  'file-open',
  'not-a-file',
  'too-large',
  'not-a-handover',
  'handover-locked',
  'handover-for-others',
  'handover-damaged',
  'handover-newer',
  'wrong-passphrase',
] as const

export const handoverOperations = {
  'handover.address': operation({
    summary: 'The vault’s own address, where it has one: what is sealed to it, only this vault opens.',
    input: z.strictObject({}),
    output: z.strictObject({ address: AgeAddress.nullable() }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'handover.makeAddress': operation({
    summary: 'Gives the vault an address of its own.',
    input: z.strictObject({}),
    output: z.strictObject({ address: AgeAddress }),
    errors: ['has-address'],
    needs: 'open',
    changes: ['vault', 'record'],
  }),
  'handover.check': operation({
    summary: 'May these stories be handed over today? What stands in the way, and what holds.',
    input: z.strictObject({ stories: Stories, contents: HandoverContents }),
    output: z.strictObject({ ready: z.boolean(), gates: z.array(GateAnswer) }),
    errors: ['not-found'],
    needs: 'open',
    changes: [],
  }),
  'handover.save': operation({
    summary: 'Saves chosen stories as a sealed file (age) for somebody else, or answers exactly why not.',
    input: z.strictObject({
      stories: Stories,
      contents: HandoverContents,
      /** Who gets it, for the list of what is out. */
      recipient: requiredLine(120),
      seal: HandoverSeal,
      to: Path,
      replace: z.boolean().default(false),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), release: ReleaseId, bytes: z.int(), sha256: Sha256 }),
      z.strictObject({ saved: z.literal(false), gates: z.array(GateAnswer), leaks: z.array(LeakFinding) }),
    ]),
    errors: ['not-found', 'bad-address', ...savingErrors],
    needs: 'open',
    changes: ['storybooks', 'stories', 'record'],
    long: true,
  }),
  'handover.inspect': operation({
    summary:
      'Opens a handover file and says what is in it and what bringing it in would ask. Changes nothing.',
    input: z.strictObject({ file: Path, passphrase: Passphrase.optional() }),
    output: HandoverPreview,
    errors: openingErrors,
    needs: 'open',
    changes: [],
    long: true,
  }),
  'handover.merge': operation({
    summary: 'Brings a handover in as a person decided, all of it or nothing.',
    input: z.strictObject({
      file: Path,
      passphrase: Passphrase.optional(),
      sha256: Sha256,
      decisions: MergeDecisions,
    }),
    output: z.strictObject({
      added: z.array(StoryId),
      merged: z.array(StoryId),
      people: z.int(),
      identities: z.int(),
      consentEvents: z.int(),
    }),
    errors: [
      ...openingErrors,
      'file-changed',
      'undecided',
      'cannot-be-so',
      'no-is-kept',
      'not-allowed',
      'pseudonym-taken',
      'pseudonym-in-stories',
    ],
    needs: 'open',
    changes: [
      'project',
      'participants',
      'consent',
      'stories',
      'identities',
      'passages',
      'storybooks',
      'record',
    ],
    long: true,
  }),
} as const
