import { useState } from 'react'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/field.tsx'
import { FindField } from '../people/find-field.tsx'
import styles from './storybooks.module.css'

/** As many as can be drawn at once without a wait. */
const step = 100

export interface StoryChooserProps {
  readonly stories: readonly StoryRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Chooses among all stories; "all" means all that the words in the field leave in the list. */
export const StoryChooser = ({ stories, chosen, onChange }: StoryChooserProps) => {
  const [find, setFind] = useState('')
  const [shown, setShown] = useState(step)
  const sought = find.trim().toLocaleLowerCase('en-GB')
  const matching = stories.filter(({ id, title, storyteller }) =>
    `${title} ${id} ${storyteller ?? ''}`.toLocaleLowerCase('en-GB').includes(sought),
  )
  const isAll = matching.length > 0 && matching.every(({ id }) => chosen.has(id))
  const isSome = matching.some(({ id }) => chosen.has(id))

  const toggle = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  const toggleAll = (): void => {
    const next = new Set(chosen)
    for (const { id } of matching) {
      if (isAll) next.delete(id)
      else next.add(id)
    }
    onChange(next)
  }

  return (
    <fieldset className={styles.chooser}>
      <legend className={styles.legend}>Stories</legend>
      <div className={styles.chooserHead}>
        <FindField
          label="Narrow the list of stories"
          placeholder="Title, code or name"
          value={find}
          onChange={words => {
            setFind(words)
            setShown(step)
          }}
        />
        <span role="status" className={styles.soft}>
          {counted(chosen.size, 'story', 'stories')} chosen
        </span>
      </div>
      {matching.length === 0 ? (
        <p className={styles.soft}>No story has these words in its title.</p>
      ) : (
        <>
          <Checkbox isSelected={isAll} isIndeterminate={!isAll && isSome} onChange={toggleAll}>
            {sought === ''
              ? `All ${counted(matching.length, 'story', 'stories')}`
              : `All ${matching.length.toLocaleString('en-GB')} in this list`}
          </Checkbox>
          <ul className={styles.choices}>
            {matching.slice(0, shown).map(story => (
              <li key={story.id}>
                <Checkbox isSelected={chosen.has(story.id)} onChange={isChosen => toggle(story.id, isChosen)}>
                  {story.title} <span className={styles.code}>{story.id}</span>
                  <span className={styles.choiceHint}>
                    {story.storyteller ?? 'no storyteller yet'}
                    {story.decided < story.identities
                      ? `, ${story.identities - story.decided} names to decide`
                      : ''}
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
          {matching.length > shown ? (
            <div>
              <Button size="small" onPress={() => setShown(shown + step)}>
                Show {Math.min(step, matching.length - shown)} more
              </Button>
            </div>
          ) : null}
        </>
      )}
    </fieldset>
  )
}
