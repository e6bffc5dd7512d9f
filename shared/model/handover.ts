import { z } from 'zod'
import { Day, Level, line, Moment, requiredLine } from './basics.ts'
import { Category, Tier } from './category.ts'
import { Attribution, Audience, ConsentEvent } from './consent.ts'
import { Sha256 } from './consent-record.ts'
import { StoryId } from './ids.ts'
import { type Turn, unreadParts } from './interview.ts'
import { Lens } from './passage.ts'
import { ParticipantDetails, SessionDetails } from './people.ts'
import { Replacements } from './replacement.ts'
import { ReviewMethod, ReviewOutcome } from './story-review.ts'

/** Sixteen random bytes in hexadecimal, by which two vaults know that they mean the same thing; it says nothing. */
export const Uid = z.string().regex(/^[0-9a-f]{32}$/)
export type Uid = z.infer<typeof Uid>

/** No interview comes near it; what does is something else. UTF-16 code units. */
const longestText = 20 * 1024 * 1024
export const mostStories = 500
const mostOfEach = 20_000

/**
 * Words as a vault keeps them: NFC, `\n` line ends, no control characters but tabs. A bundle comes from outside: what
 * is not so could hide a name from a search.
 */
const isKept = (text: string): boolean =>
  text.isWellFormed() &&
  text === text.normalize('NFC') &&
  !/[^\P{Cc}\n\t]|[\u00AD\u2060\uFEFF]|\p{Noncharacter_Code_Point}/u.test(text)

const words = z.string().max(longestText).refine(isKept, 'words as a vault keeps them')
const wordsOfOneLine = words.refine(text => !text.includes('\n'), 'one line')

/** What a story says of itself besides its words. */
const aboutStory = {
  uid: Uid,
  /** Its code in the vault that it comes from, for people to talk about it. */
  code: StoryId,
  title: line(400),
  warnings: z.array(requiredLine(80)).max(20),
}

/** A story as it is printed at a level. The credit is in words, whoever the storyteller is. */
export const PrintedHandover = z.strictObject({
  ...aboutStory,
  attribution: Attribution,
  turns: z
    .array(z.strictObject({ speaker: wordsOfOneLine.nullable(), words: wordsOfOneLine }))
    .min(1)
    .max(500_000),
})
export type PrintedHandover = z.infer<typeof PrintedHandover>

const Offset = z.int().min(0)
const Range = { from: Offset, to: Offset }

export const HandedMention = z.strictObject({
  ...Range,
  identity: Uid,
  tier: Tier,
  why: line(400),
  byPerson: z.boolean(),
})
export type HandedMention = z.infer<typeof HandedMention>

export const HandedMark = z.discriminatedUnion('kind', [
  z.strictObject({ ...Range, kind: z.literal('theme'), theme: requiredLine(120) }),
  z.strictObject({ ...Range, kind: z.literal('lens'), lens: Lens }),
  z.strictObject({ ...Range, kind: z.literal('quote') }),
])
export type HandedMark = z.infer<typeof HandedMark>

const HandedTurn: z.ZodType<Turn> = z.strictObject({
  ...Range,
  speaker: z.strictObject(Range).nullable(),
  startMs: z.int().min(0).nullable(),
})

/** Every word belongs to one turn: what lies outside of them would be in the vault and never on the screen. */
const areInOrder = (text: string, turns: readonly Turn[]): boolean => {
  let end = 0
  for (const { from, to } of turns) {
    if (from < end || text.slice(end, from).trim() !== '') return false
    end = to
  }
  return text.slice(end).trim() === ''
}

const isWithin = (outer: { from: number; to: number }, inner: { from: number; to: number }): boolean =>
  outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to

/** A storyteller's answer, to the very text that has this hash as printed. */
export const HandedReview = z.strictObject({
  level: Level,
  outcome: ReviewOutcome,
  on: Day,
  printedHash: Sha256,
  method: ReviewMethod,
  writtenAt: Moment,
  writtenBy: requiredLine(120),
})

