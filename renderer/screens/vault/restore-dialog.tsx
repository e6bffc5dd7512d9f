import type { BackupLine } from '../../../shared/contract/backups.ts'
import { momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading, ProgressView } from '../../components/progress.tsx'
import { say } from '../../components/toast.tsx'
import { entryToSentence } from '../record/sentences.ts'
import styles from './vault.module.css'

/** What is done in a vault without anybody having done it. */
const notWork: ReadonlySet<string> = new Set(['vault.backup'])

const sinceInWords = ({
  operation,
  count,
}: {
  readonly operation: string
  readonly count: number
}): string => {
  const sentence = entryToSentence({ operation, detail: '{}' })
  return count === 1 ? sentence : `${sentence}: ${counted(count, 'time')}`
}

/** Going back to a backup: what was there then, what has been done since, and that it is kept. */
export const RestoreDialog = ({
  backup,
  onClose,
}: {
  readonly backup: BackupLine
  readonly onClose: () => void
}) => {
  const { go } = usePlace()
  const preview = useOperation('backups.preview', { name: backup.name })
  const restore = useDo('backups.restore')
  const data = preview.data
  const since = (data?.since ?? []).filter(({ operation }) => !notWork.has(operation))
  const send = async () => {
    const answer = await restore.run({ name: backup.name })
    if (!answer.ok) return
    say('The vault is as it was then. What was there before is kept as a backup.')
    onClose()
    go({ name: 'home' })
  }
  return (
    <Dialog
      title={`Go back to ${momentInWords(backup.madeAt)}?`}
      role="alertdialog"
      isOpen
      onClose={restore.isBusy ? () => undefined : onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={restore.isBusy}>
            Stay here
          </Button>
          <Button
            kind="primary"
            isPending={restore.isBusy}
            isDisabled={data === undefined}
            onPress={() => void send()}
          >
            Go back
          </Button>
        </>
      }
    >
      {preview.isLoading ? <Loading label="Reading the backup to the end" /> : null}
      <ErrorNotice failure={preview.error} />
      {data === undefined ? null : (
        <>
          <p>
            It holds {counted(data.stories, 'story', 'stories')} and{' '}
            {counted(data.people, 'person', 'people')}, and was read to the end just now.
          </p>
          {since.length === 0 ? (
            <p>Nothing has been done since.</p>
          ) : (
            <>
              <h3>Done since then, and not in it</h3>
              <ul className={styles.lost}>
                {since.map(each => (
                  <li key={each.operation}>{sinceInWords(each)}</li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.says}>
            The vault as it is now becomes a backup first, so that you can come forward again. Files that were
            saved outside the vault are not touched.
          </p>
        </>
      )}
      {restore.isBusy ? <ProgressView label="Going back" progress={restore.progress} /> : null}
      <ErrorNotice failure={restore.error} />
    </Dialog>
  )
}
