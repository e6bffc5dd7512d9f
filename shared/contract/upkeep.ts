import { z } from 'zod'
import { Empty, operation } from './operation.ts'

/** How long a vault may be left alone before it locks itself, in minutes: never for good. */
export const idleMinutes = [1, 2, 5, 10, 15, 30] as const
const IdleMinutes = z.union(idleMinutes.map(minutes => z.literal(minutes)))

export const upkeepOperations = {
  'vault.upkeep': operation({
    summary:
      'What a vault needs now and then: the day’s backup, old backups taken away, and a look whether it was put back to an older state.',
    input: Empty,
    output: z.strictObject({
      /** The backup that was made, or null where today’s is there already or none could be made. */
      backup: z.string().nullable(),
      /** Why no backup could be made, in a sentence; null where one is there. */
      backupProblem: z.string().nullable(),
      /** Whether the record has lost entries: a backup knows of them, or the vault’s own note of how far it had come. */
      isRolledBack: z.boolean(),
      /** Whether this computer’s clock is earlier than the last entry of the record. */
      isClockBehind: z.boolean(),
    }),
    errors: [],
    needs: 'open',
    changes: [],
    long: true,
  }),
  'vault.acceptLoss': operation({
    summary:
      'Goes on with a vault that was found to have lost entries of its record; they stay written down as lost.',
    input: Empty,
    output: Empty,
    errors: [],
    needs: 'open',
    changes: ['record'],
  }),
  'vault.settings': operation({
    summary: 'How long the vault may be left alone before it locks itself, and whether it can be changed.',
    input: Empty,
    output: z.strictObject({ idleMinutes: IdleMinutes, isReadOnly: z.boolean() }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'vault.setIdle': operation({
    summary: 'Says how long the vault may be left alone before it locks itself.',
    input: z.strictObject({ minutes: IdleMinutes }),
    output: z.strictObject({ idleMinutes: IdleMinutes }),
    errors: [],
    needs: 'open',
    changes: ['vault', 'record'],
  }),
} as const
