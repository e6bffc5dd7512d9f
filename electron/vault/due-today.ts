import { retentionDue } from '../../shared/consent/retention-due.ts'
import type { RetentionDue } from '../../shared/model/retention.ts'
import { type Context, todayOf } from './context.ts'
import { listKept } from './database/repositories/kept.ts'
import { projectTerms } from './database/repositories/project.ts'
import { listDisposals, listRetentionRules } from './database/repositories/retention.ts'

/** What is due today under the project's own rules; without a rule nothing is looked at. */
export const dueToday = (context: Context): readonly RetentionDue[] => {
  const { database } = context
  const rules = listRetentionRules(database)
  if (rules.length === 0) return []
  const kept = listKept(database, projectTerms(database).endsOn)
  return retentionDue(rules, kept, listDisposals(database), todayOf(context))
}
