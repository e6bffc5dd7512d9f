import type { Output } from '../../../shared/contract/contract.ts'
import { momentInWords } from '../../app/dates.ts'
import { counted } from '../../app/words.ts'
import { Notice } from '../../components/notice.tsx'
import { bytesToWords } from './bytes.ts'
import styles from './record.module.css'

export type CheckAnswer = Output<'vault.check'>

const backupsSentence = ({ backups }: CheckAnswer): string => {
  if (backups.length === 0) return 'There is no backup yet.'
  const broken = backups.filter(({ sound }) => !sound).length
  return broken === 0
    ? `${counted(backups.length, 'backup was', 'backups were')} opened and read to the end.`
    : `${counted(broken, 'backup', 'backups')} of ${backups.length} cannot be read.`
}

/** What a check of the vault found, in sentences. A check shows what is wrong; it does not prove that nothing is. */
export const CheckReport = ({ answer }: { readonly answer: CheckAnswer }) => (
  <Notice
    isAlert
    tone={answer.sound ? 'good' : 'harm'}
    title={answer.sound ? 'Nothing is wrong' : 'Something needs you'}
  >
    <ul className={styles.found}>
      {answer.problems.map(({ part, message }) => (
        <li key={`${part} ${message}`} className={styles.problem}>
          {message}
        </li>
      ))}
      <li>
        {answer.database === 'sound' ? 'The vault was read to the end.' : 'Part of the vault cannot be read.'}
      </li>
      <li>
        {answer.chain.sound
          ? `The record is unbroken: ${counted(answer.chain.entries, 'entry', 'entries')}.`
          : 'The record is broken: an entry was taken out, changed or put back.'}
      </li>
      <li>{backupsSentence(answer)}</li>
    </ul>
    {answer.backups.length === 0 ? null : (
      <details className={styles.details}>
        <summary>Each backup</summary>
        <ul className={styles.found}>
          {answer.backups.map(backup => (
            <li key={backup.name}>
              Made {momentInWords(backup.madeAt)}, {bytesToWords(backup.bytes)}:{' '}
              {backup.sound ? 'can be read' : 'cannot be read'}
            </li>
          ))}
        </ul>
      </details>
    )}
    <details className={styles.details}>
      <summary>The record’s seal</summary>
      <p>
        Write these characters down elsewhere. If a later record does not lead back to them, somebody has put
        an older vault in place of this one.
      </p>
      <p className={styles.seal}>{answer.chain.head}</p>
    </details>
  </Notice>
)
