import { LifeBuoy, TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import type { PrintedRun } from '../../../shared/model/printed.ts'
import type { DocumentPart } from '../../../shared/storybook/document.ts'
import styles from './document-view.module.css'
import type { Sheet } from './sheets.ts'

const Runs = ({ runs }: { readonly runs: readonly PrintedRun[] }) => (
  <>
    {runs.map((run, index) =>
      run.identity === null ? (
        // Runs have no names of their own, and they never change places.
        <Fragment key={index}>{run.text}</Fragment>
      ) : (
        <span key={index} className={styles.replaced} title={`Replaced (${run.identity})`}>
          {run.text}
        </span>
      ),
    )}
  </>
)

export interface ContentsEntry {
  readonly text: string
  readonly level: 1 | 2
}

const Part = ({
  part,
  contents,
}: {
  readonly part: DocumentPart
  readonly contents: readonly ContentsEntry[]
}) => {
  switch (part.kind) {
    case 'heading':
      return part.level === 1 ? (
        <h3 className={styles.heading}>{part.text}</h3>
      ) : (
        <h4 className={styles.subheading}>{part.text}</h4>
      )
    case 'paragraph':
      return (
        <p className={styles[part.style]}>
          <Runs runs={part.runs} />
        </p>
      )
    case 'turn':
      return (
        <p className={styles.body}>
          <span className={styles.speaker}>
            <Runs runs={part.speaker} />:
          </span>{' '}
          <Runs runs={part.runs} />
        </p>
      )
    case 'callout': {
      const Icon = part.tone === 'warning' ? TriangleAlert : LifeBuoy
      return (
        <div className={`${styles.callout} ${styles[part.tone]}`}>
          <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <p className={styles.calloutTitle}>{part.title}</p>
            {part.lines.map(line => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      )
    }
    case 'quote':
      return (
        <figure className={styles.quote}>
          <blockquote>
            <Runs runs={part.runs} />
          </blockquote>
          {part.credit === '' ? null : <figcaption className={styles.quoteCredit}>{part.credit}</figcaption>}
        </figure>
      )
    case 'list': {
      const items = part.items.map(item => <li key={item}>{item}</li>)
      return part.ordered ? (
        <ol className={styles.ordered}>{items}</ol>
      ) : (
        <ul className={styles.list}>{items}</ul>
      )
    }
    case 'contents':
      return (
        <div className={styles.contents}>
          <h3 className={styles.heading}>Contents</h3>
          <ul>
            {contents.map((entry, index) => (
              // Two stories may have one title; the order never changes between drawings.
              <li key={index} data-level={entry.level}>
                {entry.text}
              </li>
            ))}
          </ul>
        </div>
      )
    case 'page_break':
      return null
  }
}

export interface DocumentViewProps {
  readonly sheet: Sheet
  readonly contents: readonly ContentsEntry[]
  /** Before the ids of the parts, so that a block can be brought into sight. */
  readonly idPrefix: string
}

/** One sheet of the storybook as it would be printed. Replaced words are underlined here and not in print. */
export const DocumentView = ({ sheet, contents, idPrefix }: DocumentViewProps) => (
  <>
    {sheet.map((part, index) => (
      // A sheet is drawn whole, from a document that is made anew for every change.
      <div key={index} id={`${idPrefix}-${index}`} className={styles.part}>
        <Part part={part} contents={contents} />
      </div>
    ))}
  </>
)
