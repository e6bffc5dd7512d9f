import type {
  ConsentMerge,
  IncomingIdentity,
  IncomingStory,
  MergeDecisions,
} from '../../../shared/contract/handover.ts'
import type { Uid } from '../../../shared/model/handover.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { Refusal } from '../refusal.ts'
import type { Comparison } from './preview.ts'

/** What is done with an item: the row here that it is, or null where it is new. */
export interface SettledOwner {
  readonly row: number | null
  readonly takeDetails: boolean
  readonly takeConsent: boolean
}

export interface SettledIdentity {
  readonly row: number | null
  readonly replacements: 'here' | 'bundle' | 'anew'
}

export interface SettledStory {
  readonly do: 'add' | 'merge'
  /** The row here that it is merged into. */
  readonly row: number | null
  readonly takeCredit: boolean
}

/** A person's answers, each checked against the question: nothing is left to be guessed. */
export interface Settled {
  readonly stories: ReadonlyMap<Uid, SettledStory>
  readonly people: ReadonlyMap<Uid, SettledOwner>
  readonly occasions: ReadonlyMap<Uid, SettledOwner>
  readonly identities: ReadonlyMap<Uid, SettledIdentity>
}

const undecided = () =>
  new Refusal(
    'undecided',
    'Something in this handover is still to be decided, so nothing was brought in. Please answer every question.',
  )

const impossible = () =>
  new Refusal(
    'cannot-be-so',
    'One of the answers does not fit what is in this vault now, so nothing was brought in. Please look at the questions again.',
  )

const byUid = <Item extends { readonly uid: Uid }>(items: readonly Item[]): ReadonlyMap<Uid, Item> => {
  const map = new Map(items.map(item => [item.uid, item]))
  if (map.size !== items.length) throw impossible()
  return map
}

const allowed: Readonly<Record<IncomingStory['standing'], readonly string[]>> = {
  new: ['add', 'leave'],
  same: ['merge', 'leave'],
  differs: ['add', 'leave'],
  erased: ['leave'],
}

const settleStories = (
  stories: readonly IncomingStory[],
  decisions: MergeDecisions['stories'],
  contents: 'printed' | 'original',
): Settled['stories'] => {
  const decided = byUid(decisions)
  const settled = new Map<Uid, SettledStory>()
  for (const { uid, standing, here, creditDiffers } of stories) {
    const decision = decided.get(uid)
    if (decision === undefined) throw undecided()
    if (!allowed[standing].includes(decision.do)) throw impossible()
    if (decision.do === 'leave') continue
    const merges = decision.do === 'merge'
    if (merges && contents === 'printed') throw impossible()
    if (merges && creditDiffers && decision.credit === null) throw undecided()
    settled.set(uid, {
      do: decision.do,
      row: merges && here !== null ? idToRow(here) : null,
      takeCredit: merges && creditDiffers && decision.credit === 'bundle',
    })
  }
  return settled
}

interface Owner {
  readonly uid: Uid
  readonly stories: readonly Uid[]
  readonly standing: 'new' | 'known' | 'maybe' | 'erased'
  readonly here: readonly {
    readonly code: string
    readonly detailsDiffer: boolean
    readonly consent: ConsentMerge
  }[]
}

type OwnerDecision = MergeDecisions['people'][number] | MergeDecisions['occasions'][number]

const settleOwner = (owner: Owner, decision: OwnerDecision | undefined): SettledOwner => {
  const asksNothing =
    owner.standing === 'new' ||
    (owner.standing === 'known' &&
      owner.here.every(({ detailsDiffer, consent }) => !detailsDiffer && consent.news === 0))
  if (decision === undefined) {
    if (!asksNothing) throw undecided()
    const [known] = owner.here
    return { row: known === undefined ? null : idToRow(known.code), takeDetails: false, takeConsent: true }
  }
  if (decision.is === 'new') {
    if (owner.standing === 'known') throw impossible()
    return { row: null, takeDetails: false, takeConsent: true }
  }
  const known = owner.here.find(({ code }) => code === decision.is)
  if (known === undefined) throw impossible()
  const takeConsent = decision.consent === 'together'
  if (!takeConsent && known.consent.mustTake)
    throw new Refusal(
      'no-is-kept',
      'Nothing was brought in. This handover knows of a no that is not written down here, and a no that is known is not left out. Please put the two consents together.',
    )
  return { row: idToRow(known.code), takeDetails: decision.details === 'bundle', takeConsent }
}

