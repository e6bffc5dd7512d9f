import { ConsentForm, FormWording } from '../../../../shared/model/form.ts'
import { rowToFormId } from '../../../../shared/model/ids.ts'
import { ProjectTerms } from '../../../../shared/model/project-terms.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface Stored {
  readonly id: number
  readonly wording: string
  readonly terms: string
  readonly infoSheetHash: string
  readonly formHash: string
  readonly madeAt: string
  readonly madeBy: string
}

const select = `SELECT id, wording, terms, info_sheet_hash AS infoSheetHash, form_hash AS formHash,
    made_at AS madeAt, made_by AS madeBy FROM consent_forms`

const toForm = (row: Stored): ConsentForm =>
  ConsentForm.parse({
    ...row,
    id: rowToFormId(row.id),
    wording: FormWording.parse(JSON.parse(row.wording)),
    terms: ProjectTerms.parse(JSON.parse(row.terms)),
  })

/** Every version, the newest first. */
export const listForms = (database: Database): readonly ConsentForm[] =>
  statement<Stored>(database, `${select} ORDER BY id DESC`).all().map(toForm)

export const getForm = (database: Database, id: number): ConsentForm | undefined => {
  const row = statement<Stored>(database, `${select} WHERE id = ?`).get(id)
  return row === undefined ? undefined : toForm(row)
}

export const insertForm = (database: Database, form: Omit<ConsentForm, 'id'>): number =>
  Number(
    statement(
      database,
      `INSERT INTO consent_forms (wording, terms, info_sheet_hash, form_hash, made_at, made_by)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(
      JSON.stringify(form.wording),
      JSON.stringify(form.terms),
      form.infoSheetHash,
      form.formHash,
      form.madeAt,
      form.madeBy,
    ).lastInsertRowid,
  )
