import type {
  HandoverPreview,
  IncomingIdentity,
  IncomingStory,
  MergeDecisions,
} from '../../../shared/contract/handover.ts'

/** Whose way stands: that of this vault, or that of the handover. */
export type Side = 'here' | 'bundle'
export type StoryDo = MergeDecisions['stories'][number]['do']

/** A person's or an occasion's answer; null where the question is still open. */
export interface OwnerAnswer {
  /** The code of who it is here, or `new`. */
  readonly is: string | null
  readonly details: Side | null
  readonly consent: 'together' | 'here' | null
}

export interface Answers {
  readonly stories: Readonly<Record<string, { readonly do: StoryDo | null; readonly credit: Side | null }>>
  readonly people: Readonly<Record<string, OwnerAnswer>>
  readonly occasions: Readonly<Record<string, OwnerAnswer>>
  /** The chosen one of {@link identityChoices}, by its value. */
  readonly identities: Readonly<Record<string, string>>
}

/** A person or an occasion of a handover, with who it may be here; the same shape for both. */
export interface Owner {
  readonly uid: string
  readonly stories: readonly string[]
  readonly standing: HandoverPreview['people'][number]['standing']
  readonly here: readonly {
    readonly code: string
    readonly detailsDiffer: boolean
    readonly consent: HandoverPreview['people'][number]['here'][number]['consent']
  }[]
}

export const ownersOf = ({ people, occasions }: HandoverPreview) => ({
  people: people.map(person => ({
    ...person,
    here: person.here.map(one => ({ ...one, code: one.participant })),
  })),
  occasions: occasions.map(occasion => ({
    ...occasion,
    here: occasion.here.map(one => ({ ...one, code: one.session })),
  })),
})

const storyAtFirst = ({ standing }: IncomingStory): Answers['stories'][string] => ({
  do: standing === 'new' ? 'add' : standing === 'erased' ? 'leave' : null,
  credit: null,
})

/** Only what cannot be otherwise is answered from the beginning. */
const ownerAtFirst = ({ standing, here: [known] }: Owner): OwnerAnswer => ({
  is: standing === 'new' ? 'new' : standing === 'known' ? (known?.code ?? null) : null,
  details: null,
  consent: null,
})

const byUid = <Item extends { readonly uid: string }, Value>(
  items: readonly Item[],
  toValue: (item: Item) => Value,
): Record<string, Value> => Object.fromEntries(items.map(item => [item.uid, toValue(item)]))

export const firstAnswers = (preview: HandoverPreview): Answers => {
  const { people, occasions } = ownersOf(preview)
  return {
    stories: byUid(preview.stories, storyAtFirst),
    people: byUid(people, ownerAtFirst),
    occasions: byUid(occasions, ownerAtFirst),
    identities: {},
  }
}

const isComing = ({ stories }: Answers, uid: string): boolean => {
  const what = stories[uid]?.do
  return what !== undefined && what !== 'leave'
}

/** Whether an answer is needed: a story of theirs comes, or somebody known here said a no that is not known here. */
export const isNeeded = (owner: Owner, answers: Answers): boolean =>
  owner.stories.some(uid => isComing(answers, uid)) ||
  (owner.standing === 'known' && owner.here.some(({ consent }) => consent.mustTake))

export const isIdentityNeeded = ({ stories }: IncomingIdentity, answers: Answers): boolean =>
  stories.some(uid => isComing(answers, uid))

/** Who an owner is here, as answered; undefined where new or not answered yet. */
export const chosenHere = (owner: Owner, { is }: OwnerAnswer): Owner['here'][number] | undefined =>
  owner.here.find(({ code }) => code === is)

/** What is still to be asked about somebody who is here. */
export const openOf = (owner: Owner, answer: OwnerAnswer) => {
  const known = chosenHere(owner, answer)
  return {
    details: known?.detailsDiffer === true,
    consent: known !== undefined && known.consent.news > 0 && !known.consent.mustTake,
  }
}

const isOwnerOpen = (owner: Owner, answer: OwnerAnswer): boolean => {
  const asks = openOf(owner, answer)
  return (
    answer.is === null ||
    (asks.details && answer.details === null) ||
    (asks.consent && answer.consent === null)
  )
}

export interface IdentityChoice {
  readonly value: string
  readonly is: string
  readonly replacements: 'here' | 'bundle' | 'anew'
}

/** Every answer that an identity allows. */
export const identityChoices = (identity: IncomingIdentity): readonly IdentityChoice[] => {
  const choice = (is: string, replacements: IdentityChoice['replacements']): IdentityChoice => ({
    value: `${is} ${replacements}`,
    is,
    replacements,
  })
  const same = identity.here.flatMap(({ identity: is, state, differs, clash }) => {
    if (state === 'accepted' && !differs) return [choice(is, 'here')]
    const theirs = choice(is, clash ? 'anew' : 'bundle')
    if (state === 'undecided') return [theirs]
    return clash ? [choice(is, 'here')] : [choice(is, 'here'), theirs]
  })
  if (identity.standing === 'known') return same
  return [...same, choice('new', identity.clash ? 'anew' : 'bundle')]
}

/** How many questions are still open. */
export const countOpen = (preview: HandoverPreview, answers: Answers): number => {
  const { people, occasions } = ownersOf(preview)
  const stories = preview.stories.filter(({ uid, creditDiffers }) => {
    const answer = answers.stories[uid]
    return answer?.do == null || (answer.do === 'merge' && creditDiffers && answer.credit === null)
  })
  const ownersOpen = (owners: readonly Owner[], said: Answers['people']) =>
    owners.filter(owner => {
      const answer = said[owner.uid]
      return isNeeded(owner, answers) && answer !== undefined && isOwnerOpen(owner, answer)
    }).length
  const identities = preview.identities.filter(
    identity => isIdentityNeeded(identity, answers) && answers.identities[identity.uid] === undefined,
  )
  return (
    stories.length +
    ownersOpen(people, answers.people) +
    ownersOpen(occasions, answers.occasions) +
    identities.length
  )
}

const toOwnerDecision = (owner: Owner, answers: Answers, answer: OwnerAnswer | undefined) => {
  if (answer?.is == null || !isNeeded(owner, answers)) return []
  const known = chosenHere(owner, answer)
  const consent = known?.consent.mustTake === true ? 'together' : (answer.consent ?? 'together')
  return [
    {
      uid: owner.uid,
      is: answer.is,
      details: answer.details ?? ('here' as const),
      consent,
    },
  ]
}

/** The answers as the vault takes them. */
export const toDecisions = (preview: HandoverPreview, answers: Answers): MergeDecisions => {
  const { people, occasions } = ownersOf(preview)
  return {
    stories: preview.stories.map(({ uid }) => ({
      uid,
      do: answers.stories[uid]?.do ?? 'leave',
      credit: answers.stories[uid]?.credit ?? null,
    })),
    people: people.flatMap(owner => toOwnerDecision(owner, answers, answers.people[owner.uid])),
    occasions: occasions.flatMap(owner => toOwnerDecision(owner, answers, answers.occasions[owner.uid])),
    identities: preview.identities.flatMap(identity => {
      const chosen = identityChoices(identity).find(({ value }) => value === answers.identities[identity.uid])
      return chosen === undefined || !isIdentityNeeded(identity, answers)
        ? []
        : [{ uid: identity.uid, is: chosen.is, replacements: chosen.replacements }]
    }),
  }
}
