import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/model/result.ts'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly tone?: 'calm' | 'good' | 'attention' | 'harm'
  readonly title?: string
  readonly children?: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
  /** Read out as soon as it appears. */
  readonly isAlert?: boolean
}

const icons = { calm: Info, good: CircleCheck, attention: TriangleAlert, harm: CircleAlert }

/** Words that somebody has to see, in the place that they are about. */
export const Notice = ({ tone = 'calm', title, children, action, isAlert = false }: NoticeProps) => {
  const Icon = icons[tone]
  return (
    <div className={classNames(styles.notice, styles[tone])} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon size={19} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children === undefined ? null : <div>{children}</div>}
        {action === undefined ? null : <div className={styles.action}>{action}</div>}
      </div>
    </div>
  )
}

/** A refusal, as the vault put it; nothing where there is none. */
export const ErrorNotice = ({
  failure,
  action,
}: {
  readonly failure: Failure | null
  readonly action?: ReactNode
}) =>
  failure === null ? null : (
    <Notice tone="harm" isAlert {...(action === undefined ? {} : { action })}>
      {failure.message}
    </Notice>
  )
