import { useState } from 'react'
import { useSaveAs } from '../../app/use-save-as.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'

const formats = ['word', 'word_large_print', 'machine'] as const
type ReceiptFormat = (typeof formats)[number]

const formatWords: Readonly<Record<ReceiptFormat, { readonly label: string; readonly help: string }>> = {
  word: {
    label: 'A page for them',
    help: 'Plain words, as Word: what they said yes and no to, and how to take it back.',
  },
  word_large_print: { label: 'A page for them, in large print', help: 'The same in letters of 18 points.' },
  machine: {
    label: 'A file for another system',
    help: 'JSON in the shape of ISO/IEC TS 27560. It carries a code and no name.',
  },
}

interface ReceiptDialogProps {
  readonly participant: string
  readonly name: string
  readonly onClose: () => void
}

/** Saves what a person agreed to, for them to keep. */
export const ReceiptDialog = ({ participant, name, onClose }: ReceiptDialogProps) => {
  const receipt = useSaveAs('consent.receipt')
  const [format, setFormat] = useState<ReceiptFormat>('word')
  const save = async (): Promise<void> => {
    const isMachine = format === 'machine'
    const saved = await receipt.save(
      `Consent receipt ${participant}.${isMachine ? 'json' : 'docx'}`,
      { participant, format },
      isMachine ? 'json' : 'word',
    )
    if (saved === null) return
    say('The receipt is saved. It lies outside the vault.')
    onClose()
  }
  return (
    <Dialog
      title={`A receipt for ${name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={receipt.isBusy} onPress={() => void save()}>
            Choose where to save it
          </Button>
        </>
      }
    >
      <ChoiceField
        label="What is it for?"
        value={format}
        onChange={setFormat}
        choices={formats.map(value => ({ value, ...formatWords[value] }))}
      />
      <ErrorNotice failure={receipt.error} />
    </Dialog>
  )
}
