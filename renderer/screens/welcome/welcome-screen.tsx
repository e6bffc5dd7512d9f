import type { PhaseProps } from '../../app/phase.ts'
import { Notice } from '../../components/notice.tsx'
import { Choices } from './choices.tsx'
import { Doorstep } from './doorstep.tsx'
import styles from './welcome.module.css'

/** The first thing that anybody sees. */
export const WelcomeScreen = ({ notice, onPhase }: PhaseProps & { readonly notice: string | null }) => (
  <Doorstep title="Welcome">
    {notice === null ? null : (
      <Notice tone="attention" isAlert>
        {notice}
      </Notice>
    )}
    <p className={styles.soft}>
      Storykeep keeps people’s stories in a locked vault, helps you take out what identifies them, and prints
      only what they agreed to.
    </p>
    <Choices onPhase={onPhase} isFirst />
  </Doorstep>
)
