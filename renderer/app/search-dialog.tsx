import { Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { ErrorNotice } from '../components/notice.tsx'
import { usePlace } from './place.ts'
import styles from './search-dialog.module.css'
import { useOperation } from './use-operation.ts'
import { counted } from './words.ts'

// What scrolls has to be reachable by keyboard: the results never have the focus themselves.
const reachable = { tabIndex: 0 } as const

interface Marks {
  readonly around: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}

const Around = ({ around, marks }: Marks) => {
  const parts: ReactNode[] = []
  let end = 0
  for (const { from, to } of marks) {
    if (from < end) continue
    parts.push(around.slice(end, from))
    parts.push(<mark key={from}>{around.slice(from, to)}</mark>)
    end = to
  }
  parts.push(around.slice(end))
  return <>{parts}</>
}

const fewest = 2

const resultsInWords = (isAsked: boolean, total: number | undefined, shown: number): string => {
  if (!isAsked) return 'Type a word or a name, as it stands in the original text.'
  if (total === undefined) return 'Looking…'
  if (total === 0) return 'No story has these words.'
  return total > shown
    ? `The first ${shown} of ${counted(total, 'story', 'stories')}`
    : counted(total, 'story', 'stories')
}

interface SearchProps {
  /** What is looked for before anything is typed. */
  readonly words: string
  readonly onClose: () => void
}

/** Escape closes at once: left to the field, the first press would only empty it. */
const useEscape = (onEscape: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [onEscape])
}

const Found = ({ words: first, onClose }: SearchProps) => {
  const { go } = usePlace()
  const [typed, setTyped] = useState(first)
  const words = useDeferredValue(typed).trim()
  const isAsked = words.length >= fewest
  const search = useOperation('stories.search', { words }, { when: isAsked, keep: true })
  const answer = isAsked ? search.data : undefined
  const hits = answer?.hits ?? []
  useEscape(onClose)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Find in every story" className={styles.field ?? ''} autoFocus>
        <Search size={20} strokeWidth={1.75} aria-hidden="true" />
        <Input className={styles.input ?? ''} placeholder="Find in every story" />
      </SearchField>
      <p className={styles.status} role="status">
        {resultsInWords(isAsked, answer?.total, hits.length)}
      </p>
      <ErrorNotice failure={isAsked ? search.error : null} />
      <div className={styles.scroll} {...reachable}>
        <ListBox
          aria-label="Stories with these words"
          className={styles.list ?? ''}
          items={hits.map(hit => ({ ...hit, id: hit.story }))}
          selectionMode="none"
          onAction={story => {
            onClose()
            go({ name: 'story', story: String(story), find: words })
          }}
        >
          {hit => (
            <ListBoxItem textValue={`${hit.title}, ${hit.story}`} className={styles.hit ?? ''}>
              <span className={styles.title}>
                {hit.title} <span className={styles.code}>{hit.story}</span>
              </span>
              <span className={styles.around}>
                <Around around={hit.around} marks={hit.marks} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </Autocomplete>
  )
}

/** Search over every story; arrow keys and Enter go to a result. */
export const SearchDialog = ({ isOpen, words, onClose }: SearchProps & { readonly isOpen: boolean }) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={open => {
      if (!open) onClose()
    }}
    isDismissable
    className={styles.overlay ?? ''}
  >
    <Modal className={styles.modal ?? ''}>
      <Dialog aria-label="Find in every story" className={styles.dialog ?? ''}>
        <Found words={words} onClose={onClose} />
        <p className={styles.foot}>
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens the story, <kbd>Esc</kbd> closes
        </p>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
