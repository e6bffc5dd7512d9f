import { z } from 'zod'
import { Moment, Path } from '../model/basics.ts'
import { Empty, operation } from './operation.ts'

export const BackupName = z.string().max(60)

export const BackupLine = z.strictObject({
  name: z.string(),
  madeAt: Moment,
  bytes: z.int(),
  reason: z.enum(['regular', 'before-upgrade', 'before-restore']),
  /**
   * As far as can be seen without reading it whole: `complete`; `damaged` when a part is missing or of another size;
   * `other-history` when it holds work that was set aside by a restore; `ahead` when it knows of entries that the
   * record has lost.
   */
  state: z.enum(['complete', 'damaged', 'other-history', 'ahead']),
})
export type BackupLine = z.infer<typeof BackupLine>

export const backupOperations = {
  'backups.list': operation({
    summary: 'The backups inside the vault’s folder, the newest first.',
    input: Empty,
    output: z.strictObject({ backups: z.array(BackupLine) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'backups.preview': operation({
    summary: 'Reads one backup whole, and says what would be lost by going back to it.',
    input: z.strictObject({ name: BackupName }),
    output: z.strictObject({
      madeAt: Moment,
      stories: z.int(),
      people: z.int(),
      /** What has been done since, by operation and how often. */
      since: z.array(z.strictObject({ operation: z.string(), count: z.int() })),
      entries: z.int(),
    }),
    errors: ['backup-missing', 'backup-damaged', 'cannot-open', 'not-readable', 'newer-vault'],
    needs: 'open',
    changes: [],
    long: true,
  }),
  'backups.restore': operation({
    summary: 'Goes back to one backup. What is there now is kept as a backup first.',
    input: z.strictObject({ name: BackupName }),
    output: z.strictObject({ madeAt: Moment, kept: z.string() }),
    errors: [
      'backup-missing',
      'backup-damaged',
      'backup-unverified',
      'copy-unverified',
      'cannot-open',
      'not-readable',
      'newer-vault',
      'not-reopened',
    ],
    needs: 'open',
    changes: [
      'vault',
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
  'backups.copy': operation({
    summary: 'Puts a copy of the vault on another drive: one folder that opens by itself.',
    input: z.strictObject({ to: Path }),
    output: z.strictObject({ bytes: z.int() }),
    errors: [
      'file-not-chosen',
      'cannot-write',
      'copy-unverified',
      'cannot-open',
      'vault-exists',
      'vault-name',
      'place-missing',
      'keys-missing',
      'keys-damaged',
      'keys-newer',
      'keys-unreadable',
      'keys-not-saved',
    ],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
} as const
