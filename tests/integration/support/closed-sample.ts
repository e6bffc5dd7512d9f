import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Ran, storykeep } from './command-line.ts'
import { expectKind } from './failures.ts'
import { sampleVault } from './sample.ts'
import { freshFolder } from './vault.ts'

export interface Failed {
  readonly error: { readonly code: string; readonly message: string }
}

export interface ClosedSample {
  readonly place: string
  readonly vault: string
  readonly storybook: string
  readonly shelf: string
  readonly kettles: string
}

/** The sample project in a closed vault, for the tests of a file; commands that change it work on a copy. */
export const makeClosedSample = async (): Promise<ClosedSample> => {
  const sample = await sampleVault()
  const kettles = await sample.storyCalled('Two kettles')
  const { storybook, shelf } = sample
  sample.vault.service.close()
  const place = freshFolder('file')
  const vault = join(place, 'Sample.storykeep')
  cpSync(sample.vault.folder, vault, { recursive: true })
  return { place, vault, storybook, shelf, kettles }
}

export const copyOf = ({ vault }: ClosedSample): string => {
  const folder = join(freshFolder(), 'Copy.storykeep')
  cpSync(vault, folder, { recursive: true })
  return folder
}

/** One JSON value on standard output, nothing before or after it, nothing on standard error. */
export const expectOneValue = (ran: Ran): void => {
  expect(ran.out.trim().split('\n')).toHaveLength(1)
  expect(() => ran.json).not.toThrow()
  expect(ran.errors).toBe('')
}

export const errorOf = (ran: Ran): Failed['error'] => {
  expectOneValue(ran)
  const { error } = ran.json as Failed
  if (error.code !== 'usage') expectKind(error, ['Sample', 'Keziah', 'Safiya'])
  return error
}

export const call = (folder: string, operation: string, input: unknown) =>
  storykeep(['call', folder, operation, '--json'], {
    input: typeof input === 'string' ? input : JSON.stringify(input),
  })
