import { Inbox } from 'lucide-react'
import { useState } from 'react'
import type { RightsDecision, RightsRequest } from '../../../shared/model/rights.ts'
import { dayInFull, today as todayHere } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { daysBetween } from './days.ts'
import styles from './person.module.css'
import { RequestAnswerDialog } from './request-answer-dialog.tsx'
import { RequestDialog } from './request-dialog.tsx'
import { requestOutcomeWords, requestWords } from './words.ts'

/** "Answer by 3 January 2027, in 12 days." */
const clockInWords = (dueOn: string, today: string): string => {
  const days = daysBetween(today, dueOn)
  const by = `Answer by ${dayInFull(dueOn)}`
  if (days < 0) return `${by}: that day is past`
  if (days === 0) return `${by}: that is today`
  return `${by}, in ${days === 1 ? 'one day' : `${days} days`}`
}

const answerInWords = (decision: RightsDecision): string =>
  [
    `${requestOutcomeWords[decision.outcome]} on ${dayInFull(decision.on)}`,
    decision.exemption === '' ? '' : `under ${decision.exemption}`,
    decision.reason,
  ]
    .filter(part => part !== '')
    .join('. ')

/** What a person asked for under their rights, and the month in which to answer. */
export const RequestsSection = ({
  participant,
  name,
}: {
  readonly participant: string
  readonly name: string
}) => {
  const { data, error } = useOperation('rights.list', { participant })
  const [isAsking, setAsking] = useState(false)
  const [answering, setAnswering] = useState<RightsRequest | null>(null)
  const requests = data?.requests ?? []
  const today = todayHere()
  return (
    <section aria-labelledby="requests" className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 id="requests">What they asked for</h2>
        <Button
          icon={<Inbox size={16} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => setAsking(true)}
        >
          Write down a request
        </Button>
      </div>
      <ErrorNotice failure={error} />
      {requests.length === 0 ? (
        <p className={styles.note}>
          Nothing. They may ask at any time to see what is kept of them, to have it put right, or to have it
          erased; the law gives one month to answer.
        </p>
      ) : (
        <ul className={styles.things}>
          {requests.map(request => (
            <li key={request.id} className={styles.thing}>
              <span className={styles.thingWords}>
                <strong>{requestWords[request.kind]}</strong>{' '}
                <span className={styles.note}>{request.id}</span>
                <span className={styles.thingAbout}>
                  Asked on {dayInFull(request.receivedOn)}.{' '}
                  {request.decision === null
                    ? clockInWords(request.dueOn, today)
                    : answerInWords(request.decision)}
                </span>
              </span>
              {request.decision === null ? (
                <>
                  <Chip tone={request.dueOn < today ? 'harm' : 'attention'}>
                    {request.dueOn < today ? 'Overdue' : 'Open'}
                  </Chip>
                  <Button
                    size="small"
                    aria-label={`Write down the answer to ${request.id}`}
                    onPress={() => setAnswering(request)}
                  >
                    Write down the answer
                  </Button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isAsking ? (
        <RequestDialog participant={participant} name={name} onClose={() => setAsking(false)} />
      ) : null}
      {answering === null ? null : (
        <RequestAnswerDialog request={answering} onClose={() => setAnswering(null)} />
      )}
    </section>
  )
}
