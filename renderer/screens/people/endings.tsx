import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import styles from './board.module.css'
import type { Month } from './board.ts'

const long = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const toDate = (month: string): Date => new Date(`${month}-01T00:00:00Z`)

/** What ends or changes in the next twelve months, as a picture, with the same as a table. */
export const Endings = ({ months }: { readonly months: readonly Month[] }) => {
  const [isTable, setTable] = useState(false)
  const most = Math.max(1, ...months.map(({ people }) => people))
  return (
    <section aria-labelledby="endings" className={styles.endings}>
      <div className={styles.endingsHead}>
        <h2 id="endings" className={styles.small}>
          What ends or changes in the next twelve months
        </h2>
        <Button kind="quiet" size="small" aria-pressed={isTable} onPress={() => setTable(!isTable)}>
          {isTable ? 'Show as a picture' : 'Show as a table'}
        </Button>
      </div>
      {isTable ? null : (
        <div className={styles.months} aria-hidden="true">
          {months.map(({ month, people }) => (
            <div key={month} className={styles.month}>
              <span className={styles.monthCount}>{people === 0 ? '' : people}</span>
              <span
                className={styles.bar}
                data-empty={people === 0}
                style={{ blockSize: `${(people / most) * 56}px` }}
              />
              <span className={styles.monthName}>{short.format(toDate(month))}</span>
            </div>
          ))}
        </div>
      )}
      <div className={isTable ? undefined : styles.heardOnly}>
        <TableFrame label="What ends or changes in the next twelve months">
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className={numberCell}>
                People
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, people }) => (
              <tr key={month}>
                <th scope="row">{long.format(toDate(month))}</th>
                <td className={numberCell}>{people}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
    </section>
  )
}
