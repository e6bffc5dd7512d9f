import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { gatesToRefusals, type Names } from './gates.ts'
import styles from './saved-dialog.module.css'
import type { Saved } from './use-saving.ts'

export interface SavedDialogProps {
  readonly saved: Saved
  readonly names: Names
  readonly onClose: () => void
}

/** What was saved, what was left out and why, and how much a passed check says. */
export const SavedDialog = ({ saved, names, onClose }: SavedDialogProps) => {
  const titleOf = (story: string): string => names.stories.get(story) ?? story
  return (
    <Dialog
      title="The storybook was saved"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose} autoFocus>
          Done
        </Button>
      }
    >
      <p>
        “{saved.name}” is where you chose to keep it, and in the record as {saved.release}, with everything
        that was agreed to today.
      </p>
      <section aria-labelledby="in-it">
        <h3 id="in-it" className={styles.heading}>
          {counted(saved.stories.length, 'story', 'stories')} in it
        </h3>
        <ul className={styles.list}>
          {saved.stories.map(story => (
            <li key={story}>{titleOf(story)}</li>
          ))}
        </ul>
      </section>
      {saved.leftOut.length === 0 ? null : (
        <section aria-labelledby="not-in-it">
          <h3 id="not-in-it" className={styles.heading}>
            {counted(saved.leftOut.length, 'story', 'stories')} left out
          </h3>
          <ul className={styles.list}>
            {saved.leftOut.map(({ story, gates }) => {
              const reasons = gatesToRefusals(gates, names).map(({ title }) => title)
              return (
                <li key={story}>
                  {titleOf(story)}
                  {reasons.length === 0 ? ': you chose to' : `: ${reasons.join('; ')}`}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <p>
        Before the file was put in place it was opened again and searched, in every part, for{' '}
        {counted(saved.searchedForms, 'name or detail', 'names and details')} that this vault replaces. None
        was found.
      </p>
      <p className={styles.care}>
        A passed check is a reason to read the book once more, not a proof that nobody can be known by it.
        Somebody who knows a storyteller may know their words.
      </p>
    </Dialog>
  )
}
