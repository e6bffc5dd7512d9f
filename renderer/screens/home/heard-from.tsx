import { useState } from 'react'
import type { MonitorCell } from '../../../shared/contract/board.ts'
import { useOperation } from '../../app/use-operation.ts'
import { ageBandWords, keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { classNames } from '../../components/class-names.ts'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import styles from './home.module.css'

const bandToLabel = (band: string): string => {
  const known = keysOf(ageBandWords).find(key => key === band)
  return known === undefined ? 'Not known' : ageBandWords[known]
}

const shownCount = ({ people }: MonitorCell): string => (people === null ? 'hidden' : String(people))

interface BandsProps {
  readonly bands: readonly MonitorCell[]
}

const Rows = ({ bands }: BandsProps) => {
  const most = Math.max(1, ...bands.map(({ people }) => people ?? 0))
  return (
    <ul className={styles.bands}>
      {bands.map(band => (
        <li key={band.value} className={styles.band}>
          <span>{bandToLabel(band.value)}</span>
          <span className={styles.bandTrack} aria-hidden="true">
            <span
              className={classNames(styles.bandFill, band.people === null && styles.hatched)}
              style={{ width: band.people === null ? '16%' : `${(band.people / most) * 100}%` }}
            />
          </span>
          <span className={styles.bandCount}>{shownCount(band)}</span>
        </li>
      ))}
    </ul>
  )
}

const Table = ({ bands }: BandsProps) => (
  <TableFrame label="Who we have heard from, by age">
    <thead>
      <tr>
        <th scope="col">Age</th>
        <th scope="col" className={numberCell}>
          People
        </th>
      </tr>
    </thead>
    <tbody>
      {bands.map(band => (
        <tr key={band.value}>
          <th scope="row">{bandToLabel(band.value)}</th>
          <td className={numberCell}>{shownCount(band)}</td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

/** Ages of the people heard: the same table as under People, so that the two together say no more than one. */
export const HeardFrom = () => {
  const [isTable, setTable] = useState(false)
  const monitor = useOperation('people.monitor', {}).data
  const cells = monitor?.tables.find(({ by }) => by === 'age_band')?.cells ?? []
  const bands = cells.filter(({ people }) => people !== 0)
  return (
    <section aria-labelledby="heard-from">
      <Card>
        <h2 id="heard-from" className={styles.cardHeading}>
          Who we have heard from
        </h2>
        {bands.length === 0 ? (
          <p className={styles.soft}>Ages appear here when people have been added.</p>
        ) : (
          <>
            {isTable ? <Table bands={bands} /> : <Rows bands={bands} />}
            <p className={styles.note}>
              {bands.some(({ people }) => people === null)
                ? `Counts under ${monitor?.smallestCount} are hidden, and others that would give them away. `
                : ''}
              <Button
                kind="link"
                size="small"
                className={styles.plainLink ?? ''}
                onPress={() => setTable(!isTable)}
              >
                {isTable ? 'As a picture' : 'As a table'}
              </Button>
            </p>
          </>
        )}
      </Card>
    </section>
  )
}
