import * as fs from 'node:fs'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { type FileSteps, readFileCapped, replaceFileDurably } from '../durable-files.ts'

export const slotFileLimitBytes = 65_536
export const mostSlots = 16

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const count = z.number().int().positive().max(0xffff_ffff)

/**
 * One way into the vault: a passphrase, or a passphrase together with a key file. Salt 16 bytes, nonce 12 bytes, sealed 48 bytes (the 32-byte data key and the 16-byte
 * tag of AES-256-GCM), all in lower-case hexadecimal. `label` says whose passphrase it is.
 */
const slotSchema = z.strictObject({
  id: hex(8),
  kind: z.enum(['passphrase', 'passphrase-and-key-file']),
  label: z.string().trim().min(1).max(100),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: count,
    passes: count,
    lanes: count,
    salt: hex(16),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: hex(12),
  sealed: hex(48),
  createdAt: z.iso.datetime(),
})

const slotFileSchema = z
  .strictObject({
    format: z.literal('storykeep-keys'),
    version: z.literal(1),
    vault: hex(16),
    slots: z.array(slotSchema).min(1).max(mostSlots),
  })
  .refine(({ slots }) => new Set(slots.map(slot => slot.id)).size === slots.length)

const anyVersionSchema = z.object({ format: z.literal('storykeep-keys'), version: z.number().int() })

export type Slot = Readonly<z.infer<typeof slotSchema>>
export interface SlotFile extends Omit<z.infer<typeof slotFileSchema>, 'slots'> {
  readonly slots: readonly Slot[]
}

const recoveryHint =
  'Your stories are still there: the printed recovery code opens the vault without this file, or you can put back its copy from a backup of the folder.'

const damaged = () =>
  fail('keys-damaged', `The file that holds this vault’s keys is damaged. ${recoveryHint}`)

const jsonOrUndefined = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the text of a `keys.json`, which anyone may have altered: what is not exactly the schema is refused. */
export const parseSlotFile = (text: string): Result<SlotFile, 'keys-damaged' | 'keys-newer'> => {
  const value = jsonOrUndefined(text)
  const parsed = slotFileSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const other = anyVersionSchema.safeParse(value)
  return other.success && other.data.version > 1
    ? fail(
        'keys-newer',
        'This vault’s keys were written by a newer Storykeep. Nothing has been changed. Please update Storykeep on this computer and open the vault again.',
      )
    : damaged()
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Reads at most 64 KiB of a slot file and parses it. */
export const readSlotFile = (
  file: string,
): Result<SlotFile, 'keys-missing' | 'keys-unreadable' | 'keys-damaged' | 'keys-newer'> => {
  try {
    const bytes = readFileCapped(file, slotFileLimitBytes)
    return bytes === undefined ? damaged() : parseSlotFile(bytes.toString('utf8'))
  } catch (error) {
    return isMissing(error)
      ? fail('keys-missing', `The file that holds this vault’s keys is not in its folder. ${recoveryHint}`)
      : fail(
          'keys-unreadable',
          'The file that holds this vault’s keys could not be read from the disk. Nothing has been changed. Please check that the disk is connected and that you may use the folder.',
        )
  }
}

/** The copy of a slot file as it was before the last change, kept beside it. */
export const previousSlotFile = (file: string): string => `${file}.previous`

const keepPrevious = (file: string, steps: FileSteps): void => {
  if (!fs.existsSync(file)) return
  const current = readFileCapped(file, slotFileLimitBytes)
  if (current !== undefined) replaceFileDurably(previousSlotFile(file), current, steps)
}

/**
 * Puts a new slot file in place so that a crash at any step leaves the old one or the new one, whole; the old
 * one stays beside it as `keys.json.previous` until `forgetPreviousSlotFile`.
 */
export const writeSlotFile = (
  file: string,
  slotFile: SlotFile,
  steps: FileSteps = fs,
): Result<undefined, 'keys-not-saved'> => {
  const bytes = Buffer.from(`${JSON.stringify(slotFileSchema.parse(slotFile), null, 2)}\n`, 'utf8')
  try {
    keepPrevious(file, steps)
    replaceFileDurably(file, bytes, steps)
    return ok(undefined)
  } catch {
    return fail(
      'keys-not-saved',
      'The change to this vault’s keys could not be saved, so the passphrases are as they were before. Nothing was lost. Please check that there is room on the disk and that the vault’s folder can be written to.',
    )
  }
}

/**
 * Removes the copy from before the last change. Call it once the new keys have opened the vault: until then the
 * copy is a safety net, afterwards it would let a replaced passphrase open the vault. Throws the system's error.
 */
export const forgetPreviousSlotFile = (file: string): void =>
  fs.rmSync(previousSlotFile(file), { force: true })
