import { contradictsTheDay } from '../../../shared/consent/may-follow.ts'
import type { Deciding } from '../../../shared/consent/routes.ts'
import { audienceDecisions, consentState } from '../../../shared/consent/state.ts'
import type { ConsentMerge } from '../../../shared/contract/handover.ts'
import {
  type Audience,
  audiences,
  type ConsentEvent,
  type ConsentEventKind,
  type ConsentState,
} from '../../../shared/model/consent.ts'
import type { HandedEvent } from '../../../shared/model/handover.ts'
import type { Database } from '../database/driver.ts'
import { type ConsentOf, consentEventsOf } from '../database/repositories/consent-events.ts'
import { projectPolicy } from '../database/repositories/project.ts'
import { handedEvents } from './original-bundle.ts'

/** One and the same event says the same and was written down by the same person at the same moment. */
const toKey = (event: HandedEvent): string => JSON.stringify(event)

/** The events of a bundle that are not here, in the order in which they were written down. */
const unseenEvents = (
  database: Database,
  of: ConsentOf,
  incoming: readonly HandedEvent[],
): readonly HandedEvent[] => {
  const known = new Set(handedEvents(database, of).map(toKey))
  return incoming.filter(event => !known.has(toKey(event)))
}

const endings: readonly ConsentEventKind[] = [
  'refused',
  'partly_withdrawn',
  'withdrawn',
  'ended',
  'invalidated',
]

/** Whether somebody says no in it. A no that is known is never left out. */
const saysNo = ({ kind, grants, authority }: ConsentEvent): boolean =>
  endings.includes(kind) ||
  authority?.assent === 'refused' ||
  grants.some(({ decision }) => decision === 'no')

const saysYes = ({ kind, grants }: ConsentEvent): boolean =>
  kind === 'given' || grants.some(({ decision }) => decision === 'yes')

export interface Takeable {
  /** The bundle's events that can stand beside those that are here. */
  readonly take: readonly HandedEvent[]
  /** How many are left out: a yes on the day of a no from here, or on a day that has not come. The no holds. */
  readonly contradicted: number
  /** One of them says no to something else too: then a person has to write down what is so. */
  readonly isTangled: boolean
}

export const takeableEvents = (
  database: Database,
  of: ConsentOf,
  incoming: readonly HandedEvent[],
  today: string,
): Takeable => {
  const here = consentEventsOf(database, of).map(({ event }) => event)
  const unseen = unseenEvents(database, of, incoming)
  const isAgainst = ({ event }: HandedEvent) =>
    saysYes(event) && (event.on > today || contradictsTheDay(here, event))
  const against = unseen.filter(isAgainst)
  return {
    take: unseen.filter(event => !isAgainst(event)),
    contradicted: against.length,
    isTangled: against.some(({ event }) => saysNo(event)),
  }
}

/** What a consent is by the bundle's events alone, on this day. */
export const consentBrought = (
  database: Database,
  person: Deciding,
  incoming: readonly HandedEvent[],
  today: string,
): { state: ConsentState; yesTo: Audience[] } => {
  const events = incoming.map(({ event }) => event)
  const consent = consentState(events, today, person, projectPolicy(database))
  const said = audienceDecisions(consent)
  return { state: consent.state, yesTo: audiences.filter(audience => said[audience] === 'yes') }
}

/**
 * What becomes of a consent when the bundle's events are put beside those that are here. Both are things that happened,
 * so that the state is worked out from all of them; a person sees what would change and says whether it is so.
 */
export const compareConsent = (
  database: Database,
  of: ConsentOf,
  person: Deciding,
  incoming: readonly HandedEvent[],
  today: string,
): ConsentMerge => {
  const { take, contradicted, isTangled } = takeableEvents(database, of, incoming, today)
  const unseen = take.map(({ event }) => event)
  const here = consentEventsOf(database, of).map(({ event }) => event)
  const policy = projectPolicy(database)
  const before = consentState(here, today, person, policy)
  const after = consentState([...here, ...unseen], today, person, policy)
  const [saidBefore, saidAfter] = [audienceDecisions(before), audienceDecisions(after)]
  const isYes = (said: typeof saidBefore, audience: (typeof audiences)[number]) => said[audience] === 'yes'
  return {
    news: unseen.length,
    before: before.state,
    after: after.state,
    gains: audiences.filter(audience => isYes(saidAfter, audience) && !isYes(saidBefore, audience)),
    loses: audiences.filter(audience => isYes(saidBefore, audience) && !isYes(saidAfter, audience)),
    mustTake: unseen.some(saysNo),
    contradicted,
    isTangled,
  }
}
