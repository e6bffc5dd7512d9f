import { useMemo, useState } from 'react'
import type { Category } from '../../../shared/model/category.ts'
import type { Lens } from '../../../shared/model/passage.ts'
import { useOperation } from '../../app/use-operation.ts'
import { categoryWords, keysOf, lensWords, toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, TextField } from '../../components/field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { findOccurrences, rangeInContext } from './occurrences.ts'
import { paragraphAt } from './paragraphs.ts'
import type { Range } from './runs.ts'
import styles from './story.module.css'
import type { MarkChoice, Marking } from './use-marking.ts'
import type { StoryRoom } from './use-story.ts'

interface MarkDialogProps {
  readonly room: StoryRoom
  /** Words that were selected, if any. */
  readonly selected: Range | null
  readonly marking: Marking
  readonly onClose: () => void
}

const kinds = [
  { value: 'identity', label: 'It could identify somebody' },
  { value: 'theme', label: 'A theme' },
  { value: 'lens', label: 'A lens' },
  { value: 'quote', label: 'A quote' },
] as const
type Kind = (typeof kinds)[number]['value']

const somebodyNew = 'new'
const few = 20

/** Everything that can be done with words of the story, by typing them: no mouse, no caret in the text. */
export const MarkDialog = ({ room, selected, marking, onClose }: MarkDialogProps) => {
  const { text } = room.story
  const project = useOperation('project.get', {})
  const themes = project.data?.themes ?? []
  const [words, setWords] = useState(selected === null ? '' : text.slice(selected.from, selected.to))
  const [kind, setKind] = useState<Kind>('identity')
  const [category, setCategory] = useState<Category>('PERSON')
  const [identity, setIdentity] = useState(somebodyNew)
  const [theme, setTheme] = useState<string | null>(null)
  const [lens, setLens] = useState<Lens | null>(null)
  const [place, setPlace] = useState<string | null>(selected === null ? null : String(selected.from))

  const found = useMemo(() => findOccurrences(text, words, few), [text, words])
  const range = found.find(({ from }) => String(from) === place) ?? found[0] ?? null
  const chosenTheme = themes.find(({ id }) => id === theme)

  const choice = ((): MarkChoice | null => {
    if (kind === 'identity') {
      return { kind, category, ...(identity === somebodyNew ? {} : { identity }) }
    }
    if (kind === 'theme') {
      return chosenTheme === undefined ? null : { kind, theme: chosenTheme.id, name: chosenTheme.name }
    }
    if (kind === 'lens') return lens === null ? null : { kind, lens }
    return { kind: 'quote' }
  })()

  const send = async () => {
    if (range === null || choice === null) return
    if (await marking.lay(range, choice)) onClose()
  }

  const known = room.identities.filter(item => item.category === category)
  return (
    <Dialog
      title="Mark something that was missed"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button
            kind="primary"
            isDisabled={range === null || choice === null}
            isPending={marking.isBusy}
            onPress={() => void send()}
          >
            Mark it
          </Button>
        </>
      }
    >
      <TextField
        label="The words"
        help="As they stand in this story. Capitals and accents do not matter."
        value={words}
        onChange={setWords}
        autoFocus
        autoComplete="off"
        spellCheck="false"
      />
      {words.trim() === '' ? null : found.length === 0 ? (
        <Notice isAlert>This story does not have these words.</Notice>
      ) : (
        <ChoiceField
          label={found.length === 1 ? 'It stands here once' : 'Which place'}
          help={kind === 'identity' ? 'The same words are marked wherever they stand, in every story.' : ''}
          value={range === null ? null : String(range.from)}
          onChange={setPlace}
          choices={found.map(one => {
            const { before, words: here, after } = rangeInContext(text, one)
            return {
              value: String(one.from),
              label: (
                <span className={styles.context}>
                  {before}
                  <mark>{here}</mark>
                  {after}{' '}
                  <span className={styles.where}>
                    paragraph {paragraphAt(room.paragraphs, one.from)?.number ?? ''}
                  </span>
                </span>
              ),
            }
          })}
        />
      )}
      <ChoiceField label="What it is" isRow value={kind} onChange={setKind} choices={kinds} />
      {kind === 'identity' ? (
        <div className={styles.pair}>
          <SelectField
            label="Kind"
            value={category}
            onChange={chosen => {
              setCategory(chosen)
              setIdentity(somebodyNew)
            }}
            choices={keysOf(categoryWords).map(value => ({ value, label: categoryWords[value].label }))}
          />
          <SelectField
            label="Known already"
            value={identity}
            onChange={setIdentity}
            choices={[
              { value: somebodyNew, label: 'No, this is new' },
              ...known.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        </div>
      ) : null}
      {kind === 'theme' && themes.length === 0 ? (
        <Notice>The project has no themes yet. Add them under Themes.</Notice>
      ) : null}
      {kind === 'theme' && themes.length > 0 ? (
        <SelectField
          label="Theme"
          value={theme}
          onChange={setTheme}
          choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {kind === 'lens' ? (
        <ChoiceField label="Lens" value={lens} onChange={setLens} choices={toChoices(lensWords)} />
      ) : null}
      <ErrorNotice failure={marking.refusal} />
    </Dialog>
  )
}
