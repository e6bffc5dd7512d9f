import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: 'small' | 'medium' | 'large'
  /** `alert` for a question that has to be answered: no closing by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Content that scrolls. */
  readonly children: ReactNode
  /** Buttons, the main one last; they stay in sight. */
  readonly actions?: ReactNode
}

/** A dialog over everything; Escape closes it and the focus goes back to where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  size = 'medium',
  role = 'dialog',
  children,
  actions,
}: DialogProps) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={open => {
      if (!open) onClose()
    }}
    isDismissable={role === 'dialog'}
    className={styles.overlay ?? ''}
  >
    <Modal className={classNames(styles.modal, styles[size])}>
      <AriaDialog role={role} className={styles.dialog ?? ''}>
        <header className={styles.header}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <IconButton label="Close" icon={<X size={19} strokeWidth={1.75} />} onPress={onClose} />
        </header>
        <div className={styles.content}>{children}</div>
        {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
