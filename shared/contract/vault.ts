import { z } from 'zod'
import { Moment, requiredLine } from '../model/basics.ts'
import { Empty, operation } from './operation.ts'

/** Typed by a person; long enough to be a phrase. Bounded so that a hostile caller cannot make work. */
const NewPassphrase = z.string().min(12).max(1024)
const Passphrase = z.string().min(1).max(1024)

export const ProjectName = requiredLine(120)
const PersonName = requiredLine(80)

const Opened = z.strictObject({ project: z.string(), person: z.string() })

const Problem = z.strictObject({
  part: z.enum(['database', 'chain', 'backups', 'keys']),
  message: z.string(),
})

/** What a passphrase that is tried on the vault's keys can meet. */
const passphraseErrors = [
  'wrong-passphrase',
  'key-settings-refused',
  'keys-missing',
  'keys-damaged',
  'keys-newer',
  'keys-unreadable',
] as const

const openErrors = [
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

export const vaultOperations = {
  'vault.create': operation({
    summary: 'Makes a vault in the folder that was chosen, opens it, and gives the recovery code once.',
    input: z.strictObject({ project: ProjectName, person: PersonName, passphrase: NewPassphrase }),
    output: Opened.extend({ recoveryCode: z.string() }),
    errors: ['vault-exists', 'vault-name', 'place-missing', 'keys-not-saved', ...openErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.open': operation({
    summary: 'Opens the vault with a passphrase.',
    input: z.strictObject({ passphrase: Passphrase }),
    output: Opened,
    errors: [...passphraseErrors, ...openErrors],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.recover': operation({
    summary: 'Opens the vault with its recovery code and sets a new passphrase.',
    input: z.strictObject({
      recoveryCode: z.string().max(2000),
      person: PersonName,
      passphrase: NewPassphrase,
    }),
    output: Opened,
    errors: [
      'recovery-code-length',
      'recovery-code-word',
      'recovery-code-checksum',
      'keys-not-saved',
      ...openErrors,
    ],
    needs: 'closed',
    changes: ['vault'],
  }),
  'vault.recoveryCode': operation({
    summary: 'Shows the recovery code again to whoever knows a passphrase of this vault.',
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    errors: [...passphraseErrors],
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
