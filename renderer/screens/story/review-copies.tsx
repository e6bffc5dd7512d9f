import type { ReviewCopy } from '../../../shared/model/story-review.ts'
import { dayInWords } from '../../app/dates.ts'
import { levelWords } from '../../app/words.ts'
import styles from './about.module.css'
import { reviewFormatWords, reviewMethodWords, reviewWords } from './review-words.ts'

const standing = ({ answer, stillTheSame }: ReviewCopy): string => {
  if (answer === null) return stillTheSame ? 'no answer yet' : 'no answer yet, and the text has changed since'
  return `${reviewWords[answer.outcome].toLocaleLowerCase('en-GB')}, ${dayInWords(answer.on)}`
}

/** The copies that went to the storyteller, the newest first, and what came back. */
export const ReviewCopies = ({ copies }: { readonly copies: readonly ReviewCopy[] }) =>
  copies.length === 0 ? null : (
    <ul className={styles.copies} aria-label="Copies for the storyteller">
      {copies.map(copy => (
        <li key={copy.id}>
          {copy.id}: {levelWords[copy.level]} text,{' '}
          {reviewFormatWords[copy.format].toLocaleLowerCase('en-GB')},{' '}
          {reviewMethodWords[copy.method].toLocaleLowerCase('en-GB')}, {dayInWords(copy.sentOn)}
          <span className={copy.answer === null ? styles.changed : styles.soft}>{standing(copy)}</span>
        </li>
      ))}
    </ul>
  )
