import type { IdentityView } from '../../../shared/contract/identities.ts'
import { keysOf, levelWords, replacementToText } from '../../app/words.ts'
import styles from './decide.module.css'

/** What stands in the printed text: once where it is the same at every level, else level by level. */
export const PrintedAs = ({ identity }: { readonly identity: IdentityView }) => {
  const { replacements, label } = identity
  const printed = keysOf(levelWords).map(level => ({
    level,
    text: replacementToText(replacements[level], label),
    isKept: replacements[level].method === 'keep',
  }))
  const [first] = printed
  if (first !== undefined && printed.every(({ text }) => text === first.text)) {
    return (
      <p className={styles.printed}>
        <span className={styles.soft}>{first.isKept ? 'Left as it is:' : 'Printed as'}</span>{' '}
        <span className={styles.replacement}>{first.text}</span>
      </p>
    )
  }
  return (
    <dl className={styles.levels}>
      {printed.map(({ level, text, isKept }) => (
        <div key={level}>
          <dt className={styles.soft}>{levelWords[level]}</dt>
          <dd className={styles.levelText}>{isKept ? `${text} (as it is)` : text}</dd>
        </div>
      ))}
    </dl>
  )
}
