import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { StorybookDocument } from '../../../shared/storybook/document.ts'
import { IconButton } from '../../components/button.tsx'
import { type ContentsEntry, DocumentView } from './document-view.tsx'
import styles from './preview.module.css'
import type { Sheet, Spot } from './sheets.ts'

const toContents = ({ parts }: StorybookDocument): readonly ContentsEntry[] =>
  parts.flatMap(part => (part.kind === 'heading' ? [{ text: part.text, level: part.level }] : []))

/** Room above what is brought into sight, in CSS pixels. */
const headroom = 24

/** Scrolls the part of the window that the preview is in, or the page where that does not scroll by itself. */
const bringIntoSight = (element: HTMLElement | null): void => {
  const middle = element?.closest('section')
  if (element === null || middle === null || middle === undefined) return
  if (middle.scrollHeight > middle.clientHeight && getComputedStyle(middle).overflowY !== 'visible') {
    const from = middle.getBoundingClientRect().top
    middle.scrollTop += element.getBoundingClientRect().top - from - headroom
  } else if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' })
}

export interface PreviewProps {
  readonly document: StorybookDocument
  readonly sheets: readonly Sheet[]
  /** The sheet shown: 0 is the title page, the others follow. */
  readonly shown: number
  readonly onShow: (shown: number) => void
  /** A part to bring into sight; a new object brings it again. */
  readonly spot: Spot | null
}

/** The storybook as it would be printed, a sheet at a time. */
export const Preview = ({ document: book, sheets, shown, onShow, spot }: PreviewProps) => {
  const idPrefix = useId()
  const paper = useRef<HTMLElement>(null)
  const last = sheets.length
  const at = Math.min(shown, last)
  const sheet = at === 0 ? undefined : sheets[at - 1]

  useEffect(() => {
    if (spot === null) return
    bringIntoSight(spot.part === 0 ? paper.current : document.getElementById(`${idPrefix}-${spot.part}`))
  }, [spot, idPrefix])

  const turnTo = (to: number): void => {
    onShow(to)
    bringIntoSight(paper.current)
  }
  const turner = (
    <div className={styles.turner}>
      <IconButton
        label="Sheet before"
        icon={<ChevronLeft size={18} strokeWidth={1.75} aria-hidden="true" />}
        isDisabled={at === 0}
        onPress={() => turnTo(at - 1)}
      />
      <span role="status">
        Sheet {at + 1} of {last + 1}
      </span>
      <IconButton
        label="Sheet after"
        icon={<ChevronRight size={18} strokeWidth={1.75} aria-hidden="true" />}
        isDisabled={at === last}
        onPress={() => turnTo(at + 1)}
      />
    </div>
  )

  return (
    <div className={styles.desk}>
      <article ref={paper} className={styles.paper} aria-label="As it would be printed" lang={book.language}>
        {sheet === undefined ? (
          <div className={styles.titlePage}>
            <h2 className={styles.title}>{book.title}</h2>
            {book.subtitle === '' ? null : <p className={styles.subtitle}>{book.subtitle}</p>}
          </div>
        ) : (
          <DocumentView sheet={sheet} contents={toContents(book)} idPrefix={idPrefix} />
        )}
      </article>
      {turner}
    </div>
  )
}
