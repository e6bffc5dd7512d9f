import { z } from 'zod'
import { RetentionRuleId } from '../model/ids.ts'
import {
  Disposal,
  RetentionDue,
  RetentionItem,
  RetentionRule,
  RetentionRuleDetails,
} from '../model/retention.ts'
import { Empty, operation } from './operation.ts'

export const retentionOperations = {
  'retention.get': operation({
    summary: 'How long things are kept, what is due today, and what was done.',
    input: Empty,
    output: z.strictObject({
      rules: z.array(RetentionRule),
      due: z.array(RetentionDue),
      disposals: z.array(Disposal),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'retention.setRule': operation({
    summary: 'Says how long something is kept. A new rule takes the place of the one for the same thing.',
    input: RetentionRuleDetails,
    output: z.strictObject({ rule: RetentionRuleId }),
    errors: ['cannot-delete'],
    needs: 'open',
    changes: ['project', 'record'],
  }),
  'retention.removeRule': operation({
    summary: 'Takes a rule away: nothing is due by it any more.',
    input: z.strictObject({ item: RetentionItem }),
    output: z.strictObject({}),
    errors: ['not-found'],
    needs: 'open',
    changes: ['project', 'record'],
  }),
  'retention.confirm': operation({
    summary: 'Does what is due to one thing, because a person confirmed it, and notes that it was done.',
    input: z.strictObject({ rule: RetentionRuleId, object: z.string().min(1).max(20) }),
    output: z.strictObject({}),
    errors: ['not-found', 'not-due', 'backup-failed'],
    needs: 'open',
    changes: [
      'project',
      'participants',
      'consent',
      'stories',
      'identities',
      'passages',
      'storybooks',
      'record',
    ],
    long: true,
  }),
} as const
