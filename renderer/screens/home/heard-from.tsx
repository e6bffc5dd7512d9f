import { useState } from 'react'
import { ageBandWords, keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { classNames } from '../../components/class-names.ts'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'
import { hideSmall, type ShownBand, shownCount } from './small-numbers.ts'

const bandToLabel = (band: string): string => {
  const known = keysOf(ageBandWords).find(key => key === band)
  return known === undefined ? 'Not known' : ageBandWords[known]
}

const Rows = ({ bands }: { readonly bands: readonly ShownBand[] }) => {
  const most = Math.max(1, ...bands.filter(band => band.shown === 'count').map(band => band.people))
  return (
    <ul className={styles.bands}>
      {bands.map(band => (
        <li key={band.label} className={styles.band}>
          <span>{band.label}</span>
          <span className={styles.bandTrack} aria-hidden="true">
            <span
              className={classNames(styles.bandFill, band.shown !== 'count' && styles.hatched)}
              style={{ width: band.shown === 'count' ? `${(band.people / most) * 100}%` : '16%' }}
            />
          </span>
          <span className={styles.bandCount}>{shownCount(band)}</span>
        </li>
      ))}
    </ul>
  )
}

const Table = ({ bands }: { readonly bands: readonly ShownBand[] }) => (
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
        <tr key={band.label}>
          <th scope="row">{band.label}</th>
          <td className={numberCell}>{shownCount(band)}</td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

/** Ages of the people heard, with small counts hidden. */
export const HeardFrom = ({ bands }: { readonly bands: Overview['ageBands'] }) => {
  const [isTable, setTable] = useState(false)
  const shown = hideSmall(
    bands
      .filter(({ people }) => people > 0)
      .map(({ band, people }) => ({ label: bandToLabel(band), people })),
  )
  return (
    <section aria-labelledby="heard-from">
      <Card>
        <h2 id="heard-from" className={styles.cardHeading}>
          Who we have heard from
        </h2>
        {shown.length === 0 ? (
          <p className={styles.soft}>Ages appear here when people have been added.</p>
        ) : (
          <>
            {isTable ? <Table bands={shown} /> : <Rows bands={shown} />}
            <p className={styles.note}>
              {shown.some(band => band.shown === 'few') ? 'Counts under five are hidden. ' : ''}
              {shown.some(band => band.shown === 'hidden')
                ? 'Counts under five are hidden, and one more, so that none can be worked out. '
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
