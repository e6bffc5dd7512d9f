import { z } from 'zod'
import { Moment, Path } from '../model/basics.ts'
import { Empty, operation, savingErrors } from './operation.ts'
import { KeyFile, NewPassphrase, Passphrase, RecoveryCode, secretErrors, Yourself } from './secrets.ts'
import { PersonName, recoveryErrors } from './vault.ts'

/** The id of a way in, as `keys.json` has it. */
export const SlotId = z.string().regex(/^[0-9a-f]{16}$/)

const Way = z.strictObject({
  slot: SlotId,
  person: z.string(),
  needsKeyFile: z.boolean(),
  madeAt: Moment,
  /** Whether the vault was opened by this one. */
  isYours: z.boolean(),
  /** What one try costs: memory in MiB, number of passes over it. */
  memoryMiB: z.int(),
  passes: z.int(),
})
export type Way = z.infer<typeof Way>

const Ways = z.strictObject({ ways: z.array(Way) })

export const keyOperations = {
  'keys.list': operation({
    summary: 'Who can open this vault.',
    input: Empty,
    output: Ways,
    errors: ['keys-missing', 'keys-damaged', 'keys-newer', 'keys-unreadable'],
    needs: 'open',
    changes: [],
  }),
  'keys.add': operation({
    summary: 'Gives one more person a passphrase of their own, with a key file where one is named.',
    input: z.strictObject({
      yourself: Yourself,
      person: PersonName,
      passphrase: NewPassphrase,
      keyFile: KeyFile.optional(),
    }),
    output: Ways,
    errors: [...secretErrors, 'keys-not-saved', 'too-many-slots', 'person-has-slot'],
    needs: 'open',
    changes: ['vault', 'record'],
  }),
  'keys.change': operation({
    summary: 'Puts another passphrase in place of one person’s, with a key file where one is named.',
    input: z.strictObject({
      yourself: Yourself,
      slot: SlotId,
      passphrase: NewPassphrase,
      keyFile: KeyFile.optional(),
    }),
    output: Ways,
    errors: [...secretErrors, 'keys-not-saved'],
    needs: 'open',
    changes: ['vault', 'record'],
  }),
  'keys.remove': operation({
    summary: 'Takes one person’s way in away. The last one stays.',
    input: z.strictObject({ yourself: Yourself, slot: SlotId }),
    output: Ways,
    errors: [...secretErrors, 'keys-not-saved', 'last-slot'],
    needs: 'open',
    changes: ['vault', 'record'],
  }),
  'keys.test': operation({
    summary: 'Tries one way in by itself, without opening anything.',
    input: z.strictObject({ slot: SlotId, passphrase: Passphrase, keyFile: KeyFile.optional() }),
    output: z.strictObject({ opens: z.boolean() }),
    errors: [...secretErrors],
    needs: 'open',
    changes: [],
  }),
  'keys.testRecoveryCode': operation({
    summary: 'Tries a recovery code, without opening anything.',
    input: z.strictObject({ recoveryCode: RecoveryCode }),
    output: z.strictObject({ opens: z.boolean() }),
    errors: recoveryErrors,
    needs: 'open',
    changes: [],
  }),
  'keys.makeKeyFile': operation({
    summary: 'Makes a key file, to be named when a way in is added or changed.',
    input: z.strictObject({ to: Path, replace: z.boolean() }),
    output: z.strictObject({ bytes: z.int() }),
    errors: [...savingErrors],
    needs: 'open',
    changes: ['record'],
  }),
  'keys.rekey': operation({
    summary:
      'Encrypts the whole vault and its backups anew, after a suspected loss. Every earlier passphrase and recovery code stops working.',
    input: z.strictObject({
      yourself: Yourself,
      passphrase: NewPassphrase,
      keyFile: KeyFile.optional(),
    }),
    output: z.strictObject({
      recoveryCode: z.string(),
      /** Whose passphrases no longer work, to be given new ones. */
      removed: z.array(z.string()),
      /** Backups that could not be read and so not be encrypted anew. */
      backupsLeft: z.int(),
    }),
    errors: [...secretErrors, 'keys-not-saved', 'copy-unverified', 'cannot-open', 'not-reopened'],
    needs: 'open',
    changes: ['vault', 'record'],
    long: true,
  }),
} as const
