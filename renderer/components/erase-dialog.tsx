import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/model/result.ts'
import type { Progress } from '../app/use-operation.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './erase-dialog.module.css'
import { TextField } from './field.tsx'
import { ErrorNotice } from './notice.tsx'
import { ProgressView } from './progress.tsx'

export interface EraseDialogProps {
  /** "story", "person". */
  readonly what: string
  /** The code to type, so that no single press can take something away for good. */
  readonly code: string
  /** What cannot be brought back. */
  readonly says: ReactNode
  readonly goes: readonly string[]
  readonly stays: readonly string[]
  readonly erasing: {
    readonly isBusy: boolean
    readonly progress: Progress | null
    readonly error: Failure | null
  }
  readonly onErase: () => void
  /** Closes the dialog over the thing, which is still there. */
  readonly onClose: () => void
  /** Goes where the thing was, which is gone. */
  readonly onLeave: () => void
}

/** Whether what was typed is the code, whatever its case and the spaces around it. */
export const isCode = (typed: string, code: string): boolean => typed.trim().toUpperCase() === code

const Section = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <section>
    <h3 className={styles.heading}>{title}</h3>
    <ul className={styles.list}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
)

/** Erases something for good, once its code was typed. Says what goes and what stays. */
export const EraseDialog = (props: EraseDialogProps) => {
  const { what, code, says, goes, stays, erasing, onErase, onClose, onLeave } = props
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const isRight = isCode(typed, code)
  // It is gone from the vault then: what is left to say is about the backups.
  const isGone = erasing.error?.code === 'backup-failed'
  const close = () => {
    if (isGone) onLeave()
    else if (!erasing.isBusy) onClose()
  }
  const send = () => {
    setTried(true)
    if (isRight && !erasing.isBusy) onErase()
  }
  return (
    <Dialog
      title={isGone ? `The ${what} is erased` : `Erase this ${what}?`}
      role="alertdialog"
      isOpen
      onClose={close}
      actions={
        isGone ? (
          <Button kind="primary" onPress={onLeave}>
            Go back to the list
          </Button>
        ) : (
          <>
            <Button isDisabled={erasing.isBusy} onPress={close}>
              Keep the {what}
            </Button>
            <Button kind="harm" isPending={erasing.isBusy} onPress={send}>
              Erase for good
            </Button>
          </>
        )
      }
    >
      {isGone ? null : (
        <>
          <p>{says}</p>
          <Section title="What goes" items={goes} />
          <Section title="What stays" items={stays} />
          <TextField
            label={`Type ${code} to confirm`}
            value={typed}
            onChange={setTyped}
            problem={isTried && !isRight ? `Please type the code of this ${what}: ${code}` : null}
            autoComplete="off"
            spellCheck="false"
            isReadOnly={erasing.isBusy}
            maxLength={20}
            className={styles.code ?? ''}
          />
        </>
      )}
      {erasing.isBusy ? <ProgressView label={`Erasing the ${what}`} progress={erasing.progress} /> : null}
      <ErrorNotice failure={erasing.error} />
    </Dialog>
  )
}
