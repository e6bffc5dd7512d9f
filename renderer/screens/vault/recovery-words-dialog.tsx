import { Printer } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberedWords } from '../../components/numbered-words.tsx'

export interface RecoveryWordsDialogProps {
  readonly title: string
  readonly words: readonly string[]
  /** What is to be known before the words, and after them. */
  readonly before: ReactNode
  readonly after?: ReactNode
  readonly onClose: () => void
}

/** The words of the recovery code, to be written down; they are gone when it closes, which no stray click does. */
export const RecoveryWordsDialog = ({ title, words, before, after, onClose }: RecoveryWordsDialogProps) => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.focus()
  }, [])
  return (
    <Dialog
      title={title}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            icon={<Printer size={18} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => window.print()}
          >
            Print
          </Button>
          <Button kind="primary" onPress={onClose}>
            I have written them down
          </Button>
        </>
      }
    >
      {before}
      <NumberedWords label="The words of the recovery code" words={words} listRef={list} />
      {after}
    </Dialog>
  )
}
