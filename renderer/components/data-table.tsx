import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'

// What scrolls has to be reachable by keyboard, even where nothing inside it is.
const reachable = { tabIndex: 0 } as const

/**
 * The frame of a plain table: rounded, scrolling sideways where there is no room, and reachable by keyboard then.
 * Cells and rows are ordinary `<thead>`, `<tbody>`, `<tr>`, `<th scope>` and `<td>`; `data-current="true"` marks a
 * row, `numberCell` a cell of figures.
 *
 * @param props.label what the table is, for those who hear it
 */
export const TableFrame = ({
  label,
  children,
  className,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
}) => (
  <div className={classNames(styles.frame, className)} {...reachable}>
    <table className={styles.table} aria-label={label}>
      {children}
    </table>
  </div>
)

export const numberCell = styles.number ?? ''
