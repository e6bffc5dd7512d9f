import { createHash } from 'node:crypto'
import { z } from 'zod'
import { HandoverBundle } from '../../../shared/model/handover.ts'
import type { Context } from '../context.ts'
import { getAddress } from '../database/repositories/handover-address.ts'
import type { Passphrase } from '../keys/passphrase.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { unsealBytes } from './age.ts'

/** Five hundred long interviews with all their marks are some half of it. */
const largestFileBytes = 128 * 1024 * 1024

export interface HandoverFile {
  readonly file: string
  readonly passphrase?: Passphrase | undefined
}

export interface OpenedBundle {
  readonly bundle: HandoverBundle
  /** SHA-256 of the sealed file, in hexadecimal. */
  readonly sha256: string
}

const Version = z.object({ format: z.literal('storykeep-handover'), version: z.int().min(2) })

const parse = (plain: Uint8Array): HandoverBundle => {
  const refuse = () =>
    new Refusal(
      'not-a-handover',
      'This file could be opened, and holds something else than stories from Storykeep, or they were changed. Nothing was changed here.',
    )
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain))
  } catch {
    throw refuse()
  }
  if (Version.safeParse(value).success) {
    throw new Refusal(
      'handover-newer',
      'This handover was made by a newer Storykeep than this one, so it was not read. Nothing was changed. Please update Storykeep on this computer.',
    )
  }
  const bundle = HandoverBundle.safeParse(value)
  if (!bundle.success) throw refuse()
  return bundle.data
}

/** Reads, opens and checks a handover file that a person chose. Whatever is in it is hostile until it is parsed. */
export const openBundle = async (
  { database, files }: Context,
  { file, passphrase }: HandoverFile,
): Promise<OpenedBundle> => {
  if (!(await files.mayRead(file))) {
    throw new Refusal(
      'file-not-chosen',
      'Please choose the file again: Storykeep reads only what you choose.',
    )
  }
  const bytes = orRefuse(readChosenFile(file, largestFileBytes))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const plain = orRefuse(await unsealBytes(bytes, getAddress(database), passphrase))
  try {
    return { bundle: parse(plain), sha256 }
  } finally {
    plain.fill(0)
  }
}
