import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Way } from '../../../shared/contract/keys.ts'
import { momentToDay } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx'
import { RekeyDialog } from './rekey-dialog.tsx'
import { TestCodeDialog } from './test-code-dialog.tsx'
import styles from './vault.module.css'
import { AddWayDialog, ChangeWayDialog, RemoveWayDialog, TestWayDialog } from './way-dialogs.tsx'

type Open =
  | { readonly kind: 'add' | 'rekey' | 'code' | 'test-code' }
  | { readonly kind: 'change' | 'remove' | 'test'; readonly way: Way }

const detailOf = ({ needsKeyFile, madeAt, memoryMiB, passes }: Way): string =>
  `${needsKeyFile ? 'Passphrase and key file' : 'Passphrase'}, since ${momentToDay(madeAt)}. Each guess goes over ${memoryMiB} MB ${passes} times.`

/** Who can open the vault, and the paper. */
export const WaysIn = () => {
  const { data, error, isLoading } = useOperation('keys.list', {})
  const keyFile = useSaveAs('keys.makeKeyFile')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const ways = data?.ways ?? []
  const makeKeyFile = async () => {
    const made = await keyFile.save('Storykeep.key', {}, 'key')
    if (made !== null) say('The key file is made. Name it when you add or change a passphrase.')
  }
  return (
    <>
      <SectionCard id="people-in" title="Who can open this vault">
        <p className={styles.says}>
          Each person has a passphrase of their own. The names stand readable in the vault’s folder; the
          passphrases stand nowhere.
        </p>
        <ErrorNotice failure={error ?? keyFile.error} />
        {isLoading ? <Loading /> : null}
        <ul className={styles.items} aria-label="Ways in">
          {ways.map(way => (
            <li key={way.slot} className={styles.item}>
              <span className={styles.name}>
                <strong>
                  {way.person}
                  {way.isYours ? ' (you)' : ''}
                </strong>
                <span className={styles.soft}>{detailOf(way)}</span>
              </span>
              <span className={styles.buttons}>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Try the passphrase of ${way.person}`}
                  onPress={() => setOpen({ kind: 'test', way })}
                >
                  Try
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Change the passphrase of ${way.person}`}
                  onPress={() => setOpen({ kind: 'change', way })}
                >
                  Change
                </Button>
                {ways.length < 2 ? null : (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={`Take away the passphrase of ${way.person}`}
                    onPress={() => setOpen({ kind: 'remove', way })}
                  >
                    Take away
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button
            icon={<Plus size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setOpen({ kind: 'add' })}
          >
            Add a person
          </Button>
          <Button
            kind="quiet"
            icon={<KeyRound size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void makeKeyFile()}
          >
            Make a key file
          </Button>
        </div>
        <p className={styles.says}>
          A key file on a stick can be asked for beside a passphrase: then neither opens the vault without the
          other.
        </p>
      </SectionCard>
      <SectionCard id="paper" title="The paper with the recovery code">
        <p className={styles.says}>
          Its 24 words open the vault when every passphrase is forgotten, and even when the file of the keys
          is lost. Whoever finds it can open the vault as well.
        </p>
        <div className={styles.buttons}>
          <Button onPress={() => setOpen({ kind: 'test-code' })}>Try the words on the paper</Button>
          <Button kind="quiet" onPress={() => setOpen({ kind: 'code' })}>
            Show the recovery code again
          </Button>
        </div>
      </SectionCard>
      <SectionCard id="loss" title="If something may be in the wrong hands">
        <p className={styles.says}>
          A lost paper, a passphrase that was seen, a stick with a copy of the vault: give the vault and its
          backups a new key.
        </p>
        <div className={styles.buttons}>
          <Button onPress={() => setOpen({ kind: 'rekey' })}>Encrypt the vault anew…</Button>
        </div>
      </SectionCard>
      {open?.kind === 'add' ? <AddWayDialog onClose={close} /> : null}
      {open?.kind === 'change' ? <ChangeWayDialog way={open.way} onClose={close} /> : null}
      {open?.kind === 'remove' ? <RemoveWayDialog way={open.way} onClose={close} /> : null}
      {open?.kind === 'test' ? <TestWayDialog way={open.way} onClose={close} /> : null}
      {open?.kind === 'rekey' ? <RekeyDialog onClose={close} /> : null}
      {open?.kind === 'code' ? <RecoveryCodeDialog onClose={close} /> : null}
      {open?.kind === 'test-code' ? <TestCodeDialog onClose={close} /> : null}
    </>
  )
}
