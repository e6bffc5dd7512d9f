import { momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { audienceWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import type { Release } from '../people/what-happens.tsx'
import styles from './storybooks.module.css'

/** Every file that was saved, the latest first: for whom, when, and what was left out of it. */
export const Releases = ({ releases }: { readonly releases: readonly Release[] }) => {
  const { go } = usePlace()
  return (
    <section aria-labelledby="saved" className={styles.section}>
      <h2 id="saved">Saved so far</h2>
      {releases.length === 0 ? (
        <p className={styles.soft}>Nothing has been saved yet.</p>
      ) : (
        <TableFrame label="Storybooks saved so far">
          <thead>
            <tr>
              <th scope="col">Storybook</th>
              <th scope="col">For</th>
              <th scope="col">Saved</th>
              <th scope="col">By</th>
              <th scope="col" className={numberCell}>
                Stories
              </th>
              <th scope="col" className={numberCell}>
                Left out
              </th>
            </tr>
          </thead>
          <tbody>
            {releases
              .toSorted((one, other) => other.at.localeCompare(one.at))
              .map(({ id, storybook, title, audience, at, by, stories, leftOut }) => (
                <tr key={id}>
                  <th scope="row">
                    {storybook === null ? (
                      title
                    ) : (
                      <Button kind="link" onPress={() => go({ name: 'storybook', storybook })}>
                        {title}
                      </Button>
                    )}{' '}
                    <span className={styles.code}>{id}</span>
                  </th>
                  <td>{audienceWords[audience]}</td>
                  <td>{momentInWords(at)}</td>
                  <td>{by}</td>
                  <td className={numberCell}>{stories.length.toLocaleString('en-GB')}</td>
                  <td className={numberCell}>{leftOut.length.toLocaleString('en-GB')}</td>
                </tr>
              ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  )
}
