import type { MonitorCell, MonitorTable } from '../../../shared/contract/board.ts'
import { AgeBand, ParticipantKind } from '../../../shared/model/people.ts'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { ageBandWords, participantKindWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import styles from './board.module.css'

const titles: Readonly<Record<MonitorTable['by'], string>> = {
  area: 'By area',
  age_band: 'By age today',
  ethnicity: 'By ethnicity, in their own words',
  kind: 'By how they took part',
}

const labelOf = (by: MonitorTable['by'], { value, label }: MonitorCell): string => {
  if (value === '') return 'Not known'
  const band = AgeBand.safeParse(value)
  const kind = ParticipantKind.safeParse(value)
  if (by === 'age_band' && band.success) return ageBandWords[band.data]
  return by === 'kind' && kind.success ? participantKindWords[kind.data] : label
}

/** Who is heard, against whom the project hopes to hear. Small counts are not shown, on the screen as elsewhere. */
export const Monitor = () => {
  const { data, error, isLoading } = useOperation('people.monitor', {})
  const { go } = usePlace()
  return (
    <>
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking the vault" /> : null}
      {data === undefined ? null : (
        <>
          <div className={styles.cards}>
            {data.tables.map(table => (
              <Card key={table.by}>
                <MonitorCard table={table} smallest={data.smallestCount} />
              </Card>
            ))}
          </div>
          <p className={styles.note}>
            Counts under {data.smallestCount} are hidden, and others where they would give those away. No law
            sets that number: it is this project’s own choice.{' '}
            <Button kind="link" onPress={() => go({ name: 'themes', tab: 'choices' })}>
              Change it, or set whom you hope to hear
            </Button>
          </p>
        </>
      )}
    </>
  )
}

const MonitorCard = ({ table, smallest }: { readonly table: MonitorTable; readonly smallest: number }) => {
  const cells = table.cells.filter(({ people, target }) => people !== 0 || target !== null)
  const most = Math.max(1, ...cells.map(({ people, target }) => Math.max(people ?? 0, target ?? 0)))
  return (
    <>
      <h2 className={styles.cardHead}>{titles[table.by]}</h2>
      {cells.length === 0 ? (
        <p>Nothing to show yet.</p>
      ) : (
        <TableFrame label={titles[table.by]}>
          <thead>
            <tr>
              <th scope="col">{table.by === 'ethnicity' ? 'Words' : 'Who'}</th>
              <th scope="col" className={numberCell}>
                Heard
              </th>
              <th scope="col" className={numberCell}>
                Hoped for
              </th>
              <th scope="col">
                <span className={styles.heardOnly}>Drawn</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.map(cell => (
              <tr key={cell.value}>
                <th scope="row">{labelOf(table.by, cell)}</th>
                <td className={numberCell}>{cell.people === null ? 'hidden' : cell.people}</td>
                <td className={numberCell}>{cell.target ?? '–'}</td>
                <td>
                  <span className={styles.track} aria-hidden="true">
                    {cell.people === null ? (
                      // As long as the smallest count that is shown would be, whatever it is.
                      <span
                        className={styles.hidden}
                        style={{ inlineSize: `${Math.min(100, (smallest / most) * 100)}%` }}
                      />
                    ) : (
                      <span
                        className={styles.filled}
                        style={{ inlineSize: `${(cell.people / most) * 100}%` }}
                      />
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  )
}
