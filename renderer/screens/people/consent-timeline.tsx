import type { z } from 'zod'
import { isRouteOfAnother } from '../../../shared/consent/routes.ts'
import type { peopleOperations } from '../../../shared/contract/people.ts'
import type { ConsentEvent } from '../../../shared/model/consent.ts'
import { dayInFull, momentToDay } from '../../app/dates.ts'
import { grantsToSentences } from './grants.ts'
import styles from './person.module.css'
import { assentWords, audienceInSentence, eventWords, evidenceWords, routeWords } from './words.ts'

export type WrittenEvent = z.output<(typeof peopleOperations)['consent.get']['output']>['events'][number]

const whoDecided = ({ authority }: ConsentEvent): readonly string[] => {
  if (authority === null) return []
  const { route, decidedBy, assent } = authority
  if (!isRouteOfAnother(route)) return [`Decided by: ${routeWords[route].toLocaleLowerCase('en-GB')}`]
  return [
    `Decided by: ${decidedBy === '' ? routeWords[route].toLocaleLowerCase('en-GB') : decidedBy}`,
    `The storyteller: ${assentWords[assent].toLocaleLowerCase('en-GB')}`,
  ]
}

const lines = (event: WrittenEvent): readonly string[] => [
  ...grantsToSentences(event.grants, audienceInSentence),
  ...whoDecided(event),
  ...(event.evidence === 'none' ? [] : [`Kept: ${evidenceWords[event.evidence].toLocaleLowerCase('en-GB')}`]),
  ...(event.expiresOn === null ? [] : [`Runs out at the end of ${dayInFull(event.expiresOn)}`]),
  ...(event.reviewOn === null ? [] : [`To be asked again by ${dayInFull(event.reviewOn)}`]),
]

const heavy = ['withdrawn', 'partly_withdrawn', 'refused', 'ended', 'invalidated']

/** Everything that happened to a person's consent, the latest first. Nothing in it can be changed. */
export const ConsentTimeline = ({ events }: { readonly events: readonly WrittenEvent[] }) => (
  <ol className={styles.timeline} reversed>
    {events.toReversed().map((event, index) => (
      <li key={`${event.writtenAt} ${events.length - index}`} className={styles.happened}>
        <span className={styles.dot} data-heavy={heavy.includes(event.kind)} aria-hidden="true" />
        <p className={styles.what}>
          {eventWords[event.kind]} <span className={styles.when}>on {dayInFull(event.on)}</span>
        </p>
        {lines(event).map(line => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        <p className={styles.written}>
          Written down by {event.writtenBy} on {momentToDay(event.writtenAt)}
        </p>
      </li>
    ))}
  </ol>
)
