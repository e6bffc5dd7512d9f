import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 as Validator } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { operationNames } from '../../shared/contract/contract.ts'
import {
  type ClosedSample,
  call,
  copyOf,
  errorOf,
  expectOneValue,
  makeClosedSample,
} from './support/closed-sample.ts'
import { storykeep } from './support/command-line.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { freshFolder, passphrase } from './support/vault.ts'

let sample: ClosedSample
beforeAll(async () => {
  sample = await makeClosedSample()
})

describe('operations --json', () => {
  interface Described {
    readonly commonErrors: readonly string[]
    readonly operations: readonly {
      readonly name: string
      readonly summary: string
      readonly input: object
      readonly output: object
      readonly errors: readonly string[]
    }[]
  }

  test('every operation of the contract, with the JSON Schema of its input and output', async () => {
    const ran = await storykeep(['operations', '--json'], {
      environment: { STORYKEEP_PASSPHRASE: undefined },
    })
    expect(ran.exit).toBe(0)
    expectOneValue(ran)
    const { operations, commonErrors } = ran.json as Described
    expect(operations.map(({ name }) => name)).toEqual(operationNames)
    expect(commonErrors).toContain('bad-input')
    const dialect = 'https://json-schema.org/draft/2020-12/schema'
    for (const { input, output, summary } of operations) {
      expect(input).toMatchObject({ $schema: dialect, type: 'object' })
      expect(output).toMatchObject({ $schema: dialect })
      expect(summary).toMatch(/^[A-Z].*\.$|^[A-Z].*[?].*$/)
    }
    const compile = schemaCompiler()
    for (const { input, output } of operations) {
      expect(() => compile(input)).not.toThrow()
      expect(() => compile(output)).not.toThrow()
    }
    const isStory = compile(operations.find(({ name }) => name === 'stories.get')?.input ?? {})
    expect(isStory({ story: 'S-001' })).toBe(true)
    expect(isStory({ story: 'S-001', more: 1 })).toBe(false)
    expect(isStory({ story: 'S-0001' })).toBe(false)
  })
})

const schemaCompiler = (): ((schema: object) => (value: unknown) => boolean) => {
  const validator = new Validator({ strict: false, validateFormats: false })
  return schema => validator.compile(schema)
}

describe('call', () => {
  test('any operation, exactly as the window would', async () => {
    const ran = await call(sample.vault, 'stories.get', { story: sample.kettles })
    expect(ran.exit).toBe(0)
    expectOneValue(ran)
    expect(ran.json).toMatchObject({ id: sample.kettles, title: 'Two kettles', revision: 1 })
    const nothing = await storykeep(['call', sample.vault, 'project.get', '--json'])
    expect(nothing.json).toMatchObject({ name: 'Small things (sample)' })
    const without = await call(sample.vault, 'detect.text', { text: 'Keziah Okafor' })
    expect(without.json).toMatchObject({ findings: [{ start: 0, end: 13, category: 'PERSON' }] })
  })

  test.each<readonly [number, string, string, unknown]>([
    [2, 'bad-input', 'stories.get', { story: 7 }],
    [2, 'bad-input', 'stories.get', '{"story":'],
    [2, 'bad-input', 'stories.get', []],
    [2, 'bad-input', 'stories.get', '{"story":"S-001","__proto__":{"admin":true}}'],
    [2, 'usage', 'stories.fetch', {}],
    [2, 'usage', '__proto__', {}],
    [2, 'not-found', 'stories.get', { story: 'S-999' }],
    [1, 'not-empty', 'project.loadSample', {}],
    [1, 'nothing-to-redo', 'identities.redo', {}],
    [1, 'vault-exists', 'vault.create', { project: 'P', person: 'Ola', passphrase }],
    [1, 'wrong-passphrase', 'vault.open', { passphrase: 'another quiet river' }],
  ])('exit %i, %s: %s', async (exit, code, operation, input) => {
    const ran = await call(sample.vault, operation, input)
    expect(ran.exit).toBe(exit)
    expect(errorOf(ran).code).toBe(code)
  })

  test('an export that the gates refuse is not done', async () => {
    const to = join(freshFolder(), 'book.docx')
    const ran = await call(sample.vault, 'storybooks.export', { storybook: sample.storybook, to })
    expect(ran.exit).toBe(1)
    expect(ran.json).toMatchObject({ saved: false })
  })
})

describe('exit 3: integrity', () => {
  test('a record that was altered', async () => {
    const folder = copyOf(sample)
    const key = await dataKeyOf(folder)
    withDatabase(folder, key, database => {
      database.exec('DROP TRIGGER record_is_never_altered')
      database.prepare("UPDATE record SET actor = 'Somebody else' WHERE sequence = 5").run()
    })
    const ran = await storykeep(['check', folder, '--json'])
    expect(ran.exit).toBe(3)
    expectOneValue(ran)
    expect(ran.json).toMatchObject({ sound: false, chain: { sound: false }, problems: [{ part: 'chain' }] })
    const human = await storykeep(['check', folder])
    expect(human.exit).toBe(3)
    expect(human.out).toMatch(/record does not hold together/)
  })

  test('a database that is damaged, one that is missing, keys that are damaged', async () => {
    for (const [code, harm] of [
      ['not-readable', (folder: string) => writeFileSync(vaultPaths(folder).database, Buffer.alloc(8192, 7))],
      ['vault-incomplete', (folder: string) => rmSync(vaultPaths(folder).database)],
      ['keys-damaged', (folder: string) => writeFileSync(vaultPaths(folder).keys, '{}')],
    ] as const) {
      const folder = copyOf(sample)
      harm(folder)
      const ran = await storykeep(['check', folder, '--json'])
      expect(ran.exit).toBe(3)
      expect(errorOf(ran).code).toBe(code)
    }
  })

  test('a backup that is damaged', async () => {
    const folder = copyOf(sample)
    expect((await call(folder, 'vault.backup', {})).exit).toBe(0)
    const { backups } = vaultPaths(folder)
    const name = readdirSync(backups).find(file => file.endsWith('.db')) ?? ''
    const bytes = readFileSync(join(backups, name))
    bytes.fill(0, 4096, 4200)
    writeFileSync(join(backups, name), bytes)
    const ran = await storykeep(['check', folder, '--json'])
    expect(ran.exit).toBe(3)
    expect(ran.json).toMatchObject({ sound: false, database: 'sound', problems: [{ part: 'backups' }] })
  })
})
