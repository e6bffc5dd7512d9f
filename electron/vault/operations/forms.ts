import { createHash } from 'node:crypto'
import { consentSheet, informationSheet, withVersion } from '../../../shared/consent/sheets/project-sheets.ts'
import { type Sheet, sheetToText } from '../../../shared/consent/sheets/sheet.ts'
import { suggestedWording } from '../../../shared/consent/sheets/suggested-wording.ts'
import { dayToWords } from '../../../shared/consent/words.ts'
import { idToRow, rowToFormId } from '../../../shared/model/ids.ts'
import type { Handlers } from '../context.ts'
import { getForm, insertForm, listForms } from '../database/repositories/forms.ts'
import { getProjectName, projectTerms } from '../database/repositories/project.ts'
import { found, Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'
import { sheetToWord } from '../word/write-sheet.ts'

const hashSheet = (sheet: Sheet): string =>
  createHash('sha256').update(sheetToText(sheet), 'utf8').digest('hex')

export const formHandlers: Handlers<'forms.list' | 'forms.create' | 'forms.print'> = {
  'forms.list': ({ database }) => {
    const forms = listForms(database)
    return { forms: [...forms], suggested: suggestedWording(getProjectName(database)) }
  },

  'forms.create': (context, { wording }) => {
    const { database } = context
    const terms = projectTerms(database)
    if (terms.controllers.length === 0) {
      throw new Refusal(
        'no-controller',
        'Nothing was stored. A form says who is responsible for the words: please add that to what people are told first.',
      )
    }
    if (terms.withdrawalContact === '') {
      throw new Refusal(
        'no-contact',
        'Nothing was stored. A form says whom to tell to take consent back: please add that to what people are told first.',
      )
    }
    const infoSheetHash = hashSheet(informationSheet(wording, terms))
    const formHash = hashSheet(consentSheet(wording, terms))
    const [newest] = listForms(database)
    if (newest?.infoSheetHash === infoSheetHash && newest.formHash === formHash) {
      throw new Refusal(
        'nothing-changed',
        'Nothing was stored, because nothing is different from the newest version. It is still there to be printed.',
      )
    }
    return context.change(() => {
      const made = { madeAt: context.now().toISOString(), madeBy: context.person }
      const form = rowToFormId(insertForm(database, { wording, terms, infoSheetHash, formHash, ...made }))
      return { object: form, detail: { asks: wording.asks.length, formHash }, value: { form } }
    })
  },

  'forms.print': async (context, { form: id, sheet, style, to, replace }) => {
    const form = found(getForm(context.database, idToRow(id)), 'form')
    const made = sheet === 'information' ? informationSheet : consentSheet
    const version = `Version ${id}, ${dayToWords(form.madeAt.slice(0, 10))}`
    const bytes = await sheetToWord(withVersion(made(form.wording, form.terms), version), style)
    return saveChosenFile(context, { to, replace }, bytes, () => ({
      object: id,
      detail: { sheet, style },
      value: { bytes: bytes.length },
    }))
  },
}
