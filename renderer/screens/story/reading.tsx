import { Columns2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Level } from '../../../shared/model/basics.ts'
import { useOperation } from '../../app/use-operation.ts'
import { counted, keysOf, levelWords } from '../../app/words.ts'
import { classNames } from '../../components/class-names.ts'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Segments } from '../../components/tabs.tsx'
import { PrintedParagraph } from './printed-text.tsx'
import styles from './reading.module.css'
import type { Range } from './runs.ts'
import { spread } from './spread.ts'
import { clickedIdentity, ParagraphView } from './story-text.tsx'
import type { StoryRoom } from './use-story.ts'

export type View = 'original' | Level

interface ReadingProps {
  readonly room: StoryRoom
  readonly view: View
  readonly onView: (view: View) => void
  readonly isSideBySide: boolean
  readonly onSideBySide: (isOn: boolean) => void
  readonly current: string | null
  /** The paragraph that the question is about. */
  readonly here: number | null
  readonly found: Range | null
  /** Told the original's element, whose words can be selected; null when it goes. */
  readonly onArticle: (article: HTMLElement | null) => void
  readonly onSelect: (identity: string) => void
}

const views = [
  { id: 'original', label: 'Original' },
  ...keysOf(levelWords).map(id => ({ id, label: levelWords[id] })),
] as const satisfies readonly { readonly id: View; readonly label: string }[]

const Printed = ({
  room,
  level,
  current,
}: Pick<ReadingProps, 'room' | 'current'> & { readonly level: Level }) => {
  const printed = useOperation('stories.printed', { story: room.story.id, level }, { keep: true })
  if (printed.error !== null) return <ErrorNotice failure={printed.error} />
  if (printed.data === undefined) return <Loading />
  return (
    <>
      {printed.data.turns.map((turn, index) => {
        const number = index + 1
        return <PrintedParagraph key={number} turn={turn} number={number} current={current} />
      })}
    </>
  )
}

const Original = ({
  room,
  current,
  here,
  found,
}: Pick<ReadingProps, 'room' | 'current' | 'here' | 'found'>) => {
  const { text, mentions, passages } = room.story
  const { paragraphs } = room
  const mentionsIn = useMemo(() => spread(paragraphs, mentions), [paragraphs, mentions])
  const passagesIn = useMemo(() => spread(paragraphs, passages), [paragraphs, passages])
  return (
    <>
      {paragraphs.map((paragraph, index) => {
        const own = mentionsIn[index] ?? []
        const isFoundHere = found !== null && found.from < paragraph.to && paragraph.from < found.to
        return (
          <ParagraphView
            key={paragraph.from}
            paragraph={paragraph}
            text={text}
            mentions={own}
            passages={passagesIn[index] ?? []}
            current={own.some(({ identity }) => identity === current) ? current : null}
            found={isFoundHere ? found : null}
            isHere={paragraph.number === here}
          />
        )
      })}
    </>
  )
}

/** The story: as it was told, or as it would be printed, or both. */
export const Reading = (props: ReadingProps) => {
  const { room, view, onView, isSideBySide, onSideBySide, onArticle, onSelect } = props
  const level = view === 'original' ? 'public' : view
  const isPrintedShown = view !== 'original' || isSideBySide
  const texts = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = texts.current
    // A shortcut for the mouse alone: N, P and the panel do the same by keyboard, without a stop at every mark.
    const select = (event: MouseEvent) => {
      const identity = clickedIdentity(event.target)
      if (identity !== null && document.getSelection()?.isCollapsed !== false) onSelect(identity)
    }
    element?.addEventListener('click', select)
    return () => element?.removeEventListener('click', select)
  }, [onSelect])
  return (
    <div className={classNames(styles.reading, isSideBySide && styles.wide)}>
      <div className={styles.bar}>
        <Segments label="As it is told, or as it is printed" value={view} onChange={onView} items={views} />
        <ToggleButton isSelected={isSideBySide} onChange={onSideBySide} className={styles.sideBySide ?? ''}>
          Side by side <Columns2 size={17} strokeWidth={1.75} aria-hidden="true" />
        </ToggleButton>
      </div>
      {isPrintedShown && room.undecided.length > 0 ? (
        <p className={styles.note}>
          {counted(room.undecided.length, 'thing is', 'things are')} still to decide. Nothing is printed
          before that.
        </p>
      ) : null}
      <div
        ref={texts}
        className={isSideBySide ? styles.two : ''}
        // The same row for the same paragraph of both texts, below a row of headings.
        style={isSideBySide ? { gridTemplateRows: `repeat(${room.paragraphs.length + 1}, auto)` } : {}}
      >
        {view === 'original' || isSideBySide ? (
          <article ref={onArticle} aria-label="The story as it was told" className={styles.text}>
            {isSideBySide ? <h2 className={styles.which}>Original</h2> : null}
            <Original {...props} />
          </article>
        ) : null}
        {isPrintedShown ? (
          <article aria-label={`The story as it is printed: ${levelWords[level]}`} className={styles.text}>
            {isSideBySide ? <h2 className={styles.which}>{levelWords[level]}</h2> : null}
            <Printed room={room} level={level} current={props.current} />
          </article>
        ) : null}
      </div>
    </div>
  )
}
