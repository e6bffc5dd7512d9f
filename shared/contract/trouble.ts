import { z } from 'zod'
import { Moment } from '../model/basics.ts'
import { BackupName } from './backups.ts'
import { Empty, operation } from './operation.ts'
import { RecoveryCode, secretErrors, Yourself } from './secrets.ts'
import { Opened, openErrors, recoveryErrors } from './vault.ts'

/** What opens a vault whose keys' file may be damaged as well: a passphrase, or the recovery code. */
const Unlocking = z.union([Yourself, z.strictObject({ recoveryCode: RecoveryCode })])
export type Unlocking = z.output<typeof Unlocking>

const unlockErrors = [...secretErrors, ...recoveryErrors, ...openErrors] as const

/** What can be done with a vault that does not open as it should. Nothing here deletes anything. */
export const troubleOperations = {
  'vault.backups': operation({
    summary: 'The backups in the vault’s folder, before it is open, the newest first.',
    input: Empty,
    output: z.strictObject({
      backups: z.array(
        z.strictObject({ name: z.string(), madeAt: Moment, bytes: z.int(), isWhole: z.boolean() }),
      ),
    }),
    errors: ['vault-missing', 'not-a-vault'],
    needs: 'closed',
    changes: [],
  }),
  'vault.restore': operation({
    summary:
      'Puts a backup in place of a vault that cannot be opened, which is kept beside it, and opens it.',
    input: z.strictObject({ unlocking: Unlocking, name: BackupName }),
    output: Opened,
    errors: ['backup-missing', 'backup-damaged', 'copy-unverified', ...unlockErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.read': operation({
    summary: 'Opens a copy of the vault, to be read and not changed.',
    input: z.strictObject({ unlocking: Unlocking }),
    output: Opened,
    errors: unlockErrors,
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.salvage': operation({
    summary:
      'Makes a new vault beside this one from all that can still be read of it. This one stays as it is.',
    input: z.strictObject({ unlocking: Unlocking }),
    output: z.strictObject({
      /** The new vault’s name, without its ending; it lies beside the damaged one and opens with the same passphrases. */
      name: z.string(),
      stories: z.int(),
      people: z.int(),
      /** Rows of any kind that could not be read, as far as they can be counted. */
      lost: z.int(),
    }),
    errors: ['nothing-to-salvage', 'vault-exists', 'keys-not-saved', 'place-missing', ...unlockErrors],
    needs: 'closed',
    changes: [],
  }),
} as const
