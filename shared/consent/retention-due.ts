import type {
  Disposal,
  RetentionDue,
  RetentionItem,
  RetentionRule,
  RetentionTrigger,
} from '../model/retention.ts'
import { monthsAfter } from './rights-clock.ts'

/** Something that is kept, with the days (`YYYY-MM-DD`) from which its period may be counted. */
export interface Kept {
  readonly item: RetentionItem
  /** The code of the thing, or `project`. */
  readonly object: string
  readonly since: Readonly<Record<RetentionTrigger, string | null>>
}

const isDone = (disposals: readonly Disposal[], rule: RetentionRule, { object }: Kept): boolean =>
  disposals.some(disposal => disposal.rule === rule.id && disposal.object === object)

/**
 * What is due today, the longest overdue first: things under a rule whose day has come and to which nothing was done
 * under that rule. What has no day yet (nobody withdrew, the project has no end) is not due.
 *
 * @param today `YYYY-MM-DD`
 */
export const retentionDue = (
  rules: readonly RetentionRule[],
  kept: readonly Kept[],
  disposals: readonly Disposal[],
  today: string,
): readonly RetentionDue[] =>
  rules
    .flatMap(rule =>
      kept
        .filter(thing => thing.item === rule.item && !isDone(disposals, rule, thing))
        .flatMap((thing): RetentionDue[] => {
          const since = thing.since[rule.trigger]
          if (since === null) return []
          const dueOn = monthsAfter(since, rule.months)
          const { item, action } = rule
          return dueOn > today ? [] : [{ rule: rule.id, item, action, object: thing.object, dueOn }]
        }),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
