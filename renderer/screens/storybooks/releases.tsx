import { dayInWords, momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { audienceWords, counted, recallWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { numberCell, TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
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
        <TableFrame label="What was saved or handed over so far">
          <thead>
            <tr>
              <th scope="col">Storybook or handover</th>
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
              .map(({ id, storybook, title, audience, at, by, stories, leftOut, recalls, notTold }) => (
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
                    {recalls.length === 0 ? null : <Recalled release={id} title={title} recalls={recalls} />}
                    {notTold.length === 0 ? null : (
                      <span className={styles.about}>
                        Not yet told that it is out: {counted(notTold.length, 'storyteller', 'storytellers')}
                      </span>
                    )}
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

/** A release that must not be given out again, since when, and the letter to whoever has it. */
const Recalled = ({
  release,
  title,
  recalls,
}: {
  readonly release: string
  readonly title: string
  readonly recalls: Release['recalls']
}) => {
  const letter = useSaveAs('releases.recallLetter')
  const [first] = recalls.toSorted((one, other) => one.on.localeCompare(other.on))
  const save = async (): Promise<void> => {
    const saved = await letter.save(`Recall of ${release}.docx`, { release })
    if (saved !== null) say('The letter is saved. It names nobody.')
  }
  return (
    <div className={styles.recalled}>
      <Chip tone="harm">Do not reissue</Chip>
      <span className={styles.about}>
        {first === undefined ? '' : `${recallWords[first.reason]} on ${dayInWords(first.on)}.`} Copies that
        are out cannot all be called back; a letter asks for it.
      </span>
      <Button
        size="small"
        isPending={letter.isBusy}
        aria-label={`Save a letter to whoever has “${title}” (${release})`}
        onPress={() => void save()}
      >
        Save a letter
      </Button>
      <ErrorNotice failure={letter.error} />
    </div>
  )
}
