import { z } from 'zod'
import { Moment, requiredLine } from '../model/basics.ts'
import { Empty, operation } from './operation.ts'
import { KeyFile, NewPassphrase, Passphrase, RecoveryCode, secretErrors, Yourself } from './secrets.ts'

export const ProjectName = requiredLine(120)
export const PersonName = requiredLine(80)

export const Opened = z.strictObject({
  project: z.string(),
  person: z.string(),
  /** Whether a copy was opened that nothing can be changed in. */
  isReadOnly: z.boolean(),
})

const Problem = z.strictObject({
  part: z.enum(['database', 'chain', 'backups', 'keys']),
  message: z.string(),
})

export const openErrors = [
  'vault-missing',
  'not-a-vault',
  'vault-incomplete',
  'newer-vault',
  'already-open',
  'not-readable',
  'cannot-open',
  'log-damaged',
  'settings-refused',
  'upgrade-unavailable',
  'backup-failed',
] as const

export const recoveryErrors = [
  'recovery-code-length',
  'recovery-code-word',
  'recovery-code-checksum',
] as const

export const vaultOperations = {
  'vault.create': operation({
    summary: 'Makes a vault in the folder that was chosen, opens it, and gives the recovery code once.',
    input: z.strictObject({ project: ProjectName, person: PersonName, passphrase: NewPassphrase }),
    output: Opened.extend({ recoveryCode: z.string() }),
    errors: ['vault-exists', 'vault-name', 'place-missing', 'keys-not-saved', ...openErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.ways': operation({
    summary: 'Whose passphrases open this vault, before it is open.',
    input: Empty,
    output: z.strictObject({
      ways: z.array(z.strictObject({ slot: z.string(), person: z.string(), needsKeyFile: z.boolean() })),
    }),
    errors: [
      'keys-missing',
      'keys-damaged',
      'keys-newer',
      'keys-unreadable',
      'vault-missing',
      'not-a-vault',
      'vault-incomplete',
    ],
    needs: 'closed',
    changes: [],
  }),
  'vault.open': operation({
    summary: 'Opens the vault with a passphrase, and a key file where the way in needs one.',
    input: z.strictObject({
      passphrase: Passphrase,
      keyFile: KeyFile.optional(),
      /** The way in to try; all of them, one after another, where it is left out. */
      slot: z.string().max(40).optional(),
    }),
    output: Opened,
    errors: [...secretErrors, ...openErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.recover': operation({
    summary: 'Opens the vault with its recovery code and sets a new passphrase.',
    input: z.strictObject({
      recoveryCode: RecoveryCode,
      person: PersonName,
      passphrase: NewPassphrase,
    }),
    output: Opened,
    errors: [...recoveryErrors, 'keys-not-saved', ...openErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.recoveryCode': operation({
    summary: 'Shows the recovery code again to whoever knows a passphrase of this vault.',
    input: Yourself,
    output: z.strictObject({ recoveryCode: z.string() }),
    errors: [...secretErrors],
    needs: 'open',
    changes: ['record'],
  }),
  'vault.check': operation({
    summary: 'Checks the database, the chain of the record and every backup.',
    input: Empty,
    output: z.strictObject({
      sound: z.boolean(),
      database: z.enum(['sound', 'damaged']),
      chain: z.strictObject({ entries: z.int(), head: z.string(), sound: z.boolean() }),
      backups: z.array(
        z.strictObject({ name: z.string(), madeAt: Moment, sound: z.boolean(), bytes: z.int() }),
      ),
      problems: z.array(Problem),
    }),
    errors: [],
    needs: 'open',
    changes: [],
    long: true,
  }),
  'vault.backup': operation({
    summary: 'Makes a backup inside the vault folder and reads it back.',
    input: Empty,
    output: z.strictObject({ name: z.string(), bytes: z.int() }),
    errors: ['backup-unverified', 'cannot-open'],
    needs: 'open',
    changes: ['record'],
    long: true,
  }),
} as const
