import type { ReactNode } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

export interface CardProps {
  readonly children: ReactNode
  /** Without space inside, for lists and tables that reach the edge. */
  readonly isFlush?: boolean
  readonly className?: string
}

export const Card = ({ children, isFlush = false, className }: CardProps) => (
  <div className={classNames(styles.card, isFlush && styles.flush, className)}>{children}</div>
)

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  /** What this place is for and what to do first. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** A place with nothing in it yet: says what to do first. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    {icon === undefined ? null : (
      <span className={styles.emptyIcon} aria-hidden="true">
        {icon}
      </span>
    )}
    <h2 className={styles.emptyTitle}>{title}</h2>
    {children === undefined ? null : <div className={styles.emptyWords}>{children}</div>}
    {action === undefined ? null : <div className={styles.emptyAction}>{action}</div>}
  </div>
)
