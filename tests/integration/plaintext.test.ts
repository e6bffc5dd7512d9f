import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { storykeep } from './support/command-line.ts'
import { expectKind } from './support/failures.ts'
import { dataKeyOf, decryptedImage, filesBelow, filesWith, wordsIn } from './support/image.ts'
import { freshFolder } from './support/vault.ts'

// One word for each field, none of which stands in any dictionary.
const canaries = {
  story: 'Zwibblewick',
  footnote: 'Quorlbane',
  person: 'Hexamoor',
  project: 'Vuntrelby',
  title: 'Drumlockie',
  place: 'Obberthwaite',
  occasion: 'Fernquass',
  pseudonym: 'Tallibourne',
  descriptor: 'Mirkosand',
  warning: 'Yewdrapple',
  theme: 'Plumbertine',
  support: 'Skelgarth',
  book: 'Gorsewhistle',
  editors: 'Wattlemere',
  fileName: 'Izzlecombe',
  search: 'Norvanty',
  researcher: 'Brackwithen',
  scan: 'Umberscroll',
  supporter: 'Kestrelby',
  reason: 'Foxglovery',
  flagLead: 'Thrumbeck',
  recipient: 'Pellowdine',
} as const
const passphrase = 'crustaceous umbrella weather'
const words: readonly string[] = [...Object.values(canaries), passphrase, 'crustaceous']

const place = () => {
  const home = freshFolder()
  for (const name of ['temporary', 'here', 'files']) mkdirSync(join(home, name))
  return {
    home,
    folder: join(home, 'Plain.storykeep'),
    temporary: join(home, 'temporary'),
    here: join(home, 'here'),
    files: join(home, 'files'),
  }
}

/**
 * Everywhere that the vault's process could have written, but for the files that the test itself wrote. The one
 * thing that is readable by design is whose passphrase it is, in the file of the keys.
 */
const leaksIn = ({ folder, temporary, here }: ReturnType<typeof place>): readonly string[] => {
  const { keys } = vaultPaths(folder)
  return [folder, temporary, here]
    .flatMap(filesBelow)
    .map(file => ({ file, found: wordsIn(Buffer.concat([Buffer.from(file), readFileSync(file)]), words) }))
    .filter(({ file, found }) => found.some(word => !(file === keys && word === canaries.researcher)))
    .map(({ file }) => basename(file))
}

describe('promise 2: no plaintext at rest', () => {
  test('promise 2: the search of this test finds words in every encoding, and in a decrypted vault', async () => {
    const where = freshFolder()
    for (const encoding of ['utf8', 'utf16le'] as const) {
      writeFileSync(
        join(where, encoding),
        Buffer.from(`before ${canaries.story.toLowerCase()} after`, encoding),
      )
    }
    expect(filesWith(where, words)).toHaveLength(2)
  })

  test('promise 2: after a whole day’s work, closed or killed, nothing that was typed stands in any file', async () => {
    const at = place()
    const writer = fileURLToPath(new URL('./support/working-day.ts', import.meta.url))
    const child = spawn(
      process.execPath,
      [writer, at.folder, at.files, passphrase, JSON.stringify(canaries)],
      {
        cwd: at.here,
        env: { ...process.env, TMPDIR: at.temporary, TEMP: at.temporary, TMP: at.temporary },
      },
    )
    let said = ''
    let complaints = ''
    child.stderr.on('data', chunk => {
      complaints += String(chunk)
    })
    // While it is open and working: the write-ahead log holds everything that was just done.
    const isDone = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', chunk => {
        said += String(chunk)
        if (said.includes('done\n')) resolve()
      })
      child.on('close', () => reject(new Error(`stopped by itself: ${complaints}`)))
    })
    await isDone
    expect(filesBelow(at.folder).some(file => file.endsWith('-wal'))).toBe(true)
    expect(leaksIn(at)).toEqual([])
    const killed = new Promise(resolve => child.on('close', resolve))
    child.kill('SIGKILL')
    await killed
    expect(leaksIn(at)).toEqual([])
    expect(readdirSync(at.temporary)).toEqual([])
    expect(readdirSync(at.here)).toEqual([])
    // What was handed over is outside of the vault, and sealed.
    expect(wordsIn(readFileSync(join(at.files, 'sealed.age')), words)).toEqual([])

    // Whatever was answered or refused on the way told nothing either.
    const answers = said.split('\n').filter(line => line.startsWith('{'))
    expect(answers.length).toBeGreaterThan(5)
    for (const answer of answers) {
      expectKind(JSON.parse(answer), [...words, at.home])
    }
    expect(wordsIn(Buffer.from(complaints), words)).toEqual([])

    // The words were really there: a test that looks for what was never written shows nothing.
    const key = await dataKeyOf(at.folder, passphrase)
    const image = decryptedImage(join(at.folder, 'vault.db'), key)
    const searched = new Set<string>([canaries.search, canaries.fileName, canaries.editors])
    const stored = Object.values(canaries).filter(word => !searched.has(word))
    expect(wordsIn(image, stored).toSorted()).toEqual(stored.toSorted())

    // Opened again after the kill, checked, backed up and closed: still nothing.
    const environment = { STORYKEEP_PASSPHRASE: passphrase, TMPDIR: at.temporary }
    expect((await storykeep(['check', at.folder], { environment, cwd: at.here })).exit).toBe(0)
    expect(leaksIn(at)).toEqual([])
    expect(readdirSync(join(at.folder, 'backups')).length).toBeGreaterThan(0)
  })

  test('promise 2: a command that fails tells no word, name or path on either stream', async () => {
    const at = place()
    const environment = { STORYKEEP_PASSPHRASE: passphrase, TMPDIR: at.temporary }
    await storykeep(['create', at.folder], { environment })
    const file = join(at.files, `${canaries.fileName}.docx`)
    writeFileSync(file, `${canaries.story} is no Word file`)
    const copy = join(at.files, `${canaries.project}.storykeep`)
    cpSync(at.folder, copy, { recursive: true })
    writeFileSync(join(copy, 'vault.db'), canaries.story.repeat(1000))
    for (const command of [
      ['inspect', at.folder, file],
      ['check', copy],
      ['check', join(at.files, canaries.person)],
      ['text', at.folder, canaries.story],
      ['export', at.folder, 'B-001', '--out', join(at.files, canaries.person, 'x.docx')],
      [canaries.story],
    ]) {
      const forms = [[], ['--json']].map(form =>
        storykeep([...command, ...form], { environment, cwd: at.here }),
      )
      for (const ran of await Promise.all(forms)) {
        expect(ran.exit).not.toBe(0)
        expect(wordsIn(Buffer.from(ran.out + ran.errors), [...words, at.home])).toEqual([])
      }
    }
  })
})
