import { idToRow, rowToRetentionRuleId } from '../../../shared/model/ids.ts'
import type { RetentionDue, RetentionItem } from '../../../shared/model/retention.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import { deleteEvidence } from '../database/repositories/evidence.ts'
import { getParticipant, updateParticipant } from '../database/repositories/people.ts'
import {
  insertDisposal,
  listDisposals,
  listRetentionRules,
  removeRetentionRule,
  setRetentionRule,
} from '../database/repositories/retention.ts'
import { getStory } from '../database/repositories/stories.ts'
import { dueToday } from '../due-today.ts'
import { eraseStory } from '../erasure/erase-story.ts'
import { leaveNoBytes } from '../erasure/leave-no-bytes.ts'
import { found, Refusal } from '../refusal.ts'

/** Without the register, pseudonyms would stop working; without its releases, a project could not say what is out. */
const neverDeleted: readonly RetentionItem[] = ['key_table', 'export']

const deleteIt = (context: Context, { item, object }: RetentionDue): void => {
  const { database } = context
  const row = idToRow(object)
  if (item === 'audio' || item === 'consent_evidence') deleteEvidence(database, row)
  if (item === 'transcript') eraseStory(context, found(getStory(database, row), 'story'))
  if (item === 'contact') {
    const { id, ...details } = found(getParticipant(database, row), 'participant')
    updateParticipant(database, row, { ...details, name: id })
  }
}

export const retentionHandlers: Handlers<
  'retention.get' | 'retention.setRule' | 'retention.removeRule' | 'retention.confirm'
> = {
  'retention.get': context => ({
    rules: [...listRetentionRules(context.database)],
    due: [...dueToday(context)],
    disposals: [...listDisposals(context.database)],
  }),

  'retention.setRule': (context, rule) => {
    if (rule.action === 'delete' && neverDeleted.includes(rule.item)) {
      throw new Refusal(
        'cannot-delete',
        'Nothing was changed. Storykeep cannot delete this by itself: without it the project could not tell names apart, or say what it has given out. Please choose to have it looked at.',
      )
    }
    return context.change(() => {
      const code = rowToRetentionRuleId(setRetentionRule(context.database, rule))
      return { object: code, detail: { ...rule }, value: { rule: code } }
    })
  },

  'retention.removeRule': (context, { item }) =>
    context.change(() => {
      found(removeRetentionRule(context.database, item) || undefined, 'retention')
      return { object: 'project', detail: { item }, value: {} }
    }),

  'retention.confirm': (context, { rule, object }) => {
    const { database } = context
    found(
      listRetentionRules(database).find(({ id }) => id === rule),
      'retention',
    )
    const due = dueToday(context).find(thing => thing.rule === rule && thing.object === object)
    if (due === undefined) {
      throw new Refusal(
        'not-due',
        'Nothing was done. This is not due today, or it was done already. Please look at the list again.',
      )
    }
    context.change(() => {
      insertDisposal(database, due, { on: todayOf(context), by: context.person })
      if (due.action === 'delete') deleteIt(context, due)
      return { object, detail: { rule, item: due.item, action: due.action }, value: {} }
    })
    if (due.action === 'delete') leaveNoBytes(context)
    return {}
  },
}
