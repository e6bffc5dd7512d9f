import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type ClosedSample,
  copyOf,
  errorOf,
  expectOneValue,
  type Failed,
  makeClosedSample,
} from './support/closed-sample.ts'
import { atTerminal, storykeep, whyNoTerminal } from './support/command-line.ts'
import { freshFolder, passphrase } from './support/vault.ts'

let sample: ClosedSample
beforeAll(async () => {
  sample = await makeClosedSample()
})

describe('how it is called', () => {
  test('no passphrase: a sentence, and nothing is opened', async () => {
    for (const environment of [{ STORYKEEP_PASSPHRASE: undefined }, { STORYKEEP_PASSPHRASE: '' }]) {
      const ran = await storykeep(['check', sample.vault, '--json'], { environment })
      expect(ran.exit).toBe(2)
      const { error } = ran.json as Failed
      expect(error.code).toBe('no-passphrase')
      expect(error.message).toContain('STORYKEEP_PASSPHRASE')
    }
    const human = await storykeep(['check', sample.vault], {
      environment: { STORYKEEP_PASSPHRASE: undefined },
    })
    expect(human).toMatchObject({ exit: 2, out: '' })
    expect(human.errors).toContain('No passphrase was given')
  })

  test.skipIf(whyNoTerminal() !== null)(
    'typed at a terminal, the passphrase opens and is not shown',
    async () => {
      const folder = copyOf(sample)
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
      ['check', sample.vault, '--passphrase', passphrase],
      ['check', sample.vault, `--passphrase=${passphrase}`],
      ['check', sample.vault, '-p', passphrase],
    ]) {
      const ran = await storykeep([...words, '--json'], { environment: { STORYKEEP_PASSPHRASE: undefined } })
      expect(ran.exit).toBe(2)
      expectOneValue(ran)
      expect(ran.out).not.toContain(passphrase)
    }
    const positional = await storykeep(['check', sample.vault, passphrase], {
      environment: { STORYKEEP_PASSPHRASE: undefined },
    })
    expect(positional.exit).toBe(2)
  })

  test('a wrong passphrase, a vault that is not there, a name that is none', async () => {
    const wrong = await storykeep(['check', sample.vault, '--json'], {
      environment: { STORYKEEP_PASSPHRASE: 'another quiet river' },
    })
    expect(wrong.exit).toBe(1)
    expect(errorOf(wrong).code).toBe('wrong-passphrase')
    const gone = await storykeep(['check', join(sample.place, 'Gone'), '--json'])
    expect(gone.exit).toBe(2)
    expect(errorOf(gone).code).toBe('vault-missing')
    mkdirSync(join(sample.place, 'plain'), { recursive: true })
    const plain = await storykeep(['check', join(sample.place, 'plain'), '--json'])
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
      [['export', folder, 'B-001', '--out', out, '--leave-out', sample.shelf]],
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
