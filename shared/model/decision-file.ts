import { z } from 'zod'
import { OverrideDetails } from '../contract/gates.ts'
import { SupportLine } from '../contract/project.ts'
import { Day, Level, line, paragraphs, requiredLine } from './basics.ts'
import { Category } from './category.ts'
import {
  Attribution,
  Audience,
  Decision,
  type Grant,
  Medium,
  NewConsentEvent,
  Permission,
  Purpose,
} from './consent.ts'
import { fold } from './fold.ts'
import { Lens } from './passage.ts'
import { ParticipantDetails, SessionDetails } from './people.ts'
import { ProjectLead, ProjectTerms } from './project-terms.ts'
import { Replacements } from './replacement.ts'
import { fail, ok, type Result } from './result.ts'
import { ReviewOutcome } from './story-review.ts'

/**
 * A decision file: what a person decided about a set of interviews, written down beforehand, so that a project
 * can be set up in one go. It decides nothing by itself (promise 5): it says who decided and when, and every
 * step in it is one that a person could take on the screens.
 *
 * Everything is keyed by what a person sees: stories by file name, identities by a surface form, passages by
 * their words. There are no offsets and no codes in it, so that one can be written by hand.
 */

/** A short name for a person or an occasion within the file: `rosie`, `spring-2`. */
const Key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40)

/** The name of a file beside the decision file: a name, never a path. */
const FileName = z
  .string()
  .regex(/^[^\\/:\0]{1,200}$/)
  .refine(name => !name.startsWith('.'), 'a file name')

/** Words exactly as they stand in the story once it is imported, within one turn. */
const Words = requiredLine(2_000)

/** A surface form as it stands in the stories. */
const Form = requiredLine(200)

/** All combinations of what is listed get the same answer. */
export const GrantSet = z.strictObject({
  permissions: z.array(Permission).min(1),
  media: z.array(Medium).min(1),
  purposes: z.array(Purpose).min(1),
  audiences: z.array(Audience).min(1),
  decision: Decision,
})
export type GrantSet = z.infer<typeof GrantSet>

export const FileConsentEvent = NewConsentEvent.omit({ grants: true }).extend({
  grants: z.array(GrantSet).max(50),
})
export type FileConsentEvent = z.infer<typeof FileConsentEvent>

export const FileParticipant = ParticipantDetails.omit({ area: true, identity: true }).extend({
  key: Key,
  /** The name of one of the project's areas. */
  area: line(120).nullable(),
  /** A surface form of this person in the stories; null where they are not named in any. */
  knownAs: Form.nullable(),
  /** In the order in which it was written down. */
  consent: z.array(FileConsentEvent).max(100),
})

export const FileSession = SessionDetails.omit({ stage: true, area: true }).extend({
  key: Key,
  /** Names of one of the project's stages and areas. */
  stage: line(120).nullable(),
  area: line(120).nullable(),
})

/** A passage that no suggestion covers, marked wherever the same words stand, and accepted. */
export const FileMark = z.strictObject({
  words: Words,
  category: Category,
  /** A form that is decided elsewhere in the file: these words name the same person, place or thing. */
  sameAs: Form.nullable(),
  /** What is printed; what is proposed for its kind, where null. Always null beside `sameAs`. */
  replacements: Replacements.nullable(),
})

export const FilePassage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: requiredLine(120), words: Words }),
  z.strictObject({ kind: z.literal('lens'), lens: Lens, words: Words }),
  z.strictObject({ kind: z.literal('quote'), words: Words }),
])

export const FileStory = z.strictObject({
  file: FileName,
  title: requiredLine(200),
  participant: Key.nullable(),
  session: Key.nullable(),
  warnings: z.array(requiredLine(80)).max(20),
  attribution: Attribution,
  marks: z.array(FileMark).max(1_000),
  passages: z.array(FilePassage).max(1_000),
  /** Whether whoever decided has read the whole story as it would be printed. */
  read: z.boolean(),
  /** The storyteller's answer to the text as it is printed once all the file is carried out. */
  review: z.strictObject({ level: Level, outcome: ReviewOutcome, on: Day }).nullable(),
})

/** One decision about an identity: about all its places, in every story. */
export const FileDecision = z.strictObject({
  form: Form,
  /** The right kind, where what is proposed is another, or where nothing may be proposed: then it is marked. */
  category: Category.nullable(),
  decision: z.enum(['accept', 'reject']),
  /** Another form in the file: both are one identity, and that one's replacements are printed. */
  sameAs: Form.nullable(),
  /** What is printed; what is proposed, where null. Always null beside `sameAs` and for what is rejected. */
  replacements: Replacements.nullable(),
})

export const FileStorybook = z.strictObject({
  title: requiredLine(160),
  subtitle: line(240),
  audience: Audience,
  foreword: z.strictObject({ heading: requiredLine(120), body: paragraphs(20_000) }).nullable(),
  /** File names, in order; those left out are among them. */
  stories: z.array(FileName).min(1).max(5_000),
  findings: z.array(requiredLine(600)).max(100),
  recommendations: z
    .array(z.strictObject({ text: requiredLine(600), owner: line(120), by: line(60) }))
    .max(100),
  /** Stories that a person leaves out, with the gate that refuses and what it says. */
  leaveOut: z.array(z.strictObject({ file: FileName, gate: requiredLine(40), because: requiredLine(200) })),
  /** Soft gates that somebody answers for in their own name: about one story, or (`file` null) the storybook. */
  overrides: z
    .array(OverrideDetails.omit({ finding: true }).extend({ file: FileName.nullable() }))
    .max(5_000)
    .default([]),
})

