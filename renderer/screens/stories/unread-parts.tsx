import type { UnreadPart } from '../../../shared/model/interview.ts'
import styles from './stories.module.css'
import { partToWords, unreadToWords } from './unread-words.ts'

/** What was not brought in, named, with its words for those who want to see them. */
export const UnreadParts = ({ unread }: { readonly unread: readonly UnreadPart[] }) =>
  unread.length === 0 ? null : (
    <details className={styles.unread}>
      <summary>Not brought in: {unreadToWords(unread)}</summary>
      <ul>
        {unread.map((part, index) => (
          <li key={index}>
            {partToWords(part.part)}
            {part.text === '' ? '' : `: ${part.text}`}
          </li>
        ))}
      </ul>
    </details>
  )
