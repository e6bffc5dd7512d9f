import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Failure } from '../../../shared/model/result.ts'
import { useAnnounce } from '../../app/announce.tsx'
import { Button, IconButton } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { addItem, type ListItem, moveAt, nameProblem, removeAt, renameItem } from './list-changes.ts'
import styles from './project.module.css'
import { RenameField } from './rename-field.tsx'
import { useFocusNext } from './use-focus-next.ts'

export interface ListEditorProps {
  readonly title: string
  /** "theme", "area": what one item is called. */
  readonly one: string
  /** What the list is for. */
  readonly says: string
  readonly items: readonly (ListItem & { readonly id: string })[]
  /** Keeps the whole list; gives back whether it was kept. */
  readonly onChange: (items: readonly ListItem[]) => Promise<boolean>
  readonly failure: Failure | null
  /** What stands for an item's name where it is more than its name. */
  readonly nameOf?: (item: ListItem & { readonly id: string }) => ReactNode
}

/** A short list of names in an order that matters: add, rename, move, take out. Each change is kept at once. */
export const ListEditor = ({ title, one, says, items, onChange, failure, nameOf }: ListEditorProps) => {
  const headingId = useId()
  const announce = useAnnounce()
  const [added, setAdded] = useState('')
  const [isTried, setTried] = useState(false)
  const [renaming, setRenaming] = useState<string | null>(null)
  const focusNext = useFocusNext()
  const problem = nameProblem(items, added)

  const buttonId = (id: string, action: string): string => `${headingId}-${id}-${action}`

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (problem !== null) return
    if (await onChange(addItem(items, added))) {
      announce(`${added.trim()} was added.`)
      setAdded('')
      setTried(false)
    }
  }
  const move = async (index: number, by: -1 | 1): Promise<void> => {
    const item = items[index]
    if (item === undefined) return
    const to = index + by
    const isAtEnd = by === -1 ? to === 0 : to === items.length - 1
    const action = by === -1 ? 'up' : 'down'
    const other = by === -1 ? 'down' : 'up'
    focusNext(buttonId(item.id, isAtEnd ? other : action))
    if (await onChange(moveAt(items, index, by)))
      announce(`${item.name}: place ${to + 1} of ${items.length}.`)
  }
  const remove = async (index: number): Promise<void> => {
    const item = items[index]
    if (item === undefined) return
    const next = items[index + 1] ?? items[index - 1]
    if (await onChange(removeAt(items, index))) {
      if (next !== undefined) focusNext(buttonId(next.id, 'remove'))
      announce(`${item.name} was taken out.`)
    }
  }
  const rename = async (index: number, name: string): Promise<void> => {
    const item = items[index]
    if (item === undefined) return
    if (await onChange(renameItem(items, index, name))) stopRenaming(item.id)
  }
  const stopRenaming = (id: string): void => {
    focusNext(buttonId(id, 'rename'))
    setRenaming(null)
  }

  return (
    <section aria-labelledby={headingId}>
      <Card className={styles.card ?? ''}>
        <div>
          <h2 id={headingId} className={styles.heading}>
            {title}
          </h2>
          <p className={styles.says}>{says}</p>
        </div>
        <ErrorNotice failure={failure} />
        {items.length === 0 ? null : (
          <ol className={styles.items}>
            {items.map((item, index) => (
              <li key={item.id} className={styles.item}>
                {renaming === item.id ? (
                  <RenameField
                    label={`New name for ${item.name}`}
                    name={item.name}
                    problemOf={name => nameProblem(items, name, index)}
                    onSave={name => rename(index, name)}
                    onCancel={() => stopRenaming(item.id)}
                  />
                ) : (
                  <>
                    <span className={styles.itemName}>{nameOf?.(item) ?? item.name}</span>
                    <span className={styles.itemButtons}>
                      <IconButton
                        id={buttonId(item.id, 'up')}
                        label={`Move ${item.name} up`}
                        icon={<ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />}
                        isDisabled={index === 0}
                        onPress={() => void move(index, -1)}
                      />
                      <IconButton
                        id={buttonId(item.id, 'down')}
                        label={`Move ${item.name} down`}
                        icon={<ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />}
                        isDisabled={index === items.length - 1}
                        onPress={() => void move(index, 1)}
                      />
                      <IconButton
                        id={buttonId(item.id, 'rename')}
                        label={`Rename ${item.name}`}
                        icon={<Pencil size={16} strokeWidth={1.75} aria-hidden="true" />}
                        onPress={() => setRenaming(item.id)}
                      />
                      <IconButton
                        id={buttonId(item.id, 'remove')}
                        label={`Take out ${item.name}`}
                        icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />}
                        onPress={() => void remove(index)}
                      />
                    </span>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
        <form noValidate className={styles.add} onSubmit={event => void add(event)}>
          <TextField
            label={`Add ${one}`}
            value={added}
            maxLength={120}
            onChange={words => {
              setAdded(words)
              setTried(false)
            }}
            problem={isTried ? problem : null}
            className={styles.grow ?? ''}
          />
          <Button type="submit">Add</Button>
        </form>
      </Card>
    </section>
  )
}
