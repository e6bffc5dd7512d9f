import type { GateAnswer, OverrideGiven, SoftGate } from '../../contract/gates.ts'
import type { PrintedDescriptors } from '../../disclosure/small-groups.ts'
import type { Level } from '../../model/basics.ts'
import type { Attribution, ConsentEvent } from '../../model/consent.ts'
import type { ProjectPolicy } from '../../model/project-terms.ts'
import type { RightsRequestKind } from '../../model/rights.ts'
import type { ReviewOutcome } from '../../model/story-review.ts'
import type { Deciding } from '../routes.ts'
import { type Consent, consentState, type Setting, type StoryUse } from '../state.ts'

/** Whose words a story is, and everything that happened to their consent, as it was written down. */
export interface Storyteller extends Deciding {
  /** One person, or the people of an occasion who agreed together and of whom nobody's own consent is known. */
  readonly is: 'person' | 'group'
  /** The person's code, or the occasion's. */
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

/** How many people of the project share what a credit says, over all releases of the story together. */
export interface GroupFacts {
  readonly k: number
  readonly needed: number
  /** What is said of the storyteller, by descriptor. */
  readonly descriptors: PrintedDescriptors
  /** What to leave out so that the most people share the rest; null where nothing helps. */
  readonly fix: { readonly drop: string; readonly k: number } | null
}

export interface KnownOverride {
  readonly gate: SoftGate
  readonly finding: string
  readonly given: OverrideGiven
}

/** All that the gates look at, for one story on one day. Nothing in it is fetched, remembered or guessed. */
export interface ReleaseFacts extends Setting {
  readonly story: string
  /** `YYYY-MM-DD`: the day of printing. */
  readonly today: string
  /** How the story is used: whole, quoted, or both. An empty list asks for both. */
  readonly uses: readonly StoryUse[]
  readonly storyteller: Storyteller | null
  readonly policy: ProjectPolicy
  /** Identities in this story on which nobody has decided. */
  readonly undecided: number
  /** Whether a person has read this very revision as it would be printed. */
  readonly read: boolean
  readonly review: {
    readonly outcome: ReviewOutcome
    readonly level: Level
    readonly stillTheSame: boolean
  } | null
  readonly attribution: Attribution
  /** What the credit, as it would be printed, says of the storyteller. */
  readonly printedDescriptors: PrintedDescriptors
  /** Null where the credit says nothing that others could share, or names the storyteller. */
  readonly group: GroupFacts | null
  readonly warnings: readonly string[]
  /** Open safeguarding flags that hold printing, on this story or another of its storyteller. */
  readonly holds: number
  /** What the storyteller asked for and has no answer to yet. */
  readonly openRequests: readonly RightsRequestKind[]
  /** What was found in the finished file; null while there is none. */
  readonly leaks: number | null
  readonly overrides: readonly KnownOverride[]
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
  participant: facts.storyteller?.is === 'person' ? facts.storyteller.id : null,
  says,
  detail,
  fix: null,
  override: null,
})

export const refuse = (
  subject: Subject,
  words: Words,
  fix: NonNullable<GateAnswer['fix']> | null,
): GateAnswer => ({ ...pass(subject, words), passes: false, fix })

type Fix = NonNullable<GateAnswer['fix']>

/**
 * A soft gate that found something: it refuses, unless somebody answered in their own name for exactly this finding.
 *
 * @param finding what was found, in codes
 */
export const refuseSoftly = (
  subject: Subject & { readonly gate: SoftGate },
  words: Words,
  finding: string,
  fix: Fix,
): GateAnswer => {
  const known = subject.facts.overrides.findLast(
    override => override.gate === subject.gate && override.finding === finding,
  )
  return {
    ...refuse(subject, words, known === undefined ? fix : null),
    passes: known !== undefined,
    override: { finding, given: known?.given ?? null },
  }
}

/** Consent is a person's; what a group agreed to is told of the story. */
export const aboutConsent = ({ storyteller }: ReleaseFacts): GateAnswer['about'] =>
  storyteller?.is === 'group' ? 'story' : 'storyteller'

const openWhose =
  (label: string, groupLabel: string) =>
  ({ storyteller }: ReleaseFacts): Fix =>
    storyteller?.is === 'group'
      ? { label: groupLabel, place: 'occasions', id: storyteller.id }
      : { label, place: 'person', id: storyteller?.id ?? null }

export const openConsent = openWhose('Open consent', 'Open the occasion')
export const openPerson = openWhose('Open the person', 'Open the occasion')
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
export const consentOf = ({ storyteller, today, policy }: ReleaseFacts): Consent =>
  consentState(storyteller?.events ?? [], today, null, policy)
