import { useState } from 'react'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import type { Block } from '../../../shared/model/storybook.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from '../people/form.module.css'
import type { WrittenBlock } from './block-dialog.tsx'
import { quotesIn, storiesIn } from './blocks.ts'
import { type QuoteChoice, QuoteChooser, ThemeChooser } from './quote-chooser.tsx'
import { StoryChooser } from './story-chooser.tsx'

type Kind = Block['type']

interface KindChoice {
  readonly value: Kind
  readonly label: string
  readonly help: string
}

const kinds: readonly KindChoice[] = [
  { value: 'story', label: 'Stories', help: 'Whole stories, as they would be printed.' },
  { value: 'quote', label: 'A quote', help: 'A passage that somebody marked as a quote.' },
  { value: 'theme', label: 'A theme', help: 'A heading for the stories that follow it.' },
  { value: 'text', label: 'A text of your own', help: 'A foreword, thanks, what happens next.' },
  { value: 'findings', label: 'What we found', help: 'A list.' },
  { value: 'recommendations', label: 'Recommendations', help: 'What should be done, by whom and by when.' },
  { value: 'warnings', label: 'Content warning', help: 'Made from the warnings of the stories.' },
  { value: 'how_to_read', label: 'How to read this', help: 'That every story can be skipped, and more.' },
  { value: 'support', label: 'Support', help: 'The project’s support lines.' },
  { value: 'contents', label: 'Contents', help: 'Made from the headings.' },
  { value: 'consent_statement', label: 'How consent was given', help: 'Counted from what was agreed to.' },
]

/** A new written block, to be filled in before it is added. */
const newWritten = (type: Kind): WrittenBlock | null => {
  if (type === 'text') return { type, heading: '', body: '' }
  if (type === 'findings') return { type, items: [] }
  return type === 'recommendations' ? { type, items: [] } : null
}

export interface AddDialogProps {
  readonly blocks: readonly Block[]
  readonly stories: readonly StoryRow[]
  readonly themes: readonly { readonly id: string; readonly name: string }[]
  readonly quotes: readonly QuoteChoice[]
  readonly onAdd: (blocks: readonly Block[]) => void
  /** The chosen part has to be written first. */
  readonly onWrite: (block: WrittenBlock) => void
  readonly onClose: () => void
}

/** Adds a part to the storybook, behind the one that is looked at. */
export const AddDialog = (props: AddDialogProps) => {
  const { blocks, stories, themes, quotes, onAdd, onWrite, onClose } = props
  const [kind, setKind] = useState<Kind>('story')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [quote, setQuote] = useState<string | null>(null)
  const [theme, setTheme] = useState<string | null>(null)

  const inside = new Set(storiesIn(blocks))
  const addable = stories.filter(({ id }) => !inside.has(id))
  const quoted = new Set(quotesIn(blocks))
  const quotable = quotes.filter(({ id }) => !quoted.has(id))
  const written = newWritten(kind)

  const made = (): readonly Block[] => {
    if (kind === 'story') {
      return addable.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ type: 'story', story: id }))
    }
    if (kind === 'quote') return quote === null ? [] : [{ type: 'quote', passage: quote }]
    if (kind === 'theme') return theme === null ? [] : [{ type: 'theme', theme }]
    if (kind === 'text' || kind === 'findings' || kind === 'recommendations') return []
    return [{ type: kind }]
  }
  const add = (): void => {
    onClose()
    if (written === null) onAdd(made())
    else onWrite(written)
  }

  return (
    <Dialog
      title="Add a part"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={written === null && made().length === 0} onPress={add}>
            {written === null ? 'Add' : 'Write it'}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <ChoiceField<Kind> label="What shall be added?" value={kind} onChange={setKind} choices={kinds} />
      </div>
      {kind === 'story' ? (
        addable.length === 0 ? (
          <Notice>Every story of the vault is in this storybook already.</Notice>
        ) : (
          <StoryChooser stories={addable} chosen={chosen} onChange={setChosen} />
        )
      ) : null}
      {kind === 'quote' ? <QuoteChooser quotes={quotable} value={quote} onChange={setQuote} /> : null}
      {kind === 'theme' ? <ThemeChooser themes={themes} value={theme} onChange={setTheme} /> : null}
    </Dialog>
  )
}
