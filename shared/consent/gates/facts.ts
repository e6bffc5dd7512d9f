import type { z } from 'zod'
import type { GateAnswer } from '../../contract/people.ts'
import type { ReviewOutcome } from '../../contract/stories.ts'
import type { Level } from '../../model/basics.ts'
import type { Attribution, ConsentEvent } from '../../model/consent.ts'
import type { KnownAge } from '../age.ts'
import { type Consent, consentState, type Setting, type StoryUse } from '../state.ts'

/** The person whose words a story is, and everything that happened to their consent, as it was written down. */
export interface Storyteller extends KnownAge {
  readonly id: string
  readonly events: readonly ConsentEvent[]
}

/** What is known of the storybook in which a story would be printed. */
export interface StorybookFacts {
  readonly id: string | null
  readonly hasWarningsBlock: boolean
  readonly hasSupportBlock: boolean
  /** Title, subtitle and the editors' own paragraphs: not the stories. */
  readonly editorsWords: readonly string[]
  /** Whether any story or quote in it is credited by name or handle (A5 to A8). */
  readonly hasNamedStoryteller: boolean
}

/** All that the gates look at, for one story on one day. Nothing in it is fetched, remembered or guessed. */
export interface ReleaseFacts extends Setting {
  readonly story: string
  /** `YYYY-MM-DD`: the day of printing. */
  readonly today: string
  /** How the story is used: whole, quoted, or both. An empty list asks for both. */
  readonly uses: readonly StoryUse[]
  readonly storyteller: Storyteller | null
  /** Identities in this story on which nobody has decided. */
  readonly undecided: number
  /** Whether a person has read this very revision as it would be printed. */
  readonly read: boolean
  readonly review: {
    readonly outcome: z.infer<typeof ReviewOutcome>
    readonly level: Level
    readonly stillTheSame: boolean
  } | null
  readonly attribution: Attribution
  readonly warnings: readonly string[]
  /** Null where the question is about the story alone, before there is a storybook. */
  readonly storybook: StorybookFacts | null
}

/** One gate: the same facts always give the same answer. */
export type Gate = (facts: ReleaseFacts) => GateAnswer

interface Words {
  /** Reads after the subject's name. Never a name itself. */
  readonly says: string
  readonly detail?: string
}

interface Subject {
  readonly gate: string
  readonly about: GateAnswer['about']
  readonly facts: ReleaseFacts
}

export const pass = ({ gate, about, facts }: Subject, { says, detail = '' }: Words): GateAnswer => ({
  gate,
  passes: true,
  about,
  story: about === 'storybook' ? null : facts.story,
  participant: facts.storyteller?.id ?? null,
  says,
  detail,
  fix: null,
})

export const refuse = (
  subject: Subject,
  words: Words,
  fix: NonNullable<GateAnswer['fix']> | null,
): GateAnswer => ({ ...pass(subject, words), passes: false, fix })

type Fix = NonNullable<GateAnswer['fix']>

export const openConsent = ({ storyteller }: ReleaseFacts): Fix => ({
  label: 'Open consent',
  place: 'person',
  id: storyteller?.id ?? null,
})
export const openPerson = ({ storyteller }: ReleaseFacts): Fix => ({
  label: 'Open the person',
  place: 'person',
  id: storyteller?.id ?? null,
})
export const openStory = ({ story }: ReleaseFacts, label = 'Open the story'): Fix => ({
  label,
  place: 'story',
  id: story,
})
export const openStorybook = ({ storybook }: ReleaseFacts): Fix => ({
  label: 'Open the storybook',
  place: 'storybook',
  id: storybook?.id ?? null,
})

/** The storyteller's consent on the day of printing; of nobody, where no storyteller is known. */
export const consentOf = ({ storyteller, today }: ReleaseFacts): Consent =>
  consentState(storyteller?.events ?? [], today)
