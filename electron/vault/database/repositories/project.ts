import { z } from 'zod'
import type { SupportLine } from '../../../../shared/contract/project.ts'
import {
  ProjectLead,
  ProjectPolicy,
  ProjectTerms,
  RecruitmentTarget,
} from '../../../../shared/model/project-terms.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export type NamedList = 'areas' | 'stages' | 'themes'
type Line = z.infer<typeof SupportLine>

export const getProjectName = (database: Database): string =>
  statement<{ name: string }>(database, 'SELECT name FROM project').get()?.name ?? ''

export const insertProject = (database: Database, name: string, createdAt: string): void => {
  statement(database, 'INSERT INTO project (id, name, created_at) VALUES (1, ?, ?)').run(name, createdAt)
}

export const renameProject = (database: Database, name: string): void => {
  statement(database, 'UPDATE project SET name = ?').run(name)
}

export interface NamedRow {
  readonly id: number
  readonly name: string
}

const listSql: Readonly<Record<NamedList, string>> = {
  areas: 'SELECT id, name FROM areas ORDER BY position, id',
  stages: 'SELECT id, name FROM stages ORDER BY position, id',
  themes: 'SELECT id, name FROM themes ORDER BY position, id',
}
const insertSql: Readonly<Record<NamedList, string>> = {
  areas: 'INSERT INTO areas (name, position) VALUES (?, ?)',
  stages: 'INSERT INTO stages (name, position) VALUES (?, ?)',
  themes: 'INSERT INTO themes (name, position) VALUES (?, ?)',
}
const updateSql: Readonly<Record<NamedList, string>> = {
  areas: 'UPDATE areas SET name = ?, position = ? WHERE id = ?',
  stages: 'UPDATE stages SET name = ?, position = ? WHERE id = ?',
  themes: 'UPDATE themes SET name = ?, position = ? WHERE id = ?',
}
const deleteSql: Readonly<Record<NamedList, string>> = {
  areas: 'DELETE FROM areas WHERE id = ?',
  stages: 'DELETE FROM stages WHERE id = ?',
  themes: 'DELETE FROM themes WHERE id = ?',
}

export const listNamed = (database: Database, list: NamedList): readonly NamedRow[] =>
  statement<NamedRow>(database, listSql[list]).all()

/** Puts a new list in the place of the old one: items with an id keep it, the rest are new. */
export const replaceNamed = (
  database: Database,
  list: NamedList,
  items: readonly { readonly id: number | null; readonly name: string }[],
): void => {
  const kept = new Set(items.map(item => item.id))
  for (const { id } of listNamed(database, list)) {
    if (!kept.has(id)) statement(database, deleteSql[list]).run(id)
  }
  for (const [position, { id, name }] of items.entries()) {
    if (id === null) statement(database, insertSql[list]).run(name, position)
    else statement(database, updateSql[list]).run(name, position, id)
  }
}

export const themeUses = (database: Database): ReadonlyMap<number, number> =>
  new Map(
    statement<{ theme: number; uses: number }>(
      database,
      'SELECT theme_id AS theme, count(*) AS uses FROM passages WHERE theme_id IS NOT NULL GROUP BY theme_id',
    )
      .all()
      .map(row => [row.theme, row.uses]),
  )

export const supportLines = (database: Database): readonly Line[] =>
  statement<Line>(
    database,
    'SELECT name, contact, note, checked_on AS checkedOn FROM support_lines ORDER BY position',
  ).all()

export const replaceSupportLines = (database: Database, lines: readonly Line[]): void => {
  statement(database, 'DELETE FROM support_lines').run()
  for (const [position, line] of lines.entries()) {
    statement(
      database,
      'INSERT INTO support_lines (name, contact, note, checked_on, position) VALUES (?, ?, ?, ?, ?)',
    ).run(line.name, line.contact, line.note, line.checkedOn, position)
  }
}

/** What the project says of itself and what it chose, each as JSON in a column of its own. */
const settings = {
  terms: { read: 'SELECT terms AS value FROM project', write: 'UPDATE project SET terms = ?' },
  lead: { read: 'SELECT lead AS value FROM project', write: 'UPDATE project SET lead = ?' },
  policy: { read: 'SELECT policy AS value FROM project', write: 'UPDATE project SET policy = ?' },
  targets: { read: 'SELECT targets AS value FROM project', write: 'UPDATE project SET targets = ?' },
} as const
export type Setting = keyof typeof settings

const readSetting = (database: Database, setting: Setting, otherwise: string): unknown =>
  JSON.parse(statement<{ value: string }>(database, settings[setting].read).get()?.value ?? otherwise)

export const projectTerms = (database: Database): ProjectTerms =>
  ProjectTerms.parse(readSetting(database, 'terms', '{}'))

export const projectLead = (database: Database): ProjectLead =>
  ProjectLead.parse(readSetting(database, 'lead', '{}'))

/** The project's own choices; Storykeep's defaults where it made none. */
export const projectPolicy = (database: Database): ProjectPolicy =>
  ProjectPolicy.parse(readSetting(database, 'policy', '{}'))

export const recruitmentTargets = (database: Database): RecruitmentTarget[] =>
  z.array(RecruitmentTarget).parse(readSetting(database, 'targets', '[]'))

export const writeSetting = (database: Database, setting: Setting, value: object): void => {
  statement(database, settings[setting].write).run(JSON.stringify(value))
}
