import { idToRow } from '../../../shared/model/ids.ts'
import { type Handlers, todayOf } from '../context.ts'
import { insertOverride } from '../database/repositories/overrides.ts'
import { Refusal } from '../refusal.ts'
import { checkStorybook } from '../storybooks/check.ts'
import { gather } from '../storybooks/gather.ts'
import { storybookRow } from './storybooks.ts'

export const overrideHandlers: Handlers<'storybooks.override'> = {
  'storybooks.override': (context, { storybook: id, story, gate, finding, by, role, reason }) => {
    const { database } = context
    const storybook = storybookRow(database, id)
    const today = todayOf(context)
    const { gates } = checkStorybook(database, gather(database, storybook, new Set()), today)
    // Only what is found now, and is soft, can be answered for: not what somebody says was found.
    const answer = gates.find(
      known =>
        known.gate === gate && known.story === story && !known.passes && known.override?.finding === finding,
    )
    if (answer === undefined)
      throw new Refusal(
        'nothing-to-override',
        'Nothing was recorded. This is not in the way any more, or it is not for anybody to override. Please look at the storybook again.',
      )
    return context.change(() => {
      insertOverride(database, {
        storybook: idToRow(id),
        story: story === null ? null : idToRow(story),
        gate,
        audience: storybook.audience,
        finding,
        by,
        role,
        reason,
        on: today,
        writtenBy: context.person,
      })
      return { object: id, detail: { gate, ...(story === null ? {} : { story }) }, value: {} }
    })
  },
}
