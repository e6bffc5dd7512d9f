import { ShieldCheck } from 'lucide-react'
import { momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useDo } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { say } from '../../components/toast.tsx'
import styles from './home.module.css'
import type { Overview } from './overview.ts'

/** The last backup, the record, and that nothing leaves. */
export const KeptSafe = ({ overview }: { readonly overview: Overview }) => {
  const backup = useDo('vault.backup')
  const { go } = usePlace()
  const make = async () => {
    const answer = await backup.run({})
    if (answer.ok) say('The backup is made, and was read back.')
  }
  return (
    <section aria-labelledby="kept-safe">
      <Card>
        <h2 id="kept-safe" className={styles.cardHeading}>
          <ShieldCheck size={19} strokeWidth={1.75} aria-hidden="true" /> Kept safe
        </h2>
        <ul className={styles.facts}>
          <li>
            {overview.lastBackup === null
              ? 'No backup yet'
              : `Backup made and read back ${momentInWords(overview.lastBackup)}`}
          </li>
          <li>The record has {counted(overview.recordEntries, 'entry', 'entries')}</li>
          <li>Storykeep has no way to send anything</li>
        </ul>
        <ErrorNotice failure={backup.error} />
        {backup.isBusy ? (
          <ProgressView label="Making a backup" progress={backup.progress} onCancel={backup.cancel} />
        ) : (
          <div className={styles.factActions}>
            <Button size="small" onPress={() => void make()}>
              Make a backup
            </Button>
            <Button kind="quiet" size="small" onPress={() => go({ name: 'vault' })}>
              Who can open it
            </Button>
          </div>
        )}
      </Card>
    </section>
  )
}
