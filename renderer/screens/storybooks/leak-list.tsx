import { useContext } from 'react'
import type { LeakFinding } from '../../../shared/contract/leaks.ts'
import { FindContext } from '../../app/find-button.tsx'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { findingsToLeaks, isPerson, leaksToAdvice, type Task } from './leaks.ts'
import styles from './storybooks.module.css'

const most = 50

interface WaysProps {
  readonly code: string
  readonly label: string | undefined
}

const Ways = ({ code, label }: WaysProps) => {
  const { go } = usePlace()
  const find = useContext(FindContext)
  return (
    <span className={styles.findingWays}>
      {label === undefined ? null : (
        <Button
          kind="link"
          size="small"
          aria-label={`Find in the stories: ${label}`}
          onPress={() => find(label)}
        >
          Find in the stories
        </Button>
      )}
      {isPerson(code) ? (
        <Button
          kind="link"
          size="small"
          aria-label={`Open their details: ${label ?? code}`}
          onPress={() => go({ name: 'person', participant: code })}
        >
          Open their details
        </Button>
      ) : null}
    </span>
  )
}

export interface LeakListProps {
  readonly findings: readonly LeakFinding[]
  readonly task: Task
}

/** Findings in a Word file: who or what, where, and what to do about it. */
export const LeakList = ({ findings, task }: LeakListProps) => {
  const codes = findings.flatMap(({ identity }) => identity ?? [])
  const identities = useOperation('identities.list', {}, { when: codes.some(code => !isPerson(code)) })
  const people = useOperation('participants.list', {}, { when: codes.some(isPerson) })
  const labels = new Map([
    ...(identities.data?.identities ?? []).map(({ id, label }) => [id, label] as const),
    ...(people.data?.participants ?? []).map(({ id, name }) => [id, name] as const),
  ])
  const leaks = findingsToLeaks(findings, labels)
  if (leaks.length === 0) return null
  return (
    <>
      <ul className={styles.findings}>
        {leaks.slice(0, most).map(({ identity, sentence }) => (
          <li key={sentence}>
            {sentence}
            {identity === null ? null : <Ways code={identity} label={labels.get(identity)} />}
          </li>
        ))}
        {leaks.length > most ? <li>And {(leaks.length - most).toLocaleString('en-GB')} more.</li> : null}
      </ul>
      {leaksToAdvice(leaks, task).map(advice => (
        <p key={advice}>{advice}</p>
      ))}
    </>
  )
}
