import { isRouteOfAnother } from '../../../shared/consent/routes.ts'
import type { ConsentView } from '../../../shared/contract/consent.ts'
import type { ConsentEvent } from '../../../shared/model/consent.ts'
import { dayInFull, momentToDay } from '../../app/dates.ts'
import { grantsToSentences } from './grants.ts'
import styles from './person.module.css'
import { assentWords, audienceInSentence, eventWords, evidenceWords, howWords, routeWords } from './words.ts'

export type WrittenEvent = ConsentView['events'][number]

const named = (parts: readonly string[]): string => parts.filter(part => part !== '').join(', ')

const whoDecided = ({ authority }: ConsentEvent): readonly string[] => {
  if (authority === null) return []
  const { route, decidedBy, relation, alsoDecidedBy, proof, gillick, assent, assentReason } = authority
  const supported = authority.supportPerson === '' ? [] : [`With them: ${authority.supportPerson}`]
  if (!isRouteOfAnother(route))
    return [
      `Decided by: ${routeWords[route].toLocaleLowerCase('en-GB')}`,
      ...(gillick === null
        ? []
        : [
            `Judged ${gillick.result === 'able' ? 'able' : 'not able'} to decide by ${gillick.assessor} on ${dayInFull(gillick.on)}: ${gillick.reasons}`,
          ]),
      ...supported,
    ]
  const who = [named([decidedBy, relation]), alsoDecidedBy].filter(part => part !== '').join(' and ')
  return [
    `Decided by: ${who === '' ? routeWords[route].toLocaleLowerCase('en-GB') : who}`,
    ...(proof === '' ? [] : [`Seen: ${proof}`]),
    `The storyteller: ${named([assentWords[assent].toLocaleLowerCase('en-GB'), assentReason])}`,
    ...supported,
  ]
}

/** How it was taken, as far as it is not what people would expect. */
const howTaken = ({ record }: ConsentEvent): readonly string[] => {
  if (record === null) return []
  return [
    named([
      howWords[record.how],
      record.language === 'en-GB' ? '' : `in the language “${record.language}”`,
      record.interpreter === '' ? '' : `interpreted by ${record.interpreter}`,
      record.witness === '' ? '' : `heard by ${record.witness}`,
      record.form === null ? '' : `on version ${record.form} of the form`,
    ]),
  ]
}

const lines = (event: WrittenEvent): readonly string[] => [
  ...grantsToSentences(event.grants, audienceInSentence),
  ...whoDecided(event),
  ...howTaken(event),
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
