import type { Strength } from '../app/passphrase-strength.ts'
import { classNames } from './class-names.ts'
import styles from './strength.module.css'

const levels: readonly Strength[] = ['weak', 'fair', 'good', 'strong']

const words: Readonly<Record<Strength, string>> = {
  weak: 'Easily guessed. Add another word or two that have nothing to do with each other.',
  fair: 'Fair: days of work for somebody with many computers. One more word makes it years.',
  good: 'Good: years of work, even for somebody with many computers.',
  strong: 'Strong: nobody will guess this.',
}

/** How hard a passphrase is to guess, in words and in four steps. An estimate, made on this computer. */
export const StrengthMeter = ({ strength }: { readonly strength: Strength | null }) => (
  <div className={styles.strength}>
    <span className={styles.track} aria-hidden="true">
      {levels.map((level, index) => (
        <span
          key={level}
          className={classNames(
            styles.step,
            strength !== null && index <= levels.indexOf(strength) && styles.filled,
          )}
        />
      ))}
    </span>
    <span role="status">{strength === null ? '' : words[strength]}</span>
  </div>
)
