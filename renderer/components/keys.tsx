import styles from './keys.module.css'

/** Keys as on a keyboard; hidden from screen readers, which hear them from the button's own description. */
export const Keys = ({ keys }: { readonly keys: string }) => (
  <span className={styles.keys} aria-hidden="true">
    {keys}
  </span>
)
