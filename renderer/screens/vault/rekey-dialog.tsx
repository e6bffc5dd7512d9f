import { useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted, listed } from '../../app/words.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { codeToWords } from '../welcome/recovery-words.ts'
import { RecoveryWordsDialog } from './recovery-words-dialog.tsx'
import { Yourself, type YourselfHandle } from './yourself.tsx'

type Done = Output<'keys.rekey'>

const Finished = ({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) => (
  <RecoveryWordsDialog
    title="The vault is encrypted anew"
    words={codeToWords(done.recoveryCode)}
    onClose={onClose}
    before={<p>This is its new recovery code. The old paper opens nothing any more: please destroy it.</p>}
    after={
      <>
        {done.removed.length === 0 ? null : (
          <Notice>{listed(done.removed)} can no longer open the vault. Add them again, one by one.</Notice>
        )}
        {done.backupsLeft === 0 ? null : (
          <Notice tone="attention">
            {counted(done.backupsLeft, 'backup', 'backups')} could not be encrypted anew. Where the disk was
            full, they are when there is room.
          </Notice>
        )}
      </>
    }
  />
)

/** After a suspected loss: everything is encrypted under another key, and every earlier way in stops working. */
export const RekeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const rekey = useDo('keys.rekey')
  const ways = useOperation('keys.list', {})
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const yourself = useRef<YourselfHandle>(null)
  const others = (ways.data?.ways ?? []).filter(({ isYours }) => !isYours).map(({ person }) => person)

  const send = async () => {
    if (rekey.isBusy) return
    const own = yourself.current?.read()
    if (own == null) return
    const typed = await passphrase.current?.read()
    if (typed == null) return
    const answer = await rekey.run({
      yourself: own,
      passphrase: typed,
      ...(keyFile === null ? {} : { keyFile: keyFile.path }),
    })
    if (answer.ok) setDone(answer.value)
  }
  if (done !== null) return <Finished done={done} onClose={onClose} />
  return (
    <FormDialog
      title="Encrypt the vault anew?"
      send={rekey.isBusy ? 'Encrypting…' : 'Encrypt it anew'}
      failure={rekey.error}
      isBusy={rekey.isBusy}
      onSend={() => void send()}
      onClose={rekey.isBusy ? () => undefined : onClose}
    >
      <p>
        For when a passphrase, the paper with the recovery code or a copy of the vault may be in the wrong
        hands. The vault and its backups get a new key and a new recovery code.
      </p>
      <p>
        {others.length === 0
          ? 'Your old passphrase and the old paper stop working.'
          : `Your old passphrase, the old paper and the passphrases of ${listed(others)} stop working.`}{' '}
        Copies that are somewhere else already keep the old key: nothing can reach them.
      </p>
      <Yourself handle={yourself} />
      <NewPassphrase
        label="Your new passphrase"
        again="Your new passphrase again"
        handle={passphrase}
        ownWords={[]}
      />
      <KeyFileField label="With a key file" value={keyFile} onChange={setKeyFile} />
      {rekey.isBusy ? <ProgressView label="Encrypting the vault anew" progress={rekey.progress} /> : null}
    </FormDialog>
  )
}