const shape = z.strictObject({
  format: z.literal('storykeep-decisions-1'),
  /** What this file is, for whoever opens it. */
  about: paragraphs(4_000),
  decidedBy: requiredLine(120),
  decidedOn: Day,
  project: z.strictObject({
    name: requiredLine(120),
    areas: z.array(requiredLine(120)).max(200),
    stages: z.array(requiredLine(120)).max(200),
    themes: z.array(requiredLine(120)).max(200),
    supportLines: z.array(SupportLine).max(30),
    lead: ProjectLead.optional(),
    terms: ProjectTerms.optional(),
  }),
  participants: z.array(FileParticipant).max(10_000),
  sessions: z.array(FileSession).max(10_000),
  stories: z.array(FileStory).max(5_000),
  decisions: z.array(FileDecision).max(100_000),
  /**
   * What becomes of suggestions that no decision names: accepted as proposed (where a name is also a word, its other
   * places stay as they are), or left for a person.
   */
  rest: z.enum(['accept', 'leave']),
  storybooks: z.array(FileStorybook).max(100),
})

type Shape = z.infer<typeof shape>

const repeated = (items: readonly string[]): boolean => new Set(items).size !== items.length

/** Every place in which the file refers to something in it that is not there, or says a thing twice. */
const contradictions = (file: Shape): readonly string[] => {
  const problems: string[] = []
  const ask = (isRight: boolean, where: string): void => {
    if (!isRight) problems.push(where)
  }
  const people = file.participants.map(({ key }) => key)
  const occasions = file.sessions.map(({ key }) => key)
  const files = file.stories.map(story => story.file)
  const decided = new Set(file.decisions.filter(d => d.sameAs === null).map(d => d.form))
  const isIn = (name: string | null, names: readonly string[]): boolean =>
    name === null || names.includes(name)
  const refersTo = (same: string | null, replacements: unknown): boolean =>
    same === null || (decided.has(same) && replacements === null)
  ask(!repeated(people), 'participants: a key stands twice')
  ask(!repeated(occasions), 'sessions: a key stands twice')
  ask(!repeated(files), 'stories: a file stands twice')
  ask(!repeated(file.decisions.map(({ form }) => fold(form).trim())), 'decisions: a form stands twice')
  for (const [i, person] of file.participants.entries())
    ask(isIn(person.area, file.project.areas), `participants[${i}].area`)
  for (const [i, session] of file.sessions.entries()) {
    ask(isIn(session.stage, file.project.stages), `sessions[${i}].stage`)
    ask(isIn(session.area, file.project.areas), `sessions[${i}].area`)
  }
  for (const [i, story] of file.stories.entries()) {
    ask(isIn(story.participant, people), `stories[${i}].participant`)
    ask(isIn(story.session, occasions), `stories[${i}].session`)
    for (const [j, mark] of story.marks.entries())
      ask(refersTo(mark.sameAs, mark.replacements), `stories[${i}].marks[${j}].sameAs`)
    for (const [j, passage] of story.passages.entries())
      ask(
        passage.kind !== 'theme' || isIn(passage.theme, file.project.themes),
        `stories[${i}].passages[${j}].theme`,
      )
  }
  for (const [i, decision] of file.decisions.entries()) {
    ask(refersTo(decision.sameAs, decision.replacements), `decisions[${i}].sameAs`)
    ask(
      decision.decision === 'accept' || (decision.replacements === null && decision.sameAs === null),
      `decisions[${i}].decision`,
    )
  }
  for (const [i, book] of file.storybooks.entries()) {
    ask(!repeated(book.stories), `storybooks[${i}].stories: a file stands twice`)
    ask(
      book.stories.every(name => files.includes(name)),
      `storybooks[${i}].stories`,
    )
    ask(
      book.leaveOut.every(({ file: name }) => book.stories.includes(name)),
      `storybooks[${i}].leaveOut`,
    )
    ask(
      book.overrides.every(({ file: name }) => name === null || book.stories.includes(name)),
      `storybooks[${i}].overrides`,
    )
  }
  return problems
}

export const DecisionFile = shape.superRefine((file, context) => {
  for (const message of contradictions(file)) context.addIssue({ code: 'custom', message })
})
export type DecisionFile = z.infer<typeof DecisionFile>

/**
 * Reads a decision file that has been parsed as JSON.
 *
 * Errors: `bad-decision-file`; the sentence says where in the file, by field names and numbers, and never what
 * stands there.
 */
export const readDecisionFile = (json: unknown): Result<DecisionFile, 'bad-decision-file'> => {
  const read = DecisionFile.safeParse(json)
  if (read.success) return ok(read.data)
  const first = read.error.issues[0]
  const place =
    first?.code === 'custom' && first.path.length === 0
      ? first.message
      : (first?.path ?? [])
          .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
          .join('')
  const where = place.replace(/^\./, '') || 'the beginning'
  return fail(
    'bad-decision-file',
    `This decision file cannot be used, and nothing was changed. Please look at: ${where}.`,
  )
}

/** Every combination that the sets name, in their order. */
export const grantSetsToGrants = (sets: readonly GrantSet[]): Grant[] =>
  sets.flatMap(({ permissions, media, purposes, audiences, decision }) =>
    permissions.flatMap(permission =>
      media.flatMap(medium =>
        purposes.flatMap(purpose =>
          audiences.map(audience => ({ permission, medium, purpose, audience, decision })),
        ),
      ),
    ),
  )

export const fileEventToConsentEvent = (event: FileConsentEvent): NewConsentEvent => ({
  ...event,
  grants: grantSetsToGrants(event.grants),
})
