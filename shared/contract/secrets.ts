import { z } from 'zod'
import { Path } from '../model/basics.ts'

/**
 * What a person types to prove who they are: text from the command line, or the UTF-8 bytes of its NFKC form from the
 * window, which the vault process wipes when it is done. Bounded so that a hostile caller cannot make work.
 */
const secretOf = (fewest: number) =>
  z.union([
    z.string().min(fewest).max(1024),
    z.instanceof(Uint8Array).refine(({ length }) => length >= fewest && length <= 4096),
  ])

export const Passphrase = secretOf(1)

/** Long enough to be a phrase. */
export const NewPassphrase = secretOf(12)

/** The words on the paper, in the same two forms, however they were written: with numbers, capitals, line ends. */
export const RecoveryCode = z.union([
  z.string().max(2000),
  z.instanceof(Uint8Array).refine(({ length }) => length <= 4096),
])

/** Where a key file is that a person chose. */
export const KeyFile = Path

/** Who is at the vault shows it once more before its ways in are changed. */
export const Yourself = z.strictObject({ passphrase: Passphrase, keyFile: KeyFile.optional() })

/** What a passphrase or key file that is tried on the vault's keys can meet. */
export const secretErrors = [
  'wrong-passphrase',
  'key-file-needed',
  'not-a-key-file',
  'key-file-unreadable',
  'file-not-chosen',
  'slot-missing',
  'key-settings-refused',
  'keys-missing',
  'keys-damaged',
  'keys-newer',
  'keys-unreadable',
] as const