/** A no travels with whoever said it, also where their story is left. */
const isNeeded = ({ stories, standing, here }: Owner, active: Settled['stories']): boolean =>
  stories.some(uid => active.has(uid)) ||
  (standing === 'known' && here.some(({ consent }) => consent.mustTake))

const settleOwners = (
  owners: readonly Owner[],
  decisions: readonly OwnerDecision[],
  active: Settled['stories'],
): ReadonlyMap<Uid, SettledOwner> => {
  const decided = byUid(decisions)
  const settled = new Map<Uid, SettledOwner>()
  const taken = new Set<number>()
  for (const owner of owners) {
    if (!isNeeded(owner, active)) continue
    if (owner.standing === 'erased') throw impossible()
    const one = settleOwner(owner, decided.get(owner.uid))
    // Their consents were each compared with what is here, not with one another.
    if (one.row !== null && taken.has(one.row)) throw impossible()
    if (one.row !== null) taken.add(one.row)
    settled.set(owner.uid, one)
  }
  return settled
}

const settleIdentity = (
  identity: IncomingIdentity,
  isAsked: boolean,
  decision: MergeDecisions['identities'][number] | undefined,
): SettledIdentity => {
  const [known] = identity.here
  if (decision === undefined) {
    if (isAsked) throw undecided()
    if (identity.standing === 'new' || known === undefined) return { row: null, replacements: 'bundle' }
    return {
      row: idToRow(known.identity),
      replacements: known.state === 'undecided' ? 'bundle' : 'here',
    }
  }
  if (decision.is === 'new') {
    if (identity.standing === 'known' || decision.replacements === 'here') throw impossible()
    return { row: null, replacements: decision.replacements }
  }
  const chosen = identity.here.find(here => here.identity === decision.is)
  if (chosen === undefined) throw impossible()
  // What nobody decided here cannot stand as what was decided.
  if (chosen.state === 'undecided' && decision.replacements === 'here') throw impossible()
  return { row: idToRow(chosen.identity), replacements: decision.replacements }
}

const settleIdentities = (
  { preview, identities }: Comparison,
  decisions: MergeDecisions['identities'],
  active: Settled['stories'],
): Settled['identities'] => {
  const decided = byUid(decisions)
  const asked = new Set(preview.identities.map(({ uid }) => uid))
  return new Map(
    identities
      .filter(({ stories }) => stories.some(uid => active.has(uid)))
      .map(identity => [
        identity.uid,
        settleIdentity(identity, asked.has(identity.uid), decided.get(identity.uid)),
      ]),
  )
}

/** Checks every answer against its question. Throws a `Refusal` where one is missing or does not fit. */
export const settle = (comparison: Comparison, decisions: MergeDecisions): Settled => {
  const { preview } = comparison
  const stories = settleStories(preview.stories, decisions.stories, preview.contents)
  const people = preview.people.map(person => ({
    ...person,
    here: person.here.map(known => ({ ...known, code: known.participant })),
  }))
  const occasions = preview.occasions.map(occasion => ({
    ...occasion,
    here: occasion.here.map(known => ({ ...known, code: known.session })),
  }))
  return {
    stories,
    people: settleOwners(people, decisions.people, stories),
    occasions: settleOwners(occasions, decisions.occasions, stories),
    identities: settleIdentities(comparison, decisions.identities, stories),
  }
}
