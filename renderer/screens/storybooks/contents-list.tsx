import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  FileCheck,
  FileText,
  LifeBuoy,
  Lightbulb,
  List,
  ListChecks,
  type LucideIcon,
  Pencil,
  PenLine,
  Quote,
  SquareUser,
  Tag,
  Trash2,
  TriangleAlert,
} from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Block } from '../../../shared/model/storybook.ts'
import { IconButton } from '../../components/button.tsx'
import { type BlockNames, blockToTitle, blockWords, isEditable } from './blocks.ts'
import styles from './contents-list.module.css'

const icons: Readonly<Record<Block['type'], LucideIcon>> = {
  warnings: TriangleAlert,
  how_to_read: BookOpen,
  support: LifeBuoy,
  contents: List,
  text: PenLine,
  theme: Tag,
  story: SquareUser,
  quote: Quote,
  findings: Lightbulb,
  recommendations: ListChecks,
  consent_statement: FileCheck,
}

export interface ContentsListProps {
  readonly blocks: readonly Block[]
  readonly names: BlockNames
  /** The block that is looked at, or null for the title page. */
  readonly chosen: number | null
  /** Stories that are left out of this saving. */
  readonly leftOut: ReadonlySet<string>
  readonly onChoose: (index: number | null) => void
  readonly onMove: (index: number, by: -1 | 1) => void
  readonly onEdit: (index: number) => void
  readonly onEditTitle: () => void
  readonly onRemove: (index: number) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The parts of the storybook in order. Arrows go through it; Alt with an arrow moves a part; Delete takes it out. */
export const ContentsList = (props: ContentsListProps) => {
  const { blocks, names, chosen, leftOut, onChoose, onMove, onEdit, onEditTitle, onRemove } = props
  const list = useRef<HTMLOListElement>(null)
  const shouldFollow = useRef(false)

  // The focus stays with a part that was moved, and goes to its neighbour when it was taken out.
  useEffect(() => {
    if (!shouldFollow.current) return
    shouldFollow.current = false
    list.current?.querySelector<HTMLButtonElement>('[aria-current="true"]')?.focus()
  })

  const move = (index: number, by: -1 | 1): void => {
    shouldFollow.current = true
    onMove(index, by)
  }
  const remove = (index: number): void => {
    shouldFollow.current = true
    onRemove(index)
  }
  const followKeys = (event: KeyboardEvent<HTMLButtonElement>, index: number | null): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by !== null && event.altKey) {
      if (index !== null) move(index, by)
    } else if (by !== null || event.key === 'Home' || event.key === 'End') {
      const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-part]') ?? [])]
      const here = buttons.indexOf(event.currentTarget)
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : here + (by ?? 0)
      buttons[to]?.focus()
    } else if (event.key === 'Delete' && index !== null) remove(index)
    else return
    event.preventDefault()
  }

  return (
    <ol ref={list} className={styles.list}>
      <li className={styles.first}>
        <button
          type="button"
          data-part
          className={styles.part}
          aria-current={chosen === null}
          tabIndex={chosen === null ? 0 : -1}
          onClick={() => onChoose(null)}
          onKeyDown={event => followKeys(event, null)}
        >
          <FileText {...icon} />
          <span className={styles.title}>Title</span>
        </button>
        {chosen === null ? (
          <IconButton
            label="Change title and readers"
            icon={<Pencil {...icon} />}
            onPress={onEditTitle}
            className={styles.beside ?? ''}
          />
        ) : null}
      </li>
      {blocks.map((block, index) => {
        const Icon = icons[block.type]
        const title = blockToTitle(block, names)
        const isLeftOut = block.type === 'story' && leftOut.has(block.story)
        const isChosen = chosen === index
        return (
          // Parts have no codes of their own; the focus is led by hand when they change places.
          <li key={index} className={styles.item}>
            <button
              type="button"
              data-part
              className={styles.part}
              aria-current={isChosen}
              tabIndex={isChosen ? 0 : -1}
              onClick={() => onChoose(index)}
              onKeyDown={event => followKeys(event, index)}
              title={title}
            >
              <Icon {...icon} />
              <span className={styles.title} data-left-out={isLeftOut}>
                {block.type === 'theme' || block.type === 'story' || block.type === 'quote' ? (
                  <span className={styles.kind}>{blockWords[block.type]}: </span>
                ) : null}
                {title}
              </span>
              {isLeftOut ? <span className={styles.hint}>left out</span> : null}
              {block.type === 'theme' ? <span className={styles.hint}>theme</span> : null}
            </button>
            {isChosen ? (
              <div className={styles.tools}>
                <IconButton
                  label={`Move “${title}” up`}
                  icon={<ArrowUp {...icon} />}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  label={`Move “${title}” down`}
                  icon={<ArrowDown {...icon} />}
                  isDisabled={index === blocks.length - 1}
                  onPress={() => move(index, 1)}
                />
                {isEditable(block) ? (
                  <IconButton
                    label={`Change “${title}”`}
                    icon={<Pencil {...icon} />}
                    onPress={() => onEdit(index)}
                  />
                ) : null}
                <IconButton
                  label={`Take out “${title}”`}
                  icon={<Trash2 {...icon} />}
                  onPress={() => remove(index)}
                />
              </div>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
