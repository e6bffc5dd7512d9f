import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import styles from './item-fields.module.css'

export interface Item {
  readonly text: string
  readonly owner: string
  readonly by: string
}

const most = 100

export interface ItemFieldsProps {
  readonly items: readonly Item[]
  /** Whether each item says who should do it and by when. */
  readonly hasOwner: boolean
  readonly problem: string | null
  readonly onChange: (items: readonly Item[]) => void
}

/** A list of findings or recommendations, each with fields of its own. */
export const ItemFields = ({ items, hasOwner, problem, onChange }: ItemFieldsProps) => {
  const list = useRef<HTMLOListElement>(null)
  const isAdded = useRef(false)
  const what = hasOwner ? 'Recommendation' : 'Finding'

  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
  })

  const change = (index: number, part: Partial<Item>): void =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)))

  return (
    <>
      <ol ref={list} className={styles.items}>
        {items.map((item, index) => (
          // Items have no codes; they only ever leave or join, and their fields hold no state of their own.
          <li key={index} className={styles.item}>
            <div className={styles.fields}>
              <TextField
                label={`${what} ${index + 1}`}
                value={item.text}
                lines={2}
                maxLength={600}
                autoFocus={index === 0}
                onChange={text => change(index, { text: text.replace(/\n/g, ' ') })}
                problem={index === 0 ? problem : null}
              />
              {hasOwner ? (
                <div className={styles.pair}>
                  <TextField
                    label="Who should do it"
                    value={item.owner}
                    maxLength={120}
                    onChange={owner => change(index, { owner })}
                  />
                  <TextField
                    label="By when"
                    value={item.by}
                    maxLength={60}
                    onChange={by => change(index, { by })}
                  />
                </div>
              ) : null}
            </div>
            <IconButton
              label={`Take out ${what.toLocaleLowerCase('en-GB')} ${index + 1}`}
              icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />}
              isDisabled={items.length === 1}
              onPress={() => onChange(items.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
          isDisabled={items.length >= most}
          onPress={() => {
            isAdded.current = true
            onChange([...items, { text: '', owner: '', by: '' }])
          }}
        >
          Add another
        </Button>
      </div>
    </>
  )
}
