import { Label, ProgressBar } from 'react-aria-components'
import type { Progress } from '../app/use-operation.ts'
import { Button } from './button.tsx'
import styles from './progress.module.css'

export interface ProgressViewProps {
  /** What is being done: "Bringing in 12 interviews". */
  readonly label: string
  readonly progress: Progress | null
  /** Where it can be stopped. */
  readonly onCancel?: () => void
}

/** Long work under way. */
export const ProgressView = ({ label, progress, onCancel }: ProgressViewProps) => {
  const isKnown = progress !== null && progress.total > 0
  return (
    <div className={styles.row}>
      <ProgressBar
        className={styles.progress ?? ''}
        isIndeterminate={!isKnown}
        {...(isKnown
          ? {
              value: progress.done,
              maxValue: progress.total,
              valueLabel: `${progress.done} of ${progress.total}`,
            }
          : {})}
      >
        {({ percentage, valueText }) => (
          <>
            <div className={styles.words}>
              <Label className={styles.label}>{label}</Label>
              <span className={styles.value}>{isKnown ? valueText : ''}</span>
            </div>
            <div className={styles.track}>
              <div
                className={isKnown ? styles.fill : styles.waiting}
                style={isKnown ? { width: `${percentage ?? 0}%` } : {}}
              />
            </div>
            <p className={styles.step} role="status">
              {progress?.step ?? ''}
            </p>
          </>
        )}
      </ProgressBar>
      {onCancel === undefined ? null : (
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  )
}

/** An answer on its way. Appears only when it takes longer than a moment. */
export const Loading = ({ label = 'One moment' }: { readonly label?: string }) => (
  <p className={styles.loading} role="status">
    {label}…
  </p>
)
