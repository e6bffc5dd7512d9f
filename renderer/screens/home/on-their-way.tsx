import { useState } from 'react'
import { keysOf, numberInWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { classNames } from '../../components/class-names.ts'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'

const stageWords: Readonly<Record<keyof Overview['stages'], string>> = {
  imported: 'Collected',
  decided: 'Decided',
  read: 'Read through',
  approved: 'Approved',
  printed: 'In print',
}
const tallest = 112

/** How far the stories have come: bars, or the same as a table. */
export const OnTheirWay = ({ stages }: { readonly stages: Overview['stages'] }) => {
  const [isTable, setTable] = useState(false)
  const names = keysOf(stageWords)
  const highest = Math.max(1, ...names.map(name => stages[name]))
  return (
    <section aria-labelledby="on-their-way">
      <div className={styles.headingRow}>
        <h2 id="on-their-way" className={styles.heading}>
          Stories on their way
        </h2>
        <Button kind="link" size="small" onPress={() => setTable(!isTable)}>
          {isTable ? 'As a picture' : 'As a table'}
        </Button>
      </div>
      {isTable ? (
        <TableFrame label="Stories on their way">
          <thead>
            <tr>
              <th scope="col">How far</th>
              <th scope="col" className={numberCell}>
                Stories
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map(name => (
              <tr key={name}>
                <th scope="row">{stageWords[name]}</th>
                <td className={numberCell}>{numberInWords(stages[name])}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ) : (
        <Card>
          <ul className={styles.bars}>
            {names.map((name, index) => (
              <li key={name} className={styles.bar}>
                <div className={styles.column1} aria-hidden="true">
                  <div
                    className={classNames(styles.fill, styles[`fill${index + 1}`])}
                    style={{ height: Math.max(2, Math.round((stages[name] / highest) * tallest)) }}
                  />
                </div>
                <span className={styles.count}>{numberInWords(stages[name])}</span>
                <span className={styles.barLabel}>{stageWords[name]}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}
