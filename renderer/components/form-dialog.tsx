import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Failure } from '../../shared/model/result.ts'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import styles from './form-dialog.module.css'
import { ErrorNotice } from './notice.tsx'

export interface FormDialogProps {
  readonly title: string
  readonly size?: NonNullable<DialogProps['size']>
  /** On the button that sends it. */
  readonly send: string
  readonly failure: Failure | null
  readonly isBusy?: boolean
  readonly onSend: (form: HTMLFormElement) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is one form: Enter in a field sends it, and a refusal comes into sight below the fields. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, size = 'medium', send, failure, isBusy = false, onSend, onClose, children } = props
  const formId = useId()
  const refusal = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== null) refusal.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSend(event.currentTarget)
  }
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isPending={isBusy}>
            {send}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={submit}>
        {children}
        <div ref={refusal}>
          <ErrorNotice failure={failure} />
        </div>
      </form>
    </Dialog>
  )
}
