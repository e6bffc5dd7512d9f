import { Archive, HardDrive } from 'lucide-react'
import { useState } from 'react'
import type { BackupLine } from '../../../shared/contract/backups.ts'
import { momentInWords, today } from '../../app/dates.ts'
import { askShell } from '../../app/door.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading, ProgressView } from '../../components/progress.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import { bytesToWords } from '../record/bytes.ts'
import { projectToVaultName } from '../welcome/passphrases.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './vault.module.css'

const stateWords: Readonly<Record<BackupLine['state'], string | null>> = {
  complete: null,
  damaged: 'Damaged',
  'other-history': 'Work that was set aside',
  ahead: 'Newer than this vault',
}

const reasonWords: Readonly<Record<BackupLine['reason'], string>> = {
  regular: '',
  'before-upgrade': ', from before Storykeep was updated',
  'before-restore': ', from before somebody went back',
}

/** The backups inside the vault's folder, and copies of the vault elsewhere. */
export const Backups = () => {
  const { data, error, isLoading } = useOperation('backups.list', {})
  const project = useOperation('project.get', {})
  const backup = useDo('vault.backup')
  const copy = useDo('backups.copy')
  const [restoring, setRestoring] = useState<BackupLine | null>(null)
  const backups = data?.backups ?? []

  const make = async () => {
    const answer = await backup.run({})
    if (answer.ok) say('The backup is made, and was read back.')
  }
  const copyAway = async () => {
    const name = projectToVaultName(project.data?.name ?? 'Vault', ` copy ${today()}`)
    const place = await askShell('shell.chooseCopyPlace', { name })
    if (!place.ok) return say(place.error.message)
    if (place.value === null) return
    const answer = await copy.run({ to: place.value.path })
    if (answer.ok) say(`The copy is made, and was read back: ${place.value.name}`)
  }

  return (
    <>
      <SectionCard id="backups" title="Backups in the vault’s folder">
        <p className={styles.says}>
          One is made each day that the vault is opened, and read back: each day’s is kept for a week, each
          week’s for two months. They are encrypted as the vault is. They help when something goes wrong in
          the vault, not when the computer is lost.
        </p>
        <ErrorNotice failure={error ?? backup.error} />
        {isLoading ? <Loading /> : null}
        {data !== undefined && backups.length === 0 ? (
          <p className={styles.says}>There is none yet.</p>
        ) : (
          <ul className={styles.items} aria-label="Backups">
            {backups.map(line => {
              const state = stateWords[line.state]
              return (
                <li key={line.name} className={styles.item}>
                  <span className={styles.name}>
                    <strong>{momentInWords(line.madeAt)}</strong>
                    <span className={styles.soft}>
                      {bytesToWords(line.bytes)}
                      {reasonWords[line.reason]}
                    </span>
                  </span>
                  {state === null ? null : (
                    <Chip tone={line.state === 'other-history' ? 'plain' : 'attention'}>{state}</Chip>
                  )}
                  {line.state === 'damaged' ? null : (
                    <Button
                      size="small"
                      aria-label={`Go back to this… ${momentInWords(line.madeAt)}`}
                      onPress={() => setRestoring(line)}
                    >
                      Go back to this…
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        {backup.isBusy ? (
          <ProgressView label="Making a backup" progress={backup.progress} />
        ) : (
          <div className={styles.buttons}>
            <Button
              icon={<Archive size={17} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => void make()}
            >
              Make a backup now
            </Button>
          </div>
        )}
      </SectionCard>
      <SectionCard id="elsewhere" title="A copy on another drive">
        <p className={styles.says}>
          A whole vault on a stick or a drive, which opens by itself with the same passphrases. An erasure
          does not reach it: when something was erased, make a new copy and destroy the old one.
        </p>
        <ErrorNotice failure={copy.error} />
        {copy.isBusy ? (
          <ProgressView label="Copying the vault" progress={copy.progress} />
        ) : (
          <div className={styles.buttons}>
            <Button
              icon={<HardDrive size={17} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => void copyAway()}
            >
              Copy the vault to another drive…
            </Button>
          </div>
        )}
      </SectionCard>
      {restoring === null ? null : <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  )
}
