import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract, isOperationName, operationNames } from '../../shared/contract/contract.ts'
import { commonErrors } from '../../shared/contract/operation.ts'
import type { Result } from '../../shared/model/result.ts'
import { hostileInput, inputFor, type Pools } from './support/arbitrary-input.ts'
import { expectKind } from './support/failures.ts'
import { makeScene } from './support/fuzz-scene.ts'
import { type SampleVault, sampleVault } from './support/sample.ts'
import { afterwards, freshFolder, passphrase, serviceOver } from './support/vault.ts'

/** How often each operation is called with each sort of input: `npm run fuzz -- --runs N`, a few dozen otherwise. */
const wanted = Number(process.env.STORYKEEP_FUZZ_RUNS ?? 0)
const hostileRuns = wanted || 60
const shapedRuns = wanted || 40
/**
 * Each of these stretches a passphrase where its input is right, which takes most of a second, so that a fiftieth of
 * such calls has to do.
 */
const slowOnes: readonly string[] = [
  'keys.add',
  'keys.change',
  'keys.remove',
  'keys.rekey',
  'keys.test',
  'vault.recoveryCode',
]
const shapedRunsOf = (name: string): number =>
  slowOnes.includes(name) ? Math.max(20, Math.ceil(shapedRuns / 50)) : shapedRuns
const patience = 60_000 + wanted * 200
/** So many calls would leave nothing to call upon: then each operation begins with the vault as it was made. */
const isLong = wanted >= 1_000

// One vault with the sample project; every operation is called on it with whatever somebody could send.
let sample: SampleVault
let pools: Pools
beforeAll(async () => {
  sample = await sampleVault()
  const { vault } = sample
  const scene = await makeScene(sample)
  const files = [vault.file('a.txt', 'P1: Keziah Okafor came.\n'), vault.file('b.docx', ''), ...scene.files]
  mkdirSync(join(vault.place, 'out'))
  // A path made up at random is a file of this folder.
  const before = process.cwd()
  process.chdir(join(vault.place, 'out'))
  afterwards('file', () => process.chdir(before))
  const code = (prefix: string, width: number, rows: readonly number[]) =>
    rows.map(row => `${prefix}-${String(row).padStart(width, '0')}`)
  const widths: Readonly<Record<string, number>> = { I: 4, M: 5, A: 2, G: 2, T: 2, F: 2, K: 2 }
  pools = {
    codes: prefix => [
      ...code(prefix, widths[prefix] ?? 3, [0, 1, 2, 3, 4, 5, 7, 12, 40, 99, 999_999_999]),
      ...scene.codes.filter(known => known.startsWith(`${prefix}-`)),
    ],
    days: ['2025-06-01', '2026-06-15', '2027-01-01', '2026-02-30', '0000-01-01', '9999-12-31'],
    tokens: scene.tokens,
    named: {
      file: files,
      files,
      to: ['book.docx', 'Copy.storykeep', 'saved.age'].map(name => join(vault.place, 'out', name)),
      finding: scene.findings,
      object: ['E-001', 'P-001'],
      // With it a vault gets other keys, so that it is not the same afterwards.
      ...(isLong ? { passphrase: [passphrase, 'another one entirely'] } : {}),
    },
    words: [
      ...files,
      ...scene.words,
      ...(isLong ? [vault.recoveryCode ?? ''] : []),
      join(vault.place, 'out', 'book.docx'),
      join(vault.place, 'missing', 'book.docx'),
      'Keziah',
      'Small things',
      'tea "at" four*',
      ' ',
      'a\u0007b',
      'x'.repeat(5000),
    ],
  }
})

let kept: { readonly folder: string; readonly files: ReadonlyMap<string, Buffer> } | null = null

/** The vault and the files beside it as they were when the first operation had not been called. */
const asAtFirst = async (): Promise<void> => {
  const { vault } = sample
  vault.service.close()
  if (kept === null) {
    kept = {
      folder: join(freshFolder('file'), 'Kept.storykeep'),
      files: new Map(pools.named.file?.filter(existsSync).map(path => [path, readFileSync(path)])),
    }
    cpSync(vault.folder, kept.folder, { recursive: true })
  } else {
    const out = join(vault.place, 'out')
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true, force: true })
    rmSync(vault.folder, { recursive: true, force: true })
    cpSync(kept.folder, vault.folder, { recursive: true })
    for (const [path, bytes] of kept.files) {
      rmSync(path, { recursive: true, force: true })
      writeFileSync(path, bytes)
    }
  }
  await vault.perform('vault.open', { passphrase })
}

