import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 as Validator } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { operationNames } from '../../shared/contract/contract.ts'
import { categories } from '../../shared/model/category.ts'
import { docx, paragraph } from '../unit/electron/vault/importers/word-files.ts'
import { atTerminal, type Ran, storykeep, whyNoTerminal } from './support/command-line.ts'
import { expectKind } from './support/failures.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { sampleVault } from './support/sample.ts'
import { freshFolder, passphrase } from './support/vault.ts'

interface Failed {
  readonly error: { readonly code: string; readonly message: string }
}

// The sample project in a closed vault; commands that change it work on a copy.
let place: string
let vault: string
let storybook: string
let shelf: string
let kettles: string
beforeAll(async () => {
  const sample = await sampleVault()
  kettles = await sample.storyCalled('Two kettles')
  ;({ storybook, shelf } = sample)
  sample.vault.service.close()
  place = freshFolder('file')
  vault = join(place, 'Sample.storykeep')
  cpSync(sample.vault.folder, vault, { recursive: true })
})

const copy = (): string => {
  const folder = join(freshFolder(), 'Copy.storykeep')
  cpSync(vault, folder, { recursive: true })
  return folder
}

/** One JSON value on standard output, nothing before or after it, nothing on standard error. */
const expectOneValue = (ran: Ran): void => {
  expect(ran.out.trim().split('\n')).toHaveLength(1)
  expect(() => ran.json).not.toThrow()
  expect(ran.errors).toBe('')
}

const errorOf = (ran: Ran): Failed['error'] => {
  expectOneValue(ran)
  const { error } = ran.json as Failed
  if (error.code !== 'usage') expectKind(error, ['Sample', 'Keziah', 'Safiya'])
  return error
}

const call = (folder: string, operation: string, input: unknown) =>
  storykeep(['call', folder, operation, '--json'], {
    input: typeof input === 'string' ? input : JSON.stringify(input),
  })

describe('create, check, import, text', () => {
  test('the whole beginning: made, checked, brought in, read at each level', async () => {
    const folder = freshFolder()
    const made = join(folder, 'New.storykeep')
    const created = await storykeep(['create', join(folder, 'New'), '--json'])
    expect(created.exit).toBe(0)
    expectOneValue(created)
    const { recoveryCode, project } = created.json as { recoveryCode: string; project: string }
    expect(recoveryCode.split(' ')).toHaveLength(24)
    expect(project).toBe('New')
    expect(readdirSync(made).toSorted()).toEqual(['backups', 'keys.json', 'vault.db'])

    const one = join(folder, 'one.txt')
    const bad = join(folder, 'bad.docx')
    writeFileSync(one, 'Int: Who?\n\nP1: Keziah Okafor rang me.\n')
    writeFileSync(bad, '')
    const imported = await storykeep(['import', made, one, bad, '--json'])
    expect(imported.exit).toBe(1)
    expectOneValue(imported)
    expect(imported.json).toEqual({
      imported: [{ file: 'one.txt', story: 'S-001', words: 7, turns: 2, unread: [] }],
      refused: [
        {
          file: 'bad.docx',
          code: 'empty-word-file',
          message: expect.stringContaining('nothing was brought in'),
        },
      ],
    })

    const original = await storykeep(['text', made, 'S-001'])
    expect(original.exit).toBe(0)
    expect(original.out).toContain('P1: Keziah Okafor rang me.')
    const list = await call(made, 'identities.list', {})
    const { identities } = list.json as { identities: { id: string; forms: string[] }[] }
    for (const { id } of identities)
      expect((await call(made, 'identities.accept', { identity: id })).exit).toBe(0)
    for (const level of ['team', 'partners', 'public']) {
      const printed = await storykeep(['text', made, 'S-001', '--level', level, '--json'])
      expectOneValue(printed)
      expect(printed.json).toMatchObject({ story: 'S-001', level, undecided: 0 })
      expect(printed.out).not.toContain('Keziah')
    }
    expect(errorOf(await storykeep(['text', made, 'S-001', '--level', 'everybody', '--json'])).code).toBe(
      'usage',
    )

    const checked = await storykeep(['check', made, '--json'])
    expect(checked.exit).toBe(0)
    expectOneValue(checked)
    expect(checked.json).toMatchObject({
      sound: true,
      database: 'sound',
      chain: { sound: true },
      problems: [],
    })
  })

  test('the day’s backup is there after the first command of a day, as in the window', async () => {
    const vault = join(freshFolder(), 'Daily.storykeep')
    expect((await storykeep(['create', vault])).exit).toBe(0)
    const { backups } = vaultPaths(vault)
    const made = () => (existsSync(backups) ? readdirSync(backups).filter(name => name.endsWith('.db')) : [])
    expect(made()).toEqual([])
    expect((await storykeep(['check', vault])).exit).toBe(0)
    expect(made()).toHaveLength(1)
    expect((await storykeep(['check', vault])).exit).toBe(0)
    expect(made()).toHaveLength(1)
  })

  test('import of good files alone is done', async () => {
    const folder = copy()
    const file = join(folder, '..', 'fine.txt')
    writeFileSync(file, 'P1: A fine day.\n')
    const ran = await storykeep(['import', folder, file])
    expect(ran.exit).toBe(0)
    expect(ran.out).toMatch(/^S-\d{3} {2}fine\.txt: 4 words, 1 turns/)
  })

  test('a relative path is meant from the folder in which npm was called', async () => {
    const folder = copy()
    const here = join(folder, '..')
    writeFileSync(join(here, 'near.txt'), 'P1: Near enough.\n')
    const ran = await storykeep(['import', 'Copy.storykeep', 'near.txt', '--json'], {
      environment: { INIT_CWD: here },
    })
    expect(ran.exit).toBe(0)
  })
})

