import { BookHeart } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './doorstep.module.css'

export interface DoorstepProps {
  readonly title: string
  /** A few soft words above the title. */
  readonly above?: string
  readonly children: ReactNode
  /** Whether the heading takes the focus; false where a field does. */
  readonly isHeadingFirst?: boolean
}

/** Everything before a vault is open: what Storykeep promises on one half, what to do on the other. */
export const Doorstep = ({ title, above, children, isHeadingFirst = true }: DoorstepProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isHeadingFirst) heading.current?.focus({ preventScroll: true })
  }, [title, isHeadingFirst])
  return (
    <div className={styles.doorstep}>
      <header className={styles.promise}>
        <p className={styles.mark}>
          <BookHeart size={27} strokeWidth={1.75} aria-hidden="true" />
          Storykeep
        </p>
        <div>
          <p className={styles.motto}>
            Stories are lent to us.
            <br />
            We keep them safe.
          </p>
          <p className={styles.words}>Everything stays on this computer, locked. Nothing is sent anywhere.</p>
        </div>
      </header>
      <main className={styles.main}>
        <div className={styles.content}>
          {above === undefined ? null : <p className={styles.above}>{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
      </main>
    </div>
  )
}
