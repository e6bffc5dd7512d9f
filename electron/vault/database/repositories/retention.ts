import { idToRow, rowToRetentionRuleId } from '../../../../shared/model/ids.ts'
import {
  Disposal,
  type RetentionDue,
  RetentionRule,
  type RetentionRuleDetails,
} from '../../../../shared/model/retention.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface StoredRule {
  readonly id: number
  readonly item: string
  readonly months: number
  readonly trigger: string
  readonly action: string
}

const toRule = (row: StoredRule): RetentionRule =>
  RetentionRule.parse({ ...row, id: rowToRetentionRuleId(row.id) })

export const listRetentionRules = (database: Database): readonly RetentionRule[] =>
  statement<StoredRule>(database, 'SELECT id, item, months, trigger, action FROM retention_rules ORDER BY id')
    .all()
    .map(toRule)

export const getRetentionRule = (database: Database, id: number): RetentionRule | undefined =>
  listRetentionRules(database).find(rule => idToRow(rule.id) === id)

/** One rule for each thing. A new rule has a new code: what was done under the old one stays told apart. */
export const setRetentionRule = (database: Database, rule: RetentionRuleDetails): number => {
  removeRetentionRule(database, rule.item)
  return Number(
    statement(
      database,
      'INSERT INTO retention_rules (item, months, trigger, action) VALUES (?, ?, ?, ?)',
    ).run(rule.item, rule.months, rule.trigger, rule.action).lastInsertRowid,
  )
}

export const removeRetentionRule = (database: Database, item: string): boolean =>
  statement(database, 'DELETE FROM retention_rules WHERE item = ?').run(item).changes > 0

export const listDisposals = (database: Database): readonly Disposal[] =>
  statement<{ rule: number; item: string; action: string; object: string; on: string; by: string }>(
    database,
    `SELECT rule_id AS rule, item, action, object, done_on AS "on", done_by AS "by"
     FROM disposals ORDER BY id DESC`,
  )
    .all()
    .map(row => Disposal.parse({ ...row, rule: rowToRetentionRuleId(row.rule) }))

export const insertDisposal = (
  database: Database,
  due: RetentionDue,
  done: { readonly on: string; readonly by: string },
): void => {
  statement(
    database,
    'INSERT INTO disposals (rule_id, item, action, object, done_on, done_by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(idToRow(due.rule), due.item, due.action, due.object, done.on, done.by)
}