const declared = (name: string): readonly string[] =>
  isOperationName(name) ? [...contract[name].errors, ...commonErrors] : commonErrors

/** What was not only refused but done at least once. */
const done = new Set<string>()

/** Only these may be answered; a bug or a database's complaint is not among what anybody may send into being. */
const expectNamed = (name: string, result: Result<unknown>): void => {
  if (result.ok) return
  expect(declared(name), `${name} answers ${result.error.code}`).toContain(result.error.code)
  expect(['internal', 'database-error', 'damaged', 'disk-error'], name).not.toContain(result.error.code)
  expectKind(result.error, ['Keziah', sample.vault.place])
}

/** An import of nothing; and going back twice to one backup, which leaves the same in the same moment. */
const mayLeaveNothing: readonly string[] = ['stories.import', 'backups.restore']

const isRefusedExport = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'saved' in value && value.saved === false

const recordHead = async (): Promise<string> => {
  const { total, entries } = await sample.vault.perform('record.list', { limit: 1 })
  return JSON.stringify([total, entries])
}

const inputOf = (name: string): fc.Arbitrary<unknown> =>
  isOperationName(name) ? inputFor(contract[name].input, pools) : fc.anything()

const call = (name: string, input: unknown): Promise<Result<unknown>> =>
  sample.vault.service.call(name, input)

describe('hostile input', () => {
  test.each(operationNames)(
    '%s: refused as bad input, and nothing is written',
    async name => {
      const head = await recordHead()
      await fc.assert(
        fc.asyncProperty(hostileInput(inputOf(name)), async input => {
          // What fits after all is no bad input; it is tried below.
          if (contract[name].input.safeParse(input).success) return
          const result = await call(name, input)
          expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } })
          expectNamed(name, result)
        }),
        { numRuns: hostileRuns },
      )
      expect(await recordHead()).toBe(head)
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
    },
    patience,
  )

  test('operations that do not exist', async () => {
    const names = [
      '',
      '__proto__',
      'constructor',
      'toString',
      'stories',
      'stories.get ',
      'STORIES.GET',
      'vault.close',
    ]
    for (const name of [...names, 'x'.repeat(100_000)]) {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    }
  })

  test('each thing has one code: a code with zeros too many names nothing', async () => {
    const { storybook, shelf } = sample
    const other = shelf.replace('S-', 'S-0')
    for (const [name, input] of [
      ['stories.get', { story: other }],
      ['stories.erase', { story: other }],
      ['storybooks.check', { storybook, leaveOut: [other] }],
      ['storybooks.get', { storybook: 'B-0001' }],
      ['identities.reject', { identity: 'I-00001' }],
    ] as const) {
      expect(await call(name, input)).toMatchObject({ error: { code: 'bad-input' } })
    }
  })
})

describe('input of the right shape', () => {
  // Erasing, reopening and renaming everything at random: the vault is anything but tidy afterwards.
  test.each(operationNames)(
    '%s: an answer that fits, or a failure that is declared',
    async name => {
      if (isLong) await asAtFirst()
      await fc.assert(
        fc.asyncProperty(inputOf(name), async input => {
          // Each message comes in a turn of its own; in one turn without end nothing that was used up is let go of.
          await setImmediate()
          const head = await recordHead()
          const result = await call(name, input)
          if (result.ok) done.add(name)
          expectNamed(name, result)
          const isQuiet = !result.ok || contract[name].changes.length === 0 || isRefusedExport(result.value)
          if (isQuiet) expect(await recordHead(), `${name} wrote`).toBe(head)
          else if (!mayLeaveNothing.includes(name))
            expect(await recordHead(), `${name} left no entry`).not.toBe(head)
        }),
        { numRuns: shapedRunsOf(name) },
      )
    },
    patience,
  )

  test.skipIf(!isLong)('every operation was done, and not only refused', () => {
    const beforehand = operationNames.filter(name => contract[name].needs === 'closed')
    // Where only one vault in a life has none, or a thousand draws seldom give all that has to fit.
    const seldom = ['project.loadSample', 'handover.makeAddress', 'project.update', 'storybooks.override']
    const elsewhere: readonly string[] = [...beforehand, ...slowOnes, ...seldom]
    expect(operationNames.filter(name => !done.has(name) && !elsewhere.includes(name))).toEqual([])
  })

  test('after all that the vault is sound', async () => {
    expect(await call('vault.check', {})).toMatchObject({ ok: true, value: { sound: true } })
  })
})

