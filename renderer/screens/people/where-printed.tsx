import type { PersonRelease } from '../../../shared/contract/rights.ts'
import { dayInWords, today } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { recallWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import styles from './person.module.css'

/** Every saved storybook that has a person's words, whether they were told, and what must not be given out again. */
export const WherePrinted = ({ participant }: { readonly participant: string }) => {
  const { data, error } = useOperation('releases.ofPerson', { participant })
  const releases = data?.releases ?? []
  return (
    <section aria-labelledby="where-printed" className={styles.section}>
      <h2 id="where-printed">Where their words are</h2>
      <ErrorNotice failure={error} />
      {releases.length === 0 ? (
        <p className={styles.note}>In no saved storybook and no handover.</p>
      ) : (
        <TableFrame label="Storybooks and handovers with their words">
          <thead>
            <tr>
              <th scope="col">Storybook or handover</th>
              <th scope="col">Saved</th>
              <th scope="col">They were told</th>
              <th scope="col">Standing</th>
            </tr>
          </thead>
          <tbody>
            {releases.map(release => (
              <Printed key={`${release.release} ${release.story}`} release={release} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  )
}

const Printed = ({ release }: { readonly release: PersonRelease }) => {
  const told = useDo('releases.markTold')
  const letter = useSaveAs('releases.recallLetter')
  const markTold = async (): Promise<void> => {
    const answer = await told.run({ release: release.release, story: release.story, on: today() })
    if (answer.ok) say('Written down: they were told today.')
  }
  const save = async (): Promise<void> => {
    const saved = await letter.save(`Recall of ${release.release}.docx`, { release: release.release })
    if (saved !== null) say('The letter is saved. It names nobody.')
  }
  return (
    <tr>
      <th scope="row">
        {release.title} <span className={styles.note}>{`${release.release}, ${release.story}`}</span>
      </th>
      <td>{dayInWords(release.releasedOn)}</td>
      <td>
        {release.toldOn === null ? (
          <Button
            size="small"
            isPending={told.isBusy}
            aria-label={`They were told of ${release.release} today`}
            onPress={() => void markTold()}
          >
            Told today
          </Button>
        ) : (
          dayInWords(release.toldOn)
        )}
        <ErrorNotice failure={told.error} />
      </td>
      <td>
        {release.recalled === null ? (
          'In use'
        ) : (
          <div className={styles.recalled}>
            <Chip tone="harm">Do not reissue</Chip>
            <span className={styles.note}>
              {recallWords[release.recalled.reason]} on {dayInWords(release.recalled.on)}
            </span>
            <Button
              size="small"
              isPending={letter.isBusy}
              aria-label={`Save a letter to whoever has ${release.release}`}
              onPress={() => void save()}
            >
              Save a letter
            </Button>
          </div>
        )}
        <ErrorNotice failure={letter.error} />
      </td>
    </tr>
  )
}
