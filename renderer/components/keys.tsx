import styles from './keys.module.css'

interface KeysProps {
  readonly keys: string
  /** Read out after the words of its button. */
  readonly isHeard?: boolean
}

/** Keys as on a keyboard. */
export const Keys = ({ keys, isHeard = false }: KeysProps) => (
  <>
    <span className={styles.keys} aria-hidden="true">
      {keys}
    </span>
    {isHeard ? <span className={styles.heard}>, {keys}</span> : null}
  </>
)
