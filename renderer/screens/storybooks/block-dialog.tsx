import { type FormEvent, useId, useState } from 'react'
import type { Block } from '../../../shared/model/storybook.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { blockWords } from './blocks.ts'
import { type Item, ItemFields } from './item-fields.tsx'
import styles from './storybooks.module.css'

export type WrittenBlock = Extract<Block, { type: 'text' | 'findings' | 'recommendations' }>

/** What an editor writes in any of the three written blocks; each uses what it has. */
interface Draft {
  readonly heading: string
  readonly body: string
  readonly items: readonly Item[]
}

const emptyItem: Item = { text: '', owner: '', by: '' }

const blockToDraft = (block: WrittenBlock): Draft => {
  if (block.type === 'text') return { heading: block.heading, body: block.body, items: [] }
  const items = block.type === 'findings' ? block.items.map(text => ({ ...emptyItem, text })) : block.items
  return { heading: '', body: '', items: items.length === 0 ? [emptyItem] : items }
}

const draftToBlock = (type: WrittenBlock['type'], draft: Draft): WrittenBlock => {
  if (type === 'text') return { type, heading: draft.heading.trim(), body: draft.body }
  const items = draft.items
    .map(({ text, owner, by }) => ({ text: text.trim(), owner: owner.trim(), by: by.trim() }))
    .filter(({ text }) => text !== '')
  return type === 'findings' ? { type, items: items.map(({ text }) => text) } : { type, items }
}

export interface BlockDialogProps {
  readonly block: WrittenBlock
  readonly isNew: boolean
  readonly onSave: (block: WrittenBlock) => void
  readonly onClose: () => void
}

/** A part that the team writes itself: a text, what was found, or what is recommended. */
export const BlockDialog = ({ block, isNew, onSave, onClose }: BlockDialogProps) => {
  const formId = useId()
  const [draft, setDraft] = useState(() => blockToDraft(block))
  const [isTried, setTried] = useState(false)
  const written = draftToBlock(block.type, draft)
  const isUntitled = block.type === 'text' && draft.heading.trim() === ''
  const isEmpty = written.type !== 'text' && written.items.length === 0

  const save = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (isUntitled || isEmpty) {
      focusFirstProblem(event.currentTarget)
      return
    }
    onSave(written)
    onClose()
  }

  return (
    <Dialog
      title={block.type === 'text' ? 'A text of your own' : blockWords[block.type]}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId}>
            {isNew ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={save}>
        {block.type === 'text' ? (
          <>
            <TextField
              label="Heading"
              value={draft.heading}
              maxLength={120}
              autoFocus
              isRequired
              onChange={heading => setDraft({ ...draft, heading })}
              problem={isTried && isUntitled ? 'Write a heading.' : null}
            />
            <TextField
              label="Text"
              help="Each line is a paragraph. A heading without a text is printed over the stories that follow it."
              value={draft.body}
              lines={10}
              maxLength={20_000}
              onChange={body => setDraft({ ...draft, body })}
            />
          </>
        ) : (
          <ItemFields
            items={draft.items}
            hasOwner={block.type === 'recommendations'}
            problem={isTried && isEmpty ? 'Write at least one.' : null}
            onChange={items => setDraft({ ...draft, items })}
          />
        )}
      </form>
    </Dialog>
  )
}
