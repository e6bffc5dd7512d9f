import type { Handlers } from '../context.ts'
import { listActors } from '../record/record.ts'
import { entriesToCsv, entriesToJson, sealsToText } from '../record/record-file.ts'
import { compareSeal, listSeals } from '../record/seals.ts'
import { countEntries, selectEntries } from '../record/select-entries.ts'
import { Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'

const all = { before: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER }

export const recordHandlers: Handlers<
  'record.list' | 'record.people' | 'record.checkpoints' | 'record.compare' | 'record.save'
> = {
  'record.list': ({ database }, { before = all.before, limit, ...filter }) => ({
    total: countEntries(database, filter),
    entries: selectEntries(database, filter, { before, limit }).map(
      ({ sequence, at, actor, operation, object, detail }) => ({
        sequence,
        at,
        by: actor,
        operation,
        object,
        detail,
      }),
    ),
  }),

  'record.people': ({ database }) => ({ people: [...listActors(database)] }),

  'record.checkpoints': ({ database }) => ({ checkpoints: listSeals(database) }),

  'record.compare': ({ database }, { sequence, seal }) => {
    const finding = compareSeal(database, sequence, seal)
    if (finding !== undefined) return { finding }
    throw new Refusal(
      'not-a-seal',
      'A seal has 32 letters and figures, 0 to 9 and a to f. Nothing was changed. Please compare with the paper.',
    )
  },

  'record.save': async (context, { to, replace, format, ...filter }) => {
    const { database, now } = context
    const seals = listSeals(database)
    const entries = format === 'seals' ? [] : [...selectEntries(database, filter, all)].reverse()
    const text =
      format === 'seals'
        ? sealsToText(seals, now().toISOString())
        : format === 'csv'
          ? entriesToCsv(entries)
          : entriesToJson(entries)
    const bytes = Buffer.from(text, 'utf8')
    const count = format === 'seals' ? seals.length : entries.length
    return saveChosenFile(context, { to, replace }, bytes, () => ({
      object: 'vault',
      detail: { entries: count },
      value: { entries: count, bytes: bytes.length },
    }))
  },
}
