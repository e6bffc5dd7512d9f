import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { docx, docxParts, paragraph } from '../unit/electron/vault/importers/word-files.ts'
import { storykeep } from './support/command-line.ts'
import { expectKind } from './support/failures.ts'
import { freshFolder, newVault, serviceOver, type TestVault } from './support/vault.ts'
import { secrets, words } from './support/zenobia.ts'

describe('files that cannot be brought in', () => {
  let vault: TestVault
  beforeAll(async () => {
    vault = await newVault('file')
  })

  const state = async () => ({
    stories: (await vault.perform('stories.list', {})).total,
    entries: (await vault.perform('record.list', { limit: 1 })).total,
    files: readdirSync(vault.folder).toSorted(),
  })

  /** Tries to bring a file in: refused by name, in a kind sentence, and nothing is stored. */
  const refusedCode = async (path: string): Promise<string> => {
    const before = await state()
    const { imported, refused } = await vault.perform('stories.import', { files: [path] })
    expect(imported).toEqual([])
    const [refusal] = refused
    if (refusal === undefined) throw new Error('Neither brought in nor refused')
    expectKind(refusal, secrets)
    expect(await state()).toEqual(before)
    return refusal.code
  }

  const named = (name: string, content: string | Uint8Array) => vault.file(`zenobia-${name}`, content)
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)])
  const doctype = (target: string) =>
    `<!DOCTYPE w [<!ENTITY x SYSTEM "file://${target}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`

  test.each<readonly [string, string, string | Uint8Array, string]>([
    ['an empty text', 'a.txt', '', 'empty-file'],
    ['an empty caption file', 'a.vtt', '', 'empty-file'],
    ['a Word document of 0 bytes', 'a.docx', '', 'empty-word-file'],
    ['a picture called .docx', 'a.docx', picture, 'picture'],
    ['a picture called .txt', 'a.txt', picture, 'picture'],
    ['a picture called .vtt', 'a.vtt', picture, 'picture'],
    [
      'binary text',
      'a.txt',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89) % 256)),
      'not-text',
    ],
    ['captions without cues', 'a.vtt', 'WEBVTT\n\nNOTE Zenobia did not come\n', 'vtt-without-cues'],
    ['subtitles without cues', 'a.srt', '1\nZenobia\n', 'srt-without-cues'],
    ['white space', 'a.txt', ' \n\t\r\n', 'nothing-readable'],
    ['a Word document cut short', 'a.docx', docx(paragraph(words)).subarray(0, 300), 'damaged-file'],
    ['a sheet', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unsupported-kind'],
  ])('%s', async (_, name, content, code) => {
    expect(await refusedCode(named(name, content))).toBe(code)
  })

  test('a zip bomb: little packed, far too much unpacked', async () => {
    const bomb = docx(paragraph('Quillgrove '.repeat(12_000_000)))
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await refusedCode(named('bomb.docx', bomb))).toBe('unpacks-too-large')
  })

  test('a zip bomb that lies about its size', async () => {
    const bomb = Buffer.from(docx(paragraph('Quillgrove '.repeat(4_000_000))))
    // The unpacked size of every part, in its own header and in the directory, as a hundred bytes.
    for (
      let at = bomb.indexOf('PK\x03\x04', 0, 'latin1');
      at >= 0;
      at = bomb.indexOf('PK\x03\x04', at + 4, 'latin1')
    )
      bomb.writeUInt32LE(100, at + 22)
    for (
      let at = bomb.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bomb.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      bomb.writeUInt32LE(100, at + 24)
    expect(await refusedCode(named('liar.docx', bomb))).toBe('unpacks-too-large')
  })

  test('an external entity is refused, and what it points to is never read', async () => {
    const canary = vault.file('canary.txt', 'Quillgrove-canary')
    const parts = { ...docxParts(''), 'word/document.xml': strToU8(doctype(canary)) }
    expect(await refusedCode(named('entity.docx', zipSync(parts)))).toBe('forbidden-xml')
  })

  test.skipIf(process.platform !== 'linux')(
    'a linked picture is never opened: nobody reads the pipe that it points to',
    async () => {
      // Whoever opened a pipe for reading would wait here for ever.
      const pipe = join(vault.place, 'linked.png')
      expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
      const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
      const linked = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="far"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
      const file = docx(paragraph('A day out with nobody in particular.') + linked, {
        links: `<Relationship Id="far" Type="${image}" Target="file://${pipe}" TargetMode="External"/>`,
      })
      const { imported } = await vault.perform('stories.import', { files: [named('linked.docx', file)] })
      const story = imported[0]?.story ?? ''
      expect(imported[0]?.unread.map(({ part }) => part).join(' ')).toMatch(/picture|image|link/)
      expect((await vault.perform('stories.get', { story })).text).not.toContain('linked.png')
      await vault.perform('stories.erase', { story })
      rmSync(pipe)
    },
  )

  test('200 MB of text, and more', async () => {
    const path = named('long.txt', 'P1: ')
    truncateSync(path, 200 * 1024 * 1024)
    expect(['too-large', 'not-text']).toContain(await refusedCode(path))
    truncateSync(path, 200 * 1024 * 1024 + 1)
    expect(await refusedCode(path)).toBe('too-large')
    const spaces = named('spaces.txt', Buffer.alloc(60 * 1024 * 1024, 0x61))
    expect(await refusedCode(spaces)).toBe('too-large')
    rmSync(path)
    rmSync(spaces)
  })

  test('lone surrogates do no harm: refused, or stored as text that is whole', async () => {
    for (const [name, content] of [
      ['utf8.txt', Buffer.from('503120ed a080 3a2048656c6c6f'.replaceAll(' ', ''), 'hex')],
      ['utf16.txt', Buffer.from('\uFEFFP1: Hello \uD83D there \uDC00, you.', 'utf16le')],
    ] as const) {
      const { imported, refused } = await vault.perform('stories.import', { files: [named(name, content)] })
      for (const refusal of refused) expectKind(refusal, secrets)
      for (const { story } of imported) {
        const { text } = await vault.perform('stories.get', { story })
        expect(text.isWellFormed()).toBe(true)
        await vault.perform('stories.erase', { story })
      }
      expect(imported.length + refused.length).toBe(1)
    }
  })

  test('a folder, a file that is gone, a device', async () => {
    mkdirSync(join(vault.place, 'zenobia-folder.docx'))
    expect(await refusedCode(join(vault.place, 'zenobia-folder.docx'))).toBe('not-a-file')
    expect(await refusedCode(join(vault.place, 'zenobia-gone.docx'))).toBe('file-missing')
    expect(await refusedCode(join(vault.place, 'canary.txt', 'below.txt'))).toMatch(/^file-/)
    if (existsSync('/dev/zero')) expect(await refusedCode('/dev/zero')).toBe('not-a-file')
  })

  test.skipIf(process.platform === 'win32')('a pipe is refused, and does not hold the vault', async () => {
    const pipe = join(vault.place, 'zenobia.txt')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    expect(await refusedCode(pipe)).toBe('not-a-file')
    rmSync(pipe)
  })

  test('a file that may not be read', async context => {
    if (process.platform === 'win32') return context.skip('Windows has other ways to withhold a file')
    const path = named('withheld.txt', words)
    spawnSync('chmod', ['000', path])
    if (process.getuid?.() !== 0) {
      expect(await refusedCode(path)).toBe('file-unreadable')
      return undefined
    }
    // Root may read everything: so the import runs as nobody in particular, in a vault of their own.
    const place = freshFolder()
    const own = join(place, 'Own.storykeep')
    cpSync(vault.folder, own, { recursive: true })
    for (const folder of [vault.place, place]) spawnSync('chmod', ['755', folder])
    spawnSync('chown', ['-R', '65534:65534', place])
    const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    const ran = await storykeep(['import', own, path, '--json'], { through }).catch(() => null)
    if (ran === null || ran.exit === 127) return context.skip('setpriv is not on this machine')
    expect(ran.exit).toBe(1)
    expect(ran.json).toMatchObject({ imported: [], refused: [{ code: 'file-unreadable' }] })
    return undefined
  })

  test('the same file twice: at once, later, and under another name', async () => {
    const path = named('twice.txt', words)
    const report = await vault.perform('stories.import', { files: [path, path] })
    expect(report.imported).toHaveLength(1)
    expect(report.refused.map(({ code }) => code)).toEqual(['already-imported'])
    expect(await refusedCode(path)).toBe('already-imported')
    expect(await refusedCode(named('again.txt', words))).toBe('already-imported')
  })

  test('one bad file does not keep the good ones out', async () => {
    const files = [
      named('good-1.txt', 'P1: One fine day.\n'),
      named('bad.docx', picture),
      named('good-2.txt', 'P1: Another fine day.\n'),
    ]
    const { imported, refused } = await vault.perform('stories.import', { files })
    expect(imported).toHaveLength(2)
    expect(refused.map(({ code }) => code)).toEqual(['picture'])
  })

  test('the vault’s own files are no interviews', async () => {
    const { database, keys } = vaultPaths(vault.folder)
    expect(await refusedCode(keys)).toBe('unsupported-kind')
    // A copy: whoever opens and closes the database itself in this process lets go of its lock.
    expect(await refusedCode(named('copy.txt', spawnSync('cat', [database]).stdout as Buffer))).toBe(
      'not-text',
    )
  })

  test('a file that nobody chose', async () => {
    const other = serviceOver(join(vault.place, 'None.storykeep'))
    expect((await other.call('stories.import', { files: ['/etc/hosts'] })).ok).toBe(false)
  })
})
