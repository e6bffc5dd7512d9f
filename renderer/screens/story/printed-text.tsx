import type { PrintedRun, PrintedTurn } from '../../../shared/model/printed.ts'
import { classNames } from '../../components/class-names.ts'
import styles from './printed-text.module.css'
import text from './story-text.module.css'

const Runs = ({
  runs,
  current,
}: {
  readonly runs: readonly PrintedRun[]
  readonly current: string | null
}) => {
  let offset = 0
  return (
    <>
      {runs.map(run => {
        const key = offset
        offset += run.text.length
        return run.identity === null ? (
          <span key={key}>{run.text}</span>
        ) : (
          <span
            key={key}
            data-identity={run.identity}
            className={classNames(styles.replaced, run.identity === current && styles.current)}
          >
            {run.text}
          </span>
        )
      })}
    </>
  )
}

interface PrintedParagraphProps {
  readonly turn: PrintedTurn
  readonly number: number
  readonly current: string | null
}

/** One paragraph as it would be printed; what was replaced is dotted underneath. */
export const PrintedParagraph = ({ turn, number, current }: PrintedParagraphProps) => (
  <div className={text.row} data-paragraph={number}>
    <span className={text.number} aria-hidden="true">
      {number}
    </span>
    <p className={text.words}>
      {turn.speaker === null ? null : (
        <>
          <b className={text.speaker}>
            <Runs runs={turn.speaker} current={current} />
          </b>
          <span className={text.colon}>: </span>
        </>
      )}
      <Runs runs={turn.runs} current={current} />
    </p>
  </div>
)
