import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { createVaultService, type VaultService } from '../../../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/contract.ts'
import type { Failure, Result } from '../../../shared/model/result.ts'

export const passphrase = 'a quiet river at dusk'

export interface TestVault {
  readonly folder: string
  readonly place: string
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

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanUps.splice(0)) clean()
})

/** A folder of the test's own, removed afterwards. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-test-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A service over a vault's folder that is not open yet. Every file may be read and written unless said. */
export const serviceOver = (
  folder: string,
  clock: { now: Date } = { now: new Date('2026-06-15T10:00:00Z') },
  files = { mayRead: async (_path: string) => true, mayWrite: async (_path: string) => true },
): VaultService => {
  let draws = 0
  const service = createVaultService({
    folder,
    files,
    now: () => clock.now,
    // Spread over the list of names, and the same in each run.
    random: () => (draws++ * 0.618_033_988_75) % 1,
  })
  cleanUps.push(() => service.close())
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
export const newVault = async (): Promise<TestVault> => {
  const place = freshFolder()
  const folder = join(place, 'Test.storykeep')
  const clock = { now: new Date('2026-06-15T10:00:00Z') }
  const vault = wrap(serviceOver(folder, clock), place, folder, clock)
  await vault.perform('vault.create', { project: 'Test project', person: 'Ola', passphrase })
  return vault
}

/** Brings one plain text in and gives its code. */
export const importText = async (vault: TestVault, text: string, name = 'interview.txt'): Promise<string> => {
  const report = await vault.perform('stories.import', { files: [vault.file(name, text)] })
  const [story] = report.imported
  if (story === undefined) throw new Error(`Not imported: ${report.refused[0]?.code}`)
  return story.story
}
