import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { costFloor } from '../../../electron/vault/keys/passphrase.ts'
import { createVaultService, type VaultService } from '../../../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/contract.ts'
import type { Failure, Result } from '../../../shared/model/result.ts'
import { passphrase } from './passphrase.ts'

export { passphrase }

export interface TestVault {
  readonly folder: string
  readonly place: string
  /** Where the vault was made in this test. */
  readonly recoveryCode?: string
  readonly service: VaultService
  /** What time it is for the vault; tests may move it. */
  readonly clock: { now: Date }
  readonly perform: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>
  readonly refusal: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Failure>
  readonly call: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Result<Output<Name>>>
  /** Writes a file beside the vault and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string
  /** Closes the vault and opens it with another service, as after a restart. */
  readonly reopen: () => Promise<TestVault>
}

/** How long something is kept: a vault costs most of a second to make, so the tests of a file may share one. */
export type Until = 'test' | 'file'

const cleanUps: Readonly<Record<Until, (() => void)[]>> = { test: [], file: [] }
const cleanUp = (until: Until): void => {
  // The last one first: a vault is closed before its folder goes.
  for (const clean of cleanUps[until].splice(0).reverse()) clean()
}
afterEach(() => cleanUp('test'))
afterAll(() => cleanUp('file'))

/** Does something when the test, or the file, is over. */
export const afterwards = (until: Until, clean: () => void): void => {
  cleanUps[until].push(clean)
}

/** A folder of the test's own, removed afterwards. */
export const freshFolder = (until: Until = 'test'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-test-'))
  afterwards(until, () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Noon of a day, so that it is the same day wherever the tests run. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** A service over a vault's folder that is not open yet. Every file may be read and written unless said. */
export const serviceOver = (
  folder: string,
  clock: { now: Date } = { now: new Date('2026-06-15T10:00:00Z') },
  files = { mayRead: async (_path: string) => true, mayWrite: async (_path: string) => true },
  until: Until = 'test',
): VaultService => {
  let draws = 0
  const service = createVaultService({
    folder,
    files,
    now: () => clock.now,
    // Spread over the list of names, and the same in each run.
    random: () => (draws++ * 0.618_033_988_75) % 1,
    slotCost: async () => costFloor,
  })
  afterwards(until, () => service.close())
  return service
}

export const wrap = (
  service: VaultService,
  place: string,
  folder: string,
  clock: { now: Date },
): TestVault => {
  const call: TestVault['call'] = async (name, input) =>
    (await service.call(name, input)) as Result<Output<typeof name>>
  return {
    folder,
    place,
    service,
    clock,
    call,
    perform: async (name, input) => {
      const result = await call(name, input)
      if (!result.ok) throw new Error(`${name} failed: ${result.error.code}`)
      return result.value
    },
    refusal: async (name, input) => {
      const result = await call(name, input)
      if (result.ok) throw new Error(`${name} was expected to be refused`)
      return result.error
    },
    file: (name, content) => {
      const path = join(place, name)
      writeFileSync(path, content)
      return path
    },
    reopen: async () => {
      service.close()
      const again = wrap(serviceOver(folder, clock), place, folder, clock)
      await again.perform('vault.open', { passphrase })
      return again
    },
  }
}

/** A new, open vault in a folder of the test's own. */
export const newVault = async (until: Until = 'test'): Promise<TestVault> => {
  const place = freshFolder(until)
  const folder = join(place, 'Test.storykeep')
  const clock = { now: new Date('2026-06-15T10:00:00Z') }
  const vault = wrap(serviceOver(folder, clock, undefined, until), place, folder, clock)
  const { recoveryCode } = await vault.perform('vault.create', {
    project: 'Test project',
    person: 'Ola',
    passphrase,
  })
  return { ...vault, recoveryCode }
}

/** Brings one plain text in and gives its code. */
export const importText = async (vault: TestVault, text: string, name = 'interview.txt'): Promise<string> => {
  const report = await vault.perform('stories.import', { files: [vault.file(name, text)] })
  const [story] = report.imported
  if (story === undefined) throw new Error(`Not imported: ${report.refused[0]?.code}`)
  return story.story
}
