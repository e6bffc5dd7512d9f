import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import { momentToDay } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { numberInWords } from '../../app/words.ts'
import { Chip } from '../../components/chip.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import styles from './stories.module.css'

const Decided = ({ row }: { readonly row: StoryRow }) => {
  if (row.identities === 0) return <Chip>nothing found</Chip>
  return (
    <Chip tone={row.decided === row.identities ? 'good' : 'attention'}>
      {numberInWords(row.decided)} of {numberInWords(row.identities)} decided
    </Chip>
  )
}

/** Stories in rows; the title opens the story. */
export const StoryTable = ({ rows }: { readonly rows: readonly StoryRow[] }) => {
  const { go } = usePlace()
  return (
    <TableFrame label="Stories">
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Storyteller</th>
          <th scope="col" className={numberCell}>
            Words
          </th>
          <th scope="col">Decided</th>
          <th scope="col">Read through</th>
          <th scope="col">Came in</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id} className={styles.row}>
            <th scope="row">
              <Button className={styles.open ?? ''} onPress={() => go({ name: 'story', story: row.id })}>
                {row.title}
              </Button>
              <span className={styles.code}>{row.id}</span>
            </th>
            <td>{row.storyteller ?? <span className={styles.soft}>not yet known</span>}</td>
            <td className={numberCell}>{numberInWords(row.words)}</td>
            <td>
              <Decided row={row} />
            </td>
            <td>
              {row.read ? (
                <span className={styles.read}>
                  <Check size={17} strokeWidth={2} aria-hidden="true" /> yes
                </span>
              ) : (
                <span className={styles.soft}>not yet</span>
              )}
            </td>
            <td className={styles.soft}>{momentToDay(row.importedAt)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
