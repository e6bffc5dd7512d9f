import type { Handlers } from '../context.ts'
import { chainHead, listEntries } from '../record/record.ts'

export const recordHandlers: Handlers<'record.list'> = {
  'record.list': ({ database }, { before, limit }) => ({
    total: chainHead(database).entries,
    entries: listEntries(database, before === undefined ? { limit } : { before, limit }).map(
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
}
