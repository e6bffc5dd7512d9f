import { idToRow, rowToFlagId } from '../../../shared/model/ids.ts'
import type { FlagDetails, SafeguardingFlag } from '../../../shared/model/safeguarding.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import {
  closeFlag,
  getFlag,
  insertFlag,
  listFlags,
  updateFlag,
} from '../database/repositories/safeguarding.ts'
import { getStory } from '../database/repositories/stories.ts'
import { found, Refusal } from '../refusal.ts'

const assertHandedOn = (context: Context, { referredOn }: Pick<FlagDetails, 'referredOn'>): void => {
  if (referredOn === null || referredOn <= todayOf(context)) return
  throw new Refusal(
    'impossible-date',
    'Nothing was stored. The day on which it was handed on has not come yet: please check the date.',
  )
}

const openFlag = (database: Database, id: string): SafeguardingFlag => {
  const flag = found(getFlag(database, idToRow(id)), 'flag')
  if (flag.closedOn === null) return flag
  throw new Refusal(
    'already-closed',
    'Nothing was changed. This flag is closed. If something new was noticed, please raise another one.',
  )
}

export const safeguardingHandlers: Handlers<'flags.list' | 'flags.raise' | 'flags.update' | 'flags.close'> = {
  'flags.list': ({ database }, { story }) => {
    if (story !== null) found(getStory(database, idToRow(story)), 'story')
    return { flags: [...listFlags(database, story === null ? null : idToRow(story))] }
  },

  'flags.raise': (context, details) => {
    const { database } = context
    found(getStory(database, idToRow(details.story)), 'story')
    assertHandedOn(context, details)
    return context.change(() => {
      const raised = { on: todayOf(context), by: context.person }
      const flag = rowToFlagId(insertFlag(database, details, raised))
      const { severity, hold } = details
      return { object: details.story, detail: { flag, severity, hold }, value: { flag } }
    })
  },

  'flags.update': (context, { flag: id, ...details }) => {
    const { database } = context
    const flag = openFlag(database, id)
    assertHandedOn(context, details)
    return context.change(() => {
      updateFlag(database, idToRow(id), details)
      const { severity, hold } = details
      return { object: flag.story, detail: { flag: id, severity, hold }, value: {} }
    })
  },

  'flags.close': (context, { flag: id }) => {
    const { database } = context
    const flag = openFlag(database, id)
    return context.change(() => {
      closeFlag(database, idToRow(id), todayOf(context), context.person)
      return { object: flag.story, detail: { flag: id }, value: {} }
    })
  },
}
