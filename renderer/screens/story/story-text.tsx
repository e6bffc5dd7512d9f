import { memo } from 'react'
import type { MarkedPassage, Mention } from '../../../shared/contract/stories.ts'
import { categoryWords } from '../../app/words.ts'
import { classNames } from '../../components/class-names.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Range, type Run, rangeToRuns } from './runs.ts'
import styles from './story-text.module.css'

const stateWords = { undecided: 'to decide', accepted: 'decided', rejected: 'stays as it is' } as const

interface RunProps {
  readonly text: string
  readonly run: Run<Mention, Range>
  readonly isCurrent: boolean
  readonly found: Range | null
}

const RunView = ({ text, run, isCurrent, found }: RunProps) => {
  const words = text.slice(run.from, run.to)
  const { mention, passages } = run
  const look = classNames(
    passages.some(passage => passage !== found) && styles.passage,
    passages.some(passage => passage === found) && styles.found,
  )
  if (mention === null) {
    return (
      <span data-from={run.from} className={look}>
        {words}
      </span>
    )
  }
  const { label, family } = categoryWords[mention.category]
  return (
    <mark
      data-from={run.from}
      data-identity={mention.identity}
      aria-description={`${label}, ${stateWords[mention.state]}`}
      className={classNames(
        styles.mention,
        styles[family],
        styles[mention.state],
        isCurrent && styles.current,
        look,
      )}
    >
      {words}
    </mark>
  )
}

interface RunsProps {
  readonly text: string
  readonly range: Range
  readonly mentions: readonly Mention[]
  readonly passages: readonly MarkedPassage[]
  readonly current: string | null
  readonly found: Range | null
}

const Runs = ({ text, range, mentions, passages, current, found }: RunsProps) => (
  <>
    {rangeToRuns<Mention, Range>(range, mentions, found === null ? passages : [...passages, found]).map(
      run => (
        <RunView
          key={run.from}
          text={text}
          run={run}
          isCurrent={run.mention !== null && run.mention.identity === current}
          found={found}
        />
      ),
    )}
  </>
)

export interface ParagraphProps extends Omit<RunsProps, 'range'> {
  readonly paragraph: Paragraph
  readonly isHere: boolean
}

/** One paragraph with its marks. Drawn again only when something in it changes: stories have thousands. */
export const ParagraphView = memo(function ParagraphView({ paragraph, isHere, ...rest }: ParagraphProps) {
  return (
    <div className={styles.row} data-paragraph={paragraph.number} data-here={isHere}>
      <span className={styles.number} aria-hidden="true">
        {paragraph.number}
      </span>
      <p className={styles.words}>
        {paragraph.speaker === null ? null : (
          <>
            <b className={styles.speaker}>
              <Runs {...rest} range={paragraph.speaker} />
            </b>
            <span className={styles.colon}>: </span>
          </>
        )}
        <Runs {...rest} range={{ from: paragraph.wordsFrom, to: paragraph.to }} />
      </p>
    </div>
  )
})

/** The identity of the mention that was clicked, if one was. */
export const clickedIdentity = (target: EventTarget | null): string | null => {
  const mark = target instanceof Element ? target.closest('[data-identity]') : null
  return mark instanceof HTMLElement ? (mark.dataset.identity ?? null) : null
}