describe('export and inspect', () => {
  test('refused with reasons, then done, then searched; and never over a file unless told', async () => {
    const folder = copy()
    const out = join(folder, '..', 'book.docx')
    const refused = await storykeep(['export', folder, storybook, '--out', out, '--json'])
    expect(refused.exit).toBe(1)
    expectOneValue(refused)
    expect(refused.json).toMatchObject({ saved: false })
    expect((refused.json as { gates: { gate: string }[] }).gates.map(({ gate }) => gate)).toContain('granted')
    expect(existsSync(out)).toBe(false)

    const words = ['export', folder, storybook, '--out', out, '--leave-out', shelf]
    const said = await storykeep(['export', folder, storybook, '--out', out])
    expect(said.exit).toBe(1)
    expect(said.out).toContain('cannot be saved yet')
    const done = await storykeep([...words, '--json'])
    expect(done.exit).toBe(0)
    expectOneValue(done)
    expect(done.json).toMatchObject({ saved: true, leftOut: [{ story: shelf }] })

    const first = readFileSync(out)
    const again = await storykeep([...words, '--json'])
    expect(again.exit).toBe(1)
    expect(errorOf(again).code).toBe('target-exists')
    expect((await storykeep([...words, '--replace'])).exit).toBe(0)
    expect(readFileSync(out).equals(first)).toBe(true)

    const clean = await storykeep(['inspect', folder, out, '--json'])
    expect(clean.exit).toBe(0)
    expectOneValue(clean)
    expect(clean.json).toMatchObject({ clean: true, findings: [] })
    const human = await storykeep(['inspect', folder, out])
    expect(human.out).toContain('not a proof')
    expect(errorOf(await storykeep(['export', folder, storybook, '--json'])).code).toBe('usage')
    expect((await storykeep(['export', folder, storybook])).exit).toBe(2)
  })

  test('a file that leaks is found and told by code, never by name', async () => {
    const leaking = join(freshFolder(), 'leaking.docx')
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
    const files = { '[Content_Types].xml': new TextEncoder().encode(types) }
    writeFileSync(leaking, docx(paragraph('We met Ke') + paragraph('Then KEZIAH came.'), { files }))
    const ran = await storykeep(['inspect', vault, leaking, '--json'])
    expect(ran.exit).toBe(1)
    expectOneValue(ran)
    expect(ran.json).toMatchObject({ clean: false })
    expect(ran.out.toLowerCase()).not.toContain('keziah')
    const human = await storykeep(['inspect', vault, leaking])
    expect(human.exit).toBe(1)
    expect(human.out).toMatch(/I-\d{4}: found in /)
    expect(human.out.toLowerCase()).not.toContain('keziah')
  })

  test('what is no Word file is bad input', async () => {
    const file = join(freshFolder(), 'words.docx')
    writeFileSync(file, 'just words')
    const ran = await storykeep(['inspect', vault, file, '--json'])
    expect(ran.exit).toBe(2)
    expect(errorOf(ran).code).toBe('not-word')
  })
})

