import { z } from 'zod'
import { readFileCapped, replaceFileDurably } from '../durable-files.ts'

const manifestSchema = z.strictObject({
  format: z.literal('storykeep-backup'),
  version: z.literal(1),
  /** When it was taken, ISO 8601 in UTC. */
  when: z.iso.datetime(),
  /** The version of the vault's tables. */
  schema: z.number().int().nonnegative(),
  /** How many entries the record had, and the hash of the last one in hexadecimal. */
  entries: z.number().int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  /** The size of the backup's database file. */
  bytes: z.number().int().positive(),
})

/** What is written beside a backup, readable without a key: counts and a hash, no names. */
export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>

const manifestLimitBytes = 4_096

export const writeManifest = (file: string, manifest: BackupManifest): void =>
  replaceFileDurably(
    file,
    Buffer.from(`${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`, 'utf8'),
  )

/** Undefined when it is missing, too large, or not exactly a manifest. */
export const readManifest = (file: string): BackupManifest | undefined => {
  try {
    const text = readFileCapped(file, manifestLimitBytes)?.toString('utf8')
    return text === undefined ? undefined : manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
