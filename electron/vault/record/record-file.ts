import type { Checkpoint } from '../../../shared/contract/record.ts'
import type { Entry } from './record.ts'

/** A field of a CSV file (RFC 4180); what a spreadsheet would take for a formula is made plain text. */
const field = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`

/** The record as a table, oldest first. Begins with a byte order mark, without which Excel misreads the letters. */
export const entriesToCsv = (entries: readonly Entry[]): string =>
  `\uFEFF${[
    line(['entry', 'when', 'who', 'what', 'on what', 'detail']),
    ...entries.map(({ sequence, at, actor, operation, object, detail }) =>
      line([String(sequence), at, actor, operation, object, detail]),
    ),
  ].join('')}`

export const entriesToJson = (entries: readonly Entry[]): string =>
  `${JSON.stringify(
    {
      format: 'storykeep-record',
      version: 1,
      entries: entries.map(({ detail, actor, ...rest }) => ({
        ...rest,
        by: actor,
        detail: JSON.parse(detail) as unknown,
      })),
    },
    null,
    2,
  )}\n`

/** A page to print or keep elsewhere. */
export const sealsToText = (seals: readonly Checkpoint[], at: string): string =>
  [
    'Seals of a Storykeep record',
    `Made ${at.slice(0, 10)}`,
    '',
    'Keep this page away from the vault. If a later record does not lead back to these',
    'seals, an older vault was put in its place, or its record was rewritten.',
    'To compare: Record, Compare a seal.',
    '',
    ...seals.map(({ sequence, at: when, seal }) => `Entry ${sequence}, ${when.slice(0, 10)}:  ${seal}`),
    '',
  ].join('\r\n')
