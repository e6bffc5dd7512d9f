import { TriangleAlert } from 'lucide-react'
import { listed } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import styles from './story.module.css'

interface BeforeYouReadProps {
  readonly warnings: readonly string[]
  readonly onRead: () => void
  readonly onLeave: () => void
}

/** Says what a story is about before any of it is in sight. */
export const BeforeYouRead = ({ warnings, onRead, onLeave }: BeforeYouReadProps) => (
  <div className={styles.before}>
    <TriangleAlert size={26} strokeWidth={1.75} aria-hidden="true" className={styles.beforeIcon} />
    <h2 className={styles.beforeTitle}>Before you read</h2>
    <p>This story mentions {listed(warnings)}.</p>
    <p className={styles.soft}>
      You can step away at any moment: bottom left, or Ctrl and the full stop. S shows whom to turn to.
    </p>
    <div className={styles.beforeButtons}>
      <Button kind="primary" size="large" onPress={onRead}>
        Read the story
      </Button>
      <Button size="large" onPress={onLeave}>
        Not now
      </Button>
    </div>
  </div>
)