describe('detect --ndjson', () => {
  const detect = (input: string) => storykeep(['detect', '--ndjson'], { input })

  test('lines in, lines out, in order, with offsets in UTF-16 code units of the text as given', async () => {
    const texts = [
      'Keziah Okafor rang me.',
      '😀 Then Keziah Okafor came, aged 41.',
      'Nothing here.',
      'One line\u2028with Keziah Okafor in it\u2029and more',
      'Cafe\u0301 first, then Keziah Okafor.\r\nAnd so on.',
      '',
    ]
    const ids = ['a', 7, 'c', 'd', 'e', 'f']
    const input = texts.map((text, index) => JSON.stringify({ id: ids[index], text })).join('\n')
    const ran = await detect(input)
    expect(ran.exit).toBe(0)
    expect(ran.errors).toBe('')
    const answers = ran.out
      .trimEnd()
      .split('\n')
      .map(
        line =>
          JSON.parse(line) as {
            id: unknown
            findings: { start: number; end: number; category: string; tier: string; why: string }[]
          },
      )
    expect(answers.map(({ id }) => id)).toEqual(ids)
    for (const [index, { findings }] of answers.entries()) {
      const text = texts[index] ?? ''
      const found = findings.map(({ start, end }) => text.slice(start, end))
      expect(found.some(words => words === 'Keziah Okafor')).toBe(text.includes('Keziah'))
      for (const finding of findings) {
        expect(Object.keys(finding).toSorted()).toEqual(['category', 'end', 'start', 'tier', 'why'])
        expect(categories).toContain(finding.category)
        expect(['certain', 'likely', 'check']).toContain(finding.tier)
        expect(finding.why).not.toBe('')
      }
    }
  })

  test('line ends of Windows, empty lines and no last line end', async () => {
    const ran = await detect('{"id":"a","text":"Keziah Okafor"}\r\n\r\n\n{"id":"b","text":"x"}')
    expect(ran.exit).toBe(0)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(2)
  })

  test('empty input is done, with nothing to say', async () => {
    expect(await detect('')).toMatchObject({ exit: 0, out: '', errors: '' })
  })

  test.each([
    ['no JSON', 'Keziah said so'],
    ['no text', '{"id":"b"}'],
    ['a text that is none', '{"id":"b","text":7}'],
    ['a list', '[]'],
  ])('a bad line (%s) stops with its number, and without its words', async (_, bad) => {
    const ran = await detect(`{"id":"a","text":"Keziah Okafor"}\n${bad}\n{"id":"c","text":"x"}`)
    expect(ran.exit).toBe(2)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1)
    expect(ran.errors).toContain('Line 2')
    expect(ran.errors).not.toContain('Keziah')
  })

  test('a line as long as a book', async () => {
    const text = 'And then we went home again. '.repeat(30_000)
    const ran = await detect(JSON.stringify({ id: 'long', text }))
    expect(ran.exit).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ id: 'long' })
  })
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
    const ran = await call(vault, 'stories.get', { story: kettles })
    expect(ran.exit).toBe(0)
    expectOneValue(ran)
    expect(ran.json).toMatchObject({ id: kettles, title: 'Two kettles', revision: 1 })
    const nothing = await storykeep(['call', vault, 'project.get', '--json'])
    expect(nothing.json).toMatchObject({ name: 'Small things (sample)' })
    const without = await call(vault, 'detect.text', { text: 'Keziah Okafor' })
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
    const ran = await call(vault, operation, input)
    expect(ran.exit).toBe(exit)
    expect(errorOf(ran).code).toBe(code)
  })

  test('an export that the gates refuse is not done', async () => {
    const to = join(freshFolder(), 'book.docx')
    const ran = await call(vault, 'storybooks.export', { storybook, to })
    expect(ran.exit).toBe(1)
    expect(ran.json).toMatchObject({ saved: false })
  })
})

