import type { BoardMissing, BoardRow } from '../contract/board.ts'
import type { ReviewOutcome } from '../model/story-review.ts'
import { birthdayAt, isAgeUnknown, possibleAges } from './age.ts'
import { authorityStanding, type ConsentPolicy, type Deciding } from './routes.ts'
import { type Consent, isStanding } from './state.ts'

export interface BoardStory {
  /** The last answer of the storyteller; null while there is none. */
  readonly outcome: ReviewOutcome | null
  /** Whether nothing was decided in it since that answer. */
  readonly stillTheSame: boolean
  /** A copy that waits for its answer, by the day on which it was sent. */
  readonly waitingSince: string | null
}

export interface BoardFacts {
  readonly person: Deciding
  readonly consent: Consent
  readonly policy: ConsentPolicy
  readonly hasEvidence: boolean
  readonly stories: readonly BoardStory[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

const approving: readonly ReviewOutcome[] = ['approved', 'approved_with_changes', 'waived_by_narrator']

const missingOfStory = (story: BoardStory): BoardMissing | null => {
  if (story.outcome !== null && approving.includes(story.outcome))
    return story.outcome === 'waived_by_narrator' || story.stillTheSame ? null : 'changed_since'
  if (story.waitingSince !== null || story.outcome === 'no_response') return 'review_answer'
  return story.outcome === null ? 'review_sent' : null
}

/** What stands between a person and print, the first to be done first, each named once. */
export const missingOf = ({
  person,
  consent,
  policy,
  hasEvidence,
  stories,
  today,
}: BoardFacts): readonly BoardMissing[] => {
  const ages = possibleAges(person, today)
  const isKnownAge = ages.ok && !isAgeUnknown(ages.value)
  const missing: BoardMissing[] = []
  if (!isKnownAge) missing.push('age')
  if (isKnownAge && ages.value.youngest < 18 && person.careStatus === 'unknown') missing.push('care_status')
  if (!isStanding(consent.state)) missing.push('consent')
  else {
    const { authority, authorityOn } = consent
    const stands =
      authorityOn !== null && authorityStanding(authority, authorityOn, person, today, policy).stands
    if (!stands) missing.push('authority')
    if (!hasEvidence) missing.push('evidence')
  }
  if (stories.length === 0) missing.push('story')
  for (const what of ['review_sent', 'review_answer', 'changed_since'] as const) {
    if (stories.some(story => missingOfStory(story) === what)) missing.push(what)
  }
  return missing
}

/** The nearest of what will happen to somebody's consent from today on; null where nothing is known to. */
export const nextOf = (
  person: Deciding,
  { expiresOn, reviewOn, state }: Consent,
  windowEnds: string | null,
  today: string,
): BoardRow['next'] => {
  const birthdays =
    person.birthDate === null
      ? []
      : ([
          ['turns_16', birthdayAt(person.birthDate, 16)],
          ['turns_18', birthdayAt(person.birthDate, 18)],
        ] as const)
  const days = [
    ...(isStanding(state)
      ? ([
          ['expires', expiresOn],
          ['review', reviewOn],
          ['window_ends', windowEnds],
        ] as const)
      : []),
    ...birthdays,
  ]
  const [next] = days
    .flatMap(([what, on]) => (on !== null && on >= today ? [{ what, on }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return next ?? null
}
