import type { Ref } from 'react'
import styles from './numbered-words.module.css'

interface NumberedWordsProps {
  readonly label: string
  readonly words: readonly string[]
  /** For a list that takes the focus when it appears. */
  readonly listRef?: Ref<HTMLOListElement>
}

/** Words to be written down in order, each with its number. */
export const NumberedWords = ({ label, words, listRef }: NumberedWordsProps) => (
  <ol ref={listRef ?? null} tabIndex={-1} className={styles.words} aria-label={label}>
    {words.map((word, index) => (
      <li key={index}>{word}</li>
    ))}
  </ol>
)
