import type { ImportReport } from '../../../shared/contract/stories.ts'
import { usePlace } from '../../app/place.ts'
import { counted, numberInWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './stories.module.css'
import { UnreadParts } from './unread-parts.tsx'
import { fileName } from './unread-words.ts'

interface ImportReportProps {
  readonly report: ImportReport
  readonly onLeave: () => void
}

const summary = ({ imported, refused, cancelled }: ImportReport): string => {
  const came =
    imported.length === 0 ? 'Nothing came in' : `${counted(imported.length, 'story', 'stories')} came in`
  const stayed = refused.length === 0 ? '' : `; ${counted(refused.length, 'file')} stayed out`
  return `${came}${stayed}.${cancelled ? ' You stopped it; what came in before that is kept.' : ''}`
}

/** What came in, what of it was left out, and what was refused and why. */
export const ImportReportView = ({ report, onLeave }: ImportReportProps) => {
  const { go } = usePlace()
  return (
    <div className={styles.report}>
      <p role="status">{summary(report)}</p>
      {report.refused.length === 0 ? null : (
        <Notice tone="attention" title="Stayed out">
          <ul>
            {report.refused.map(({ file, message }) => (
              <li key={file} className={styles.reportItem}>
                <strong>{fileName(file)}</strong>
                <br />
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul>
        {report.imported.map(item => (
          <li key={item.story} className={styles.reportItem}>
            <div className={styles.reportTitle}>
              <span>{fileName(item.file)}</span>
              <Button
                kind="link"
                size="small"
                onPress={() => {
                  onLeave()
                  go({ name: 'story', story: item.story })
                }}
              >
                Open {item.story}
              </Button>
            </div>
            <p className={styles.soft2}>
              {numberInWords(item.words)} words, {counted(item.turns, 'paragraph')}
            </p>
            <UnreadParts unread={item.unread} />
          </li>
        ))}
      </ul>
    </div>
  )
}
