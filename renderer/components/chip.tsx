import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'

export type Tone = 'plain' | 'good' | 'attention' | 'harm'

export interface ChipProps {
  readonly tone?: Tone
  readonly children: ReactNode
  readonly className?: string
}

/** A state in two or three words. The words say it; the colour only helps. */
export const Chip = ({ tone = 'plain', children, className }: ChipProps) => (
  <span className={classNames(styles.chip, styles[tone], className)}>{children}</span>
)
