import { useState } from 'react'
import type { SheetStyle } from '../../../shared/contract/forms.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { keysOf, toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'

type Which = 'information' | 'consent'

const sheetWords: Readonly<Record<Which, string>> = {
  information: 'Information sheet',
  consent: 'Consent form',
}
const styleWords: Readonly<Record<SheetStyle, { readonly label: string; readonly help: string }>> = {
  standard: { label: 'Standard', help: 'Letters of 12 points.' },
  large_print: { label: 'Large print', help: 'Letters of 18 points.' },
  easy_read: {
    label: 'Easy read',
    help: 'Short lines, large letters, and a box beside each for a picture of yours.',
  },
}

/** Saves a sheet of one version as Word, to be printed or sent. */
export const PrintFormDialog = ({
  form,
  onClose,
}: {
  readonly form: string
  readonly onClose: () => void
}) => {
  const print = useSaveAs('forms.print')
  const [sheet, setSheet] = useState<Which>('consent')
  const [style, setStyle] = useState<SheetStyle>('standard')
  const save = async (): Promise<void> => {
    const name = `${sheetWords[sheet]} ${form}, ${styleWords[style].label.toLocaleLowerCase('en-GB')}.docx`
    const saved = await print.save(name, { form, sheet, style })
    if (saved === null) return
    say('The sheet is saved as Word.')
    onClose()
  }
  return (
    <Dialog
      title={`Print version ${form}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={print.isBusy} onPress={() => void save()}>
            Choose where to save it
          </Button>
        </>
      }
    >
      <ChoiceField
        label="Which sheet"
        isRow
        value={sheet}
        onChange={setSheet}
        choices={toChoices(sheetWords)}
      />
      <ChoiceField
        label="How"
        value={style}
        onChange={setStyle}
        choices={keysOf(styleWords).map(value => ({ value, ...styleWords[value] }))}
      />
      <ErrorNotice failure={print.error} />
    </Dialog>
  )
}
