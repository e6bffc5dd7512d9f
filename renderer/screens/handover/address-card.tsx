import { Copy, KeyRound } from 'lucide-react'
import { askShell } from '../../app/door.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SectionCard } from '../../components/section-card.tsx'
import { say } from '../../components/toast.tsx'
import styles from './handover.module.css'

/** The vault's own address, which is no secret: whoever has it can seal something that only this vault opens. */
export const AddressCard = () => {
  const { data, error } = useOperation('handover.address', {})
  const make = useDo('handover.makeAddress')
  const address = data?.address ?? null
  const copy = async (text: string): Promise<void> => {
    const copied = await askShell('shell.copy', { text: new TextEncoder().encode(text) })
    say(copied.ok ? 'Copied. It leaves the clipboard again after half a minute.' : copied.error.message)
  }
  return (
    <SectionCard id="address" title="This vault’s address">
      <p className={styles.says}>
        Give it to people who hand stories over to you: what they seal to it, only this vault opens, and
        nobody has to send a passphrase. It is no secret. After “Encrypt the vault anew” there is a new one.
      </p>
      <ErrorNotice failure={error ?? make.error} />
      {data === undefined ? null : address === null ? (
        <div className={styles.buttons}>
          <Button
            icon={<KeyRound size={17} strokeWidth={1.75} aria-hidden="true" />}
            isPending={make.isBusy}
            onPress={() => void make.run({})}
          >
            Make an address
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.address}>{address}</p>
          <div className={styles.buttons}>
            <Button
              icon={<Copy size={17} strokeWidth={1.75} aria-hidden="true" />}
              onPress={() => void copy(address)}
            >
              Copy the address
            </Button>
          </div>
        </>
      )}
    </SectionCard>
  )
}