/** A story with the words as they were told, and everything that was decided about them. */
export const OriginalHandover = z
  .strictObject({
    ...aboutStory,
    /** Whose words, and on which occasion: among the bundle's people and occasions. */
    person: Uid.nullable(),
    occasion: Uid.nullable(),
    attribution: Attribution,
    /** SHA-256 of the file that it came from: by it two vaults see that they brought in the same interview. */
    sourceHash: Sha256,
    text: words.min(1),
    turns: z.array(HandedTurn).max(500_000),
    unread: z.array(z.strictObject({ part: z.enum(unreadParts), text: words })).max(mostOfEach),
    mentions: z.array(HandedMention).max(mostOfEach * 5),
    marks: z.array(HandedMark).max(mostOfEach),
    review: HandedReview.nullable(),
  })
  .refine(({ text, turns, mentions, marks }) => {
    const whole = { from: 0, to: text.length }
    return (
      areInOrder(text, turns) &&
      turns.every(turn => isWithin(whole, turn) && (turn.speaker === null || isWithin(turn, turn.speaker))) &&
      [...mentions, ...marks].every(range => isWithin(whole, range) && range.from < range.to)
    )
  }, 'every range lies in the text')
export type OriginalHandover = z.infer<typeof OriginalHandover>

/** What happened to a consent, with who wrote it down and when. Nothing in it points to papers that stay behind. */
export const HandedEvent = z.strictObject({
  event: ConsentEvent,
  writtenAt: Moment,
  writtenBy: requiredLine(120),
})
export type HandedEvent = z.infer<typeof HandedEvent>

const consent = z.array(HandedEvent).max(1_000)

export const HandedPerson = ParticipantDetails.omit({ area: true, identity: true }).extend({
  uid: Uid,
  /** The area by its name. */
  area: requiredLine(120).nullable(),
  identity: Uid.nullable(),
  consent,
})
export type HandedPerson = z.infer<typeof HandedPerson>

export const HandedOccasion = SessionDetails.omit({ area: true, stage: true }).extend({
  uid: Uid,
  area: requiredLine(120).nullable(),
  stage: requiredLine(120).nullable(),
  consent,
})
export type HandedOccasion = z.infer<typeof HandedOccasion>

export const HandedIdentity = z.strictObject({
  uid: Uid,
  category: Category,
  state: z.enum(['undecided', 'accepted', 'rejected']),
  forms: z.array(wordsOfOneLine.min(1).max(400)).min(1).max(1_000),
  replacements: Replacements,
})
export type HandedIdentity = z.infer<typeof HandedIdentity>

const head = {
  format: z.literal('storykeep-handover'),
  version: z.literal(1),
  id: z.uuid(),
  madeAt: Moment,
  project: requiredLine(200),
}

const uidsOf = (items: readonly { uid: Uid }[]): ReadonlySet<Uid> => new Set(items.map(({ uid }) => uid))
const areDistinct = (items: readonly { uid: Uid }[]): boolean => uidsOf(items).size === items.length

/** Stories as they are printed for an audience: no names, no numbers of the register, no word of who made it. */
export const PrintedBundle = z
  .strictObject({
    ...head,
    contents: z.literal('printed'),
    audience: Audience,
    stories: z.array(PrintedHandover).min(1).max(mostStories),
  })
  .refine(({ stories }) => areDistinct(stories), 'each once')
export type PrintedBundle = z.infer<typeof PrintedBundle>

/** Stories with everything that the team knows of them. */
export const OriginalBundle = z
  .strictObject({
    ...head,
    contents: z.literal('original'),
    madeBy: requiredLine(120),
    people: z.array(HandedPerson).max(mostStories),
    occasions: z.array(HandedOccasion).max(mostStories),
    identities: z.array(HandedIdentity).max(mostOfEach * 5),
    stories: z.array(OriginalHandover).min(1).max(mostStories),
  })
  .refine(
    ({ people, occasions, identities, stories }) =>
      [people, occasions, identities, stories].every(areDistinct),
    'each once',
  )
  .refine(({ people, occasions, identities, stories }) => {
    const known = [people, occasions, identities].map(uidsOf)
    const has = (kind: 0 | 1 | 2, uid: Uid | null): boolean => uid === null || known[kind]?.has(uid) === true
    return (
      people.every(({ identity }) => has(2, identity)) &&
      stories.every(
        ({ person, occasion, mentions }) =>
          has(0, person) && has(1, occasion) && mentions.every(({ identity }) => has(2, identity)),
      )
    )
  }, 'everything that is named is there')
export type OriginalBundle = z.infer<typeof OriginalBundle>

/** What is in a handover file once it is opened: JSON in UTF-8, its first version. */
export const HandoverBundle = z.discriminatedUnion('contents', [PrintedBundle, OriginalBundle])
export type HandoverBundle = z.infer<typeof HandoverBundle>