describe('exit 3: integrity', () => {
  test('a record that was altered', async () => {
    const folder = copy()
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
      const folder = copy()
      harm(folder)
      const ran = await storykeep(['check', folder, '--json'])
      expect(ran.exit).toBe(3)
      expect(errorOf(ran).code).toBe(code)
    }
  })

  test('a backup that is damaged', async () => {
    const folder = copy()
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

describe('how it is called', () => {
  test('no passphrase: a sentence, and nothing is opened', async () => {
    for (const environment of [{ STORYKEEP_PASSPHRASE: undefined }, { STORYKEEP_PASSPHRASE: '' }]) {
      const ran = await storykeep(['check', vault, '--json'], { environment })
      expect(ran.exit).toBe(2)
      const { error } = ran.json as Failed
      expect(error.code).toBe('no-passphrase')
      expect(error.message).toContain('STORYKEEP_PASSPHRASE')
    }
    const human = await storykeep(['check', vault], { environment: { STORYKEEP_PASSPHRASE: undefined } })
    expect(human).toMatchObject({ exit: 2, out: '' })
    expect(human.errors).toContain('No passphrase was given')
  })

  test.skipIf(whyNoTerminal() !== null)(
    'typed at a terminal, the passphrase opens and is not shown',
    async () => {
      const folder = copy()
      const right = await atTerminal(['check', folder], `${passphrase}xé\u007f\u007f\r`)
      expect(right.exit).toBe(0)
      expect(right.shown).toContain('Sound')
      const wrong = await atTerminal(['check', folder], 'zebra crossing\r')
      expect(wrong.exit).not.toBe(0)
      const stopped = await atTerminal(['check', folder], `${passphrase}\u0003`)
      expect(stopped.exit).toBe(130)
      for (const { shown } of [right, wrong, stopped]) {
        expect(shown).not.toContain(passphrase)
        expect(shown).not.toContain('zebra')
      }
    },
  )

  test('a passphrase is never taken from the arguments', async () => {
    for (const words of [
      ['check', vault, '--passphrase', passphrase],
      ['check', vault, `--passphrase=${passphrase}`],
      ['check', vault, '-p', passphrase],
    ]) {
      const ran = await storykeep([...words, '--json'], { environment: { STORYKEEP_PASSPHRASE: undefined } })
      expect(ran.exit).toBe(2)
      expectOneValue(ran)
      expect(ran.out).not.toContain(passphrase)
    }
    const positional = await storykeep(['check', vault, passphrase], {
      environment: { STORYKEEP_PASSPHRASE: undefined },
    })
    expect(positional.exit).toBe(2)
  })

  test('a wrong passphrase, a vault that is not there, a name that is none', async () => {
    const wrong = await storykeep(['check', vault, '--json'], {
      environment: { STORYKEEP_PASSPHRASE: 'another quiet river' },
    })
    expect(wrong.exit).toBe(1)
    expect(errorOf(wrong).code).toBe('wrong-passphrase')
    const gone = await storykeep(['check', join(place, 'Gone'), '--json'])
    expect(gone.exit).toBe(2)
    expect(errorOf(gone).code).toBe('vault-missing')
    mkdirSync(join(place, 'plain'), { recursive: true })
    const plain = await storykeep(['check', join(place, 'plain'), '--json'])
    expect(plain.exit).toBe(2)
    expect(errorOf(plain).code).toBe('not-a-vault')
  })

  test('too short a passphrase for a new vault', async () => {
    const folder = freshFolder()
    const ran = await storykeep(['create', join(folder, 'Weak'), '--json'], {
      environment: { STORYKEEP_PASSPHRASE: 'short' },
    })
    expect(ran.exit).toBe(2)
    expect(errorOf(ran).code).toBe('bad-input')
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['nothing', []],
    ['an unknown command', ['publish', 'x']],
    ['a command without its vault', ['check']],
    ['an option that does not exist', ['check', 'x', '--force']],
    ['an option without its value', ['export', 'x', 'B-001', '--out']],
    ['import without files', ['import', 'x']],
    ['detect without its form', ['detect']],
  ])('%s: how it is used, exit 2', async (_, words) => {
    const [human, ran] = await Promise.all([storykeep(words), storykeep(['--json', ...words])])
    expect(human).toMatchObject({ exit: 2, out: '' })
    expect(human.errors.length).toBeGreaterThan(20)
    expect(ran.exit).toBe(2)
    expect(errorOf(ran).code).toBe('usage')
  })

  test('help is no failure', async () => {
    const ran = await storykeep(['--help'])
    expect(ran).toMatchObject({ exit: 0, errors: '' })
    expect(ran.out).toContain('STORYKEEP_PASSPHRASE')
  })
})

describe('promise 1: nothing leaves', () => {
  test('promise 1: the main job on the command line asks nobody for the network', async () => {
    const tripwire = fileURLToPath(new URL('./support/tripwire.mjs', import.meta.url))
    const quiet = { node: ['--import', tripwire] }
    const folder = join(freshFolder(), 'Quiet.storykeep')
    const out = join(folder, '..', 'book.docx')
    const commands: readonly (readonly [readonly string[], string?])[] = [
      [['create', folder]],
      [['call', folder, 'project.loadSample']],
      [['export', folder, 'B-001', '--out', out, '--leave-out', shelf]],
      [['inspect', folder, out]],
      [['check', folder]],
      [['detect', '--ndjson'], '{"id":1,"text":"See https://example.org or write to zayd@example.org"}'],
    ]
    for (const [words, input = ''] of commands) {
      const ran = await storykeep(words, { ...quiet, input })
      expect(ran.errors).toBe('asked for the network: 0\n')
      expect(ran.exit).toBe(0)
    }
    expect(existsSync(out)).toBe(true)
  })
})
