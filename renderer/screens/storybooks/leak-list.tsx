import type { LeakFinding } from '../../../shared/contract/storybooks.ts'
import { useOperation } from '../../app/use-operation.ts'
import { leakToSentence } from './leaks.ts'
import styles from './storybooks.module.css'

const most = 50

/** Findings in a Word file, each a sentence. */
export const LeakList = ({ findings }: { readonly findings: readonly LeakFinding[] }) => {
  const isAboutSomebody = findings.some(({ identity }) => identity !== null)
  const { data } = useOperation('identities.list', {}, { when: isAboutSomebody })
  const labels = new Map((data?.identities ?? []).map(({ id, label }) => [id, label]))
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings}>
      {findings.slice(0, most).map(finding => (
        <li key={`${finding.identity} ${finding.kind} ${finding.where}`}>
          {leakToSentence(finding, labels)}
        </li>
      ))}
      {findings.length > most ? <li>And {(findings.length - most).toLocaleString('en-GB')} more.</li> : null}
    </ul>
  )
}