describe('a vault that is closed', () => {
  const opens = operationNames.filter(name => contract[name].needs === 'open')

  test('every operation of the open vault answers that it is not', async () => {
    const service = serviceOver(join(freshFolder(), 'None.storykeep'))
    for (const name of opens) {
      for (const input of fc.sample(inputOf(name), 12)) {
        if (!contract[name].input.safeParse(input).success) continue
        const result = await service.call(name, input)
        expect(result).toMatchObject({ ok: false, error: { code: 'not-open' } })
        expectNamed(name, result)
      }
    }
    expect(service.isOpen()).toBe(false)
  })

  test('closed in the middle of everything: each call is answered, none throws, and the vault is sound', async () => {
    const place = freshFolder()
    const folder = join(place, 'Busy.storykeep')
    sample.vault.service.close()
    cpSync(sample.vault.folder, folder, { recursive: true })
    await sample.vault.perform('vault.open', { passphrase })
    const service = serviceOver(folder)
    await service.call('vault.open', { passphrase })
    const files = Array.from({ length: 8 }, (_, index) => {
      const path = join(place, `${index}.txt`)
      writeFileSync(path, `P1: Day ${index} with Keziah Okafor.\n`)
      return path
    })
    const running = [
      service.call('stories.import', { files }),
      service.call('storybooks.export', { storybook: sample.storybook, to: join(place, 'book.docx') }),
      service.call('vault.check', {}),
      service.call('project.update', { name: 'Another name' }),
    ]
    await setImmediate()
    service.close()
    for (const result of await Promise.all(running)) if (!result.ok) expectKind(result.error, ['Keziah'])
    expect(await service.call('project.get', {})).toMatchObject({ error: { code: 'not-open' } })
    const again = serviceOver(folder)
    expect((await again.call('vault.open', { passphrase })).ok).toBe(true)
    expect(await again.call('vault.check', {})).toMatchObject({ value: { sound: true } })
  })

  test('closed while the passphrase is tried: it stays closed', async () => {
    const place = freshFolder()
    const folder = join(place, 'Shut.storykeep')
    sample.vault.service.close()
    cpSync(sample.vault.folder, folder, { recursive: true })
    await sample.vault.perform('vault.open', { passphrase })
    const service = serviceOver(folder)
    const opening = service.call('vault.open', { passphrase })
    await setImmediate()
    service.close()
    await opening
    expect(service.isOpen()).toBe(false)
    expect((await serviceOver(folder).call('vault.open', { passphrase })).ok).toBe(true)
  })
})

describe('the lists of errors', () => {
  const sources = (folder: string): readonly string[] => {
    const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(join(path, name), 'utf8'))
  }

  test('every code that an operation refuses with is declared by one', () => {
    const all = new Set<string>(operationNames.flatMap(name => declared(name)))
    const spoken = sources('electron/vault/operations').flatMap(source =>
      [...source.matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(match => match[1] ?? ''),
    )
    expect(spoken.length).toBeGreaterThan(15)
    expect(spoken.filter(code => !all.has(code))).toEqual([])
  })

  test('every code that is declared is spoken somewhere', () => {
    const text = [
      ...sources('electron/vault'),
      ...sources('shared/consent'),
      ...sources('shared/model'),
    ].join('\n')
    for (const name of operationNames) {
      for (const code of contract[name].errors) {
        expect(text.includes(`'${code}'`), `${name} declares ${code}, which nothing answers`).toBe(true)
      }
    }
  })
})
