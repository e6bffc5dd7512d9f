import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { docx, paragraph } from '../unit/electron/vault/importers/word-files.ts'
import {
  type ClosedSample,
  call,
  copyOf,
  errorOf,
  expectOneValue,
  makeClosedSample,
} from './support/closed-sample.ts'
import { storykeep } from './support/command-line.ts'
import { freshFolder } from './support/vault.ts'

let sample: ClosedSample
beforeAll(async () => {
  sample = await makeClosedSample()
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
    const folder = copyOf(sample)
    const file = join(folder, '..', 'fine.txt')
    writeFileSync(file, 'P1: A fine day.\n')
    const ran = await storykeep(['import', folder, file])
    expect(ran.exit).toBe(0)
    expect(ran.out).toMatch(/^S-\d{3} {2}fine\.txt: 4 words, 1 turns/)
  })

  test('a relative path is meant from the folder in which npm was called', async () => {
    const folder = copyOf(sample)
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
    const folder = copyOf(sample)
    const out = join(folder, '..', 'book.docx')
    const refused = await storykeep(['export', folder, sample.storybook, '--out', out, '--json'])
    expect(refused.exit).toBe(1)
    expectOneValue(refused)
    expect(refused.json).toMatchObject({ saved: false })
    expect((refused.json as { gates: { gate: string }[] }).gates.map(({ gate }) => gate)).toContain('granted')
    expect(existsSync(out)).toBe(false)

    const words = ['export', folder, sample.storybook, '--out', out, '--leave-out', sample.shelf]
    const said = await storykeep(['export', folder, sample.storybook, '--out', out])
    expect(said.exit).toBe(1)
    expect(said.out).toContain('cannot be saved yet')
    const done = await storykeep([...words, '--json'])
    expect(done.exit).toBe(0)
    expectOneValue(done)
    expect(done.json).toMatchObject({ saved: true, leftOut: [{ story: sample.shelf }] })

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
    expect(errorOf(await storykeep(['export', folder, sample.storybook, '--json'])).code).toBe('usage')
    expect((await storykeep(['export', folder, sample.storybook])).exit).toBe(2)
  })

  test('a file that leaks is found and told by code, never by name', async () => {
    const leaking = join(freshFolder(), 'leaking.docx')
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
    const files = { '[Content_Types].xml': new TextEncoder().encode(types) }
    writeFileSync(leaking, docx(paragraph('We met Ke') + paragraph('Then KEZIAH came.'), { files }))
    const ran = await storykeep(['inspect', sample.vault, leaking, '--json'])
    expect(ran.exit).toBe(1)
    expectOneValue(ran)
    expect(ran.json).toMatchObject({ clean: false })
    expect(ran.out.toLowerCase()).not.toContain('keziah')
    const human = await storykeep(['inspect', sample.vault, leaking])
    expect(human.exit).toBe(1)
    expect(human.out).toMatch(/I-\d{4}: found in /)
    expect(human.out.toLowerCase()).not.toContain('keziah')
  })

  test('what is no Word file is bad input', async () => {
    const file = join(freshFolder(), 'words.docx')
    writeFileSync(file, 'just words')
    const ran = await storykeep(['inspect', sample.vault, file, '--json'])
    expect(ran.exit).toBe(2)
    expect(errorOf(ran).code).toBe('not-word')
  })
})
