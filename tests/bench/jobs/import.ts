import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detect, warmUp } from '../../../electron/vault/detector/detector.ts'
import { readInterview } from '../../../electron/vault/importers/read-interview.ts'
import { makeInterview } from '../made-up/interview.ts'
import { makeWordFile } from '../made-up/word-file.ts'
import { timed } from '../measure.ts'
import { newVaultAt } from '../vault.ts'
import type { Job } from './job.ts'

/** A Word file into an interview, the first one of the process. */
export const read: Job = async ({ size }) => {
  const bytes = makeWordFile(size)
  const { milliseconds, value } = await timed(() => readInterview('interview.docx', bytes))
  if (!value.ok) throw new Error(value.error.code)
  return { read: milliseconds, fileKilobytes: bytes.length / 1e3 }
}

/**
 * The whole of `stories.import` into an empty vault: reading, detection, register, full text, record. The detector is
 * warm, as the vault process makes it while a passphrase is typed.
 */
export const importWhole: Job = async ({ place, vault: folder, size }) => {
  const file = join(place, `interview-${size}.docx`)
  writeFileSync(file, makeWordFile(size))
  const vault = await newVaultAt(folder)
  warmUp()
  try {
    const { milliseconds, value } = await timed(() => vault.perform('stories.import', { files: [file] }))
    if (value.imported.length !== 1) throw new Error(`Not imported: ${value.refused[0]?.code}`)
    return { import: milliseconds }
  } finally {
    vault.close()
  }
}

/** The detector alone, warm as the vault process makes it: the first interview of the process, and another one. */
export const detection: Job = async ({ size }) => {
  const first = makeInterview(1, size)
  const second = makeInterview(2, size)
  warmUp()
  const cold = await timed(() => detect(first.text))
  const warm = await timed(() => detect(second.text))
  return { detect: cold.milliseconds, detectNext: warm.milliseconds, found: cold.value.length }
}
