import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkVault } from '../../electron/vault/check.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import type { Failure, Result } from '../../shared/model/result.ts'
import { docx, docxParts, paragraph } from '../unit/electron/vault/importers/word-files.ts'
import { storykeep } from './support/command-line.ts'
import { expectKind } from './support/failures.ts'
import { dataKeyOf, filesBelow, withDatabase } from './support/image.ts'
import { type SampleVault, sampleVault } from './support/sample.ts'
import { smallDisk, whyNoDisk } from './support/small-disk.ts'
import { freshFolder, newVault, passphrase, serviceOver, type TestVault, wrap } from './support/vault.ts'

// No sentence may repeat any of these: words of the stories, names of files and folders.
const secrets = ['Quillgrove', 'Zenobia', 'quillgrove', 'zenobia', 'Test.storykeep', 'storykeep-test']
const words = 'P1: Zenobia took me to Quillgrove, and we stayed for tea.\n'

const hashOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder).toSorted())
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

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

describe('vaults that cannot be opened', () => {
  // A vault with one story, closed; each test works on a copy.
  let template: string
  let recoveryCode: string
  let key: Buffer
  beforeAll(async () => {
    const vault = await newVault('file')
    await vault.perform('stories.import', { files: [vault.file('one.txt', words)] })
    vault.service.close()
    template = vault.folder
    recoveryCode = vault.recoveryCode ?? ''
    key = await dataKeyOf(template)
  })

  const copyOf = (place: string = freshFolder()): string => {
    const folder = join(place, 'Copy.storykeep')
    cpSync(template, folder, { recursive: true })
    return folder
  }

  const open = (folder: string): Promise<Result<unknown>> =>
    serviceOver(folder).call('vault.open', { passphrase })

  /** Tries to open a vault: refused in a kind sentence, and not a byte of the folder is changed. */
  const refusal = async (folder: string): Promise<Failure> => {
    const before = existsSync(folder) ? hashOf(folder) : null
    const result = await open(folder)
    if (result.ok) throw new Error('The vault was opened')
    expectKind(result.error, [...secrets, 'Copy'])
    if (before !== null) expect(hashOf(folder)).toBe(before)
    return result.error
  }

  const recovered = async (folder: string): Promise<void> => {
    const place = freshFolder()
    const service = serviceOver(folder)
    const vault = wrap(service, place, folder, { now: new Date() })
    await vault.perform('vault.recover', { recoveryCode, person: 'Ola', passphrase: 'another quiet river' })
    expect((await vault.perform('stories.get', { story: 'S-001' })).text).toContain('Quillgrove')
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
    service.close()
    const again = serviceOver(folder)
    expect((await again.call('vault.open', { passphrase: 'another quiet river' })).ok).toBe(true)
  }

  test('a folder that is not there, that is no vault, that lacks its database', async () => {
    const place = freshFolder()
    expect((await refusal(join(place, 'Gone.storykeep'))).code).toBe('vault-missing')
    expect((await refusal(place)).code).toBe('not-a-vault')
    writeFileSync(join(place, 'File.storykeep'), 'not a folder')
    expect((await open(join(place, 'File.storykeep'))).ok).toBe(false)
    const folder = copyOf()
    rmSync(vaultPaths(folder).database)
    expect((await refusal(folder)).code).toBe('vault-incomplete')
  })

  test('a folder that cannot be written to', async context => {
    const why = whyNoDisk()
    if (why !== null) return context.skip(why)
    const disk = smallDisk(join(freshFolder(), 'disk'), 4096)
    if (disk === null) return context.skip('this machine mounts no disk for a test')
    const folder = copyOf(disk.folder)
    disk.makeReadOnly()
    expect((await refusal(folder)).code).toBe('read-only')
    return undefined
  })

  test('a vault from a newer Storykeep', async () => {
    const folder = copyOf()
    withDatabase(folder, key, database => database.pragma('user_version = 4242'))
    expect((await refusal(folder)).code).toBe('newer-vault')
  })

  test('keys from a newer Storykeep', async () => {
    const folder = copyOf()
    const { keys } = vaultPaths(folder)
    writeFileSync(keys, JSON.stringify({ ...JSON.parse(readFileSync(keys, 'utf8')), version: 2 }))
    expect((await refusal(folder)).code).toBe('keys-newer')
  })

  test('a vault that is open in another program', async () => {
    const folder = copyOf()
    const here = serviceOver(folder)
    expect((await here.call('vault.open', { passphrase })).ok).toBe(true)
    const ran = await storykeep(['check', folder, '--json'])
    expect(ran.exit).toBe(1)
    const { error } = ran.json as { error: Failure }
    expect(error.code).toBe('already-open')
    expectKind(error, secrets)
    expect((await here.call('stories.get', { story: 'S-001' })).ok).toBe(true)
  })

  test('the same vault twice in one program', async () => {
    const folder = copyOf()
    const here = serviceOver(folder)
    expect((await here.call('vault.open', { passphrase })).ok).toBe(true)
    expect(await open(folder)).toMatchObject({ ok: false, error: { code: 'already-open' } })
    expect(await here.call('vault.open', { passphrase })).toMatchObject({ error: { code: 'vault-open' } })
    here.close()
    expect((await open(folder)).ok).toBe(true)
  })

  test.each<readonly [string, (file: string) => void]>([
    ['emptied', file => truncateSync(file, 0)],
    ['cut to a hundred bytes', file => truncateSync(file, 100)],
    ['cut in half', file => truncateSync(file, Math.floor(readFileSync(file).length / 8192) * 4096)],
    ['overwritten at its start', file => overwrite(file, 0, 64)],
    ['overwritten in its second page', file => overwrite(file, 5000, 64)],
    [
      'replaced by a plain database',
      file => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
    ],
  ])('promise 11: a database that was %s is found, named and recoverable', async (_, harm) => {
    const folder = copyOf()
    harm(vaultPaths(folder).database)
    const before = hashOf(folder)
    const service = serviceOver(folder)
    const opened = await service.call('vault.open', { passphrase })
    if (opened.ok) {
      expect(await service.call('vault.check', {})).toMatchObject({ ok: true, value: { sound: false } })
      return
    }
    expect(['damaged', 'not-readable']).toContain(opened.error.code)
    expectKind(opened.error, secrets)
    expect(hashOf(folder)).toBe(before)
    // Whatever failed, nothing is left locked: the file as it was opens in the same program.
    cpSync(vaultPaths(template).database, vaultPaths(folder).database)
    expect((await service.call('vault.open', { passphrase })).ok).toBe(true)
  })

  test('promise 11: of 200 flipped bits each is found, and no damaged vault answers with a story', () => {
    const folder = copyOf()
    const { database: file } = vaultPaths(folder)
    const whole = readFileSync(file)
    let refused = 0
    for (let round = 0; round < 200; round += 1) {
      const at = (round * 7919 + 16) % whole.length
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8))
      writeFileSync(file, bytes)
      rmSync(`${file}-wal`, { force: true })
      const opened = openVaultDatabase(file, key)
      if (!opened.ok) {
        refused += 1
        expectKind(opened.error, secrets)
        continue
      }
      expect(checkVault(opened.value, folder).database, `bit ${at}`).toBe('damaged')
      opened.value.close()
    }
    expect(refused).toBeGreaterThan(0)
  })

  test.each<readonly [string, string, (file: string) => void]>([
    ['missing', 'keys-missing', file => rmSync(file)],
    ['empty', 'keys-damaged', file => writeFileSync(file, '')],
    ['cut short', 'keys-damaged', file => truncateSync(file, 80)],
    ['no JSON', 'keys-damaged', file => writeFileSync(file, '{"format":"storykeep-keys",')],
    ['far too long', 'keys-damaged', file => writeFileSync(file, `"${'a'.repeat(100_000)}"`)],
    ['with a key that was altered', 'wrong-passphrase', file => alter(file, 'sealed', '00'.repeat(48))],
  ])('keys that are %s: the recovery code opens the vault', async (_, code, harm) => {
    const folder = copyOf()
    harm(vaultPaths(folder).keys)
    expect((await refusal(folder)).code).toBe(code)
    await recovered(folder)
  })

  test('keys made weak are refused before the passphrase is tried', async () => {
    const folder = copyOf()
    const { keys } = vaultPaths(folder)
    const file = JSON.parse(readFileSync(keys, 'utf8')) as { slots: { kdf: { memoryKiB: number } }[] }
    for (const slot of file.slots) slot.kdf.memoryKiB = 8
    writeFileSync(keys, JSON.stringify(file))
    expect((await refusal(folder)).code).toBe('key-settings-refused')
  })

  test('the keys of another vault, put in place while this one is open, do not show its recovery code', async () => {
    const folder = copyOf()
    const service = serviceOver(folder)
    expect((await service.call('vault.open', { passphrase })).ok).toBe(true)
    const other = await newVault()
    cpSync(vaultPaths(other.folder).keys, vaultPaths(folder).keys)
    const shown = await service.call('vault.recoveryCode', { passphrase })
    if (shown.ok) throw new Error('The code was shown')
    expect(shown.error.code).toBe('keys-damaged')
    expectKind(shown.error, secrets)
  })

  test('a wrong passphrase, and recovery codes that are wrong in every way', async () => {
    const folder = copyOf()
    const service = serviceOver(folder)
    const wrong = await service.call('vault.open', { passphrase: 'a quiet river at dawn' })
    expect(wrong).toMatchObject({ error: { code: 'wrong-passphrase' } })
    const list = recoveryCode.split(' ')
    for (const [code, given] of [
      ['recovery-code-length', list.slice(1).join(' ')],
      ['recovery-code-word', ['zenobia', ...list.slice(1)].join(' ')],
      ['recovery-code-checksum', [...list.slice(1), list[0]].join(' ')],
    ] as const) {
      const input = { recoveryCode: given, person: 'Ola', passphrase: 'another quiet river' }
      const refused = await service.call('vault.recover', input)
      if (refused.ok) throw new Error('A wrong code opened the vault')
      expect(refused.error.code).toBe(code)
      expectKind(refused.error, [...secrets, list[3] ?? '-'])
    }
    expect((await service.call('vault.open', { passphrase })).ok).toBe(true)
  })

  test('a new vault in a place that is taken, missing, or without a name', async () => {
    const place = freshFolder()
    const input = { project: 'Quillgrove', person: 'Zenobia', passphrase }
    for (const [name, code] of [
      ['Gone/New.storykeep', 'place-missing'],
      ['New', 'vault-name'],
      ['.storykeep', 'vault-name'],
      ['Taken.storykeep', 'vault-exists'],
    ] as const) {
      if (code === 'vault-exists') writeFileSync(join(place, name), 'mine')
      const before = readdirSync(place)
      const refused = await serviceOver(join(place, name)).call('vault.create', input)
      if (refused.ok) throw new Error('A vault was made')
      expect(refused.error.code).toBe(code)
      expectKind(refused.error, secrets)
      expect(readdirSync(place)).toEqual(before)
    }
  })
})

const overwrite = (file: string, at: number, length: number): void => {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, at, at + length)
  writeFileSync(file, bytes)
}

const alter = (file: string, field: string, value: string): void => {
  const keys = JSON.parse(readFileSync(file, 'utf8')) as { slots: Record<string, unknown>[] }
  writeFileSync(
    file,
    JSON.stringify({ ...keys, slots: keys.slots.map(slot => ({ ...slot, [field]: value })) }),
  )
}

describe('places where a storybook cannot be saved', () => {
  let sample: SampleVault
  beforeAll(async () => {
    sample = await sampleVault()
  })

  /** Tries to save: refused by name, in a kind sentence, nothing recorded, nothing new in the folder. */
  const refusedCode = async (to: string, replace = false, folder = sample.vault.place): Promise<string> => {
    const { vault, storybook, shelf } = sample
    const before = readdirSync(folder).toSorted()
    const entries = (await vault.perform('record.list', { limit: 1 })).total
    const failure = await vault.refusal('storybooks.export', { storybook, to, leaveOut: [shelf], replace })
    expectKind(failure, ['zenobia', 'storykeep-test', 'Keziah'])
    expect(readdirSync(folder).toSorted()).toEqual(before)
    expect((await vault.perform('record.list', { limit: 1 })).total).toBe(entries)
    return failure.code
  }

  test('a file that is there already is left as it is; with leave to replace it, it is replaced whole', async () => {
    const to = sample.vault.file('zenobia-there.docx', 'my other work')
    expect(await refusedCode(to)).toBe('target-exists')
    expect(readFileSync(to, 'utf8')).toBe('my other work')
    const saved = await sample.save({ to, replace: true })
    expect(createHash('sha256').update(readFileSync(to)).digest('hex')).toBe(saved.sha256)
  })

  test('a file that is open in Word, or in LibreOffice', async () => {
    const { vault } = sample
    for (const [name, lock] of [
      ['zenobia-open.docx', '~$nobia-open.docx'],
      ['book.docx', '~$book.docx'],
      ['odt.docx', '.~lock.odt.docx#'],
    ] as const) {
      const to = vault.file(name, 'being written')
      const lockFile = vault.file(lock, 'somebody')
      expect(await refusedCode(to, true)).toBe('target-open')
      expect(readFileSync(to, 'utf8')).toBe('being written')
      rmSync(lockFile)
    }
  })

  test('a folder in its place, a folder that is missing, a file where a folder should be', async () => {
    const { place } = sample.vault
    mkdirSync(join(place, 'zenobia-folder.docx'))
    expect(await refusedCode(join(place, 'zenobia-folder.docx'))).toBe('target-exists')
    expect(await refusedCode(join(place, 'zenobia-folder.docx'), true)).toBe('cannot-write')
    expect(await refusedCode(join(place, 'missing', 'zenobia.docx'))).toBe('cannot-write')
    const file = sample.vault.file('zenobia-file', 'a file')
    expect(await refusedCode(join(file, 'zenobia.docx'))).toBe('cannot-write')
  })

  test('the vault’s own folder: no storybook over the vault', async () => {
    const { folder } = sample.vault
    const { keys, backups } = vaultPaths(folder)
    const before = readFileSync(keys)
    for (const to of [keys, join(folder, 'vault.db'), join(folder, 'new.docx'), join(backups, 'new.docx')]) {
      expect(await refusedCode(to, true, folder)).toBe('cannot-write')
    }
    expect(readFileSync(keys).equals(before)).toBe(true)
    expect((await sample.vault.perform('vault.check', {})).sound).toBe(true)
  })

  test('a place that nobody chose', async () => {
    const place = freshFolder()
    const folder = join(place, 'Granted.storykeep')
    sample.vault.service.close()
    cpSync(sample.vault.folder, folder, { recursive: true })
    await sample.vault.perform('vault.open', { passphrase })
    const asked: string[] = []
    const none = async (path: string) => {
      asked.push(path)
      return false
    }
    const service = serviceOver(folder, undefined, { mayRead: none, mayWrite: none })
    await service.call('vault.open', { passphrase })
    const to = join(place, 'book.docx')
    const { storybook, shelf } = sample
    const exported = await service.call('storybooks.export', { storybook, to, leaveOut: [shelf] })
    const brought = await service.call('stories.import', { files: [to] })
    const inspected = await service.call('word.inspect', { file: to })
    const participant = 'P-001'
    const scanned = await service.call('evidence.add', { participant, kind: 'signed_scan', file: to })
    const receipt = await service.call('consent.receipt', { participant, format: 'machine', to })
    const story = 'S-001'
    const sent = { level: 'public', format: 'word', method: 'post', sentOn: '2026-06-15' } as const
    const copied = await service.call('reviews.makeCopy', { story, ...sent, to })
    const { suggested: wording } = await sample.vault.perform('forms.list', {})
    await service.call('forms.create', { wording })
    const style = { sheet: 'consent', style: 'standard' } as const
    const printed = await service.call('forms.print', { form: 'F-01', ...style, to })
    for (const result of [exported, brought, inspected, scanned, receipt, copied, printed]) {
      if (result.ok) throw new Error('A file that nobody chose was touched')
      expect(result.error.code).toBe('file-not-chosen')
      expectKind(result.error, ['book', place])
    }
    expect(asked).toEqual([to, to, to, to, to, to, to])
    expect(existsSync(to)).toBe(false)
  })

  test('a full disk: nothing of the file is left', async context => {
    const why = whyNoDisk()
    if (why !== null) return context.skip(why)
    const disk = smallDisk(join(freshFolder(), 'disk'), 64)
    if (disk === null) return context.skip('this machine mounts no disk for a test')
    disk.fillUpTo(8192)
    expect(await refusedCode(join(disk.folder, 'zenobia.docx'), false, disk.folder)).toBe('disk-full')
    const there = join(disk.folder, 'there.docx')
    writeFileSync(there, 'my other work')
    expect(await refusedCode(there, true, disk.folder)).toBe('disk-full')
    expect(readFileSync(there, 'utf8')).toBe('my other work')
    disk.makeRoom()
    await sample.save({ to: join(disk.folder, 'zenobia.docx') })
    return undefined
  })

  test('a full disk under the vault: an old file that was to be replaced is still there', async context => {
    const why = whyNoDisk()
    if (why !== null) return context.skip(why)
    const disk = smallDisk(join(freshFolder(), 'disk'), 16 * 1024)
    if (disk === null) return context.skip('this machine mounts no disk for a test')
    const folder = join(disk.folder, 'Full.storykeep')
    sample.vault.service.close()
    cpSync(sample.vault.folder, folder, { recursive: true })
    await sample.vault.perform('vault.open', { passphrase })
    const place = freshFolder()
    const vault = wrap(serviceOver(folder), place, folder, { now: new Date('2026-06-15T10:00:00Z') })
    await vault.perform('vault.open', { passphrase })
    const { storybook, shelf: story } = sample
    const input = { storybook, leaveOut: [story], replace: true }
    const there = vault.file('there.docx', 'my other work')
    const fresh = join(place, 'fresh.docx')
    const { releases } = await vault.perform('storybooks.list', {})
    disk.fillUpTo(0)
    for (const to of [there, fresh]) {
      const failure = await vault.refusal('storybooks.export', { ...input, to })
      expect(failure.code).toBe('disk-full')
      expectKind(failure, secrets)
    }
    expect(readFileSync(there, 'utf8')).toBe('my other work')
    expect(readdirSync(place)).toEqual(['there.docx'])
    disk.makeRoom()
    expect((await vault.perform('storybooks.list', {})).releases).toHaveLength(releases.length)
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
    const saved = await vault.perform('storybooks.export', { ...input, to: there })
    expect(saved.saved).toBe(true)
    vault.service.close()
    return undefined
  })
})

describe('promise 11: a full disk loses nothing', () => {
  test('promise 11: during an import: what came before is kept, the rest is named, the vault is sound', async context => {
    const why = whyNoDisk()
    if (why !== null) return context.skip(why)
    const disk = smallDisk(join(freshFolder(), 'disk'), 8 * 1024)
    if (disk === null) return context.skip('this machine mounts no disk for a test')
    const place = freshFolder()
    const folder = join(disk.folder, 'Small.storykeep')
    const vault = wrap(serviceOver(folder), place, folder, { now: new Date('2026-06-15T10:00:00Z') })
    await vault.perform('vault.create', { project: 'Small', person: 'Ola', passphrase })
    const line = (index: number) => `P1: Day ${index}. We had tea, and the rain held off until four.\n\n`
    const small = vault.file('small.txt', words)
    const large = vault.file('large.txt', Array.from({ length: 40_000 }, (_, at) => line(at)).join(''))
    await vault.perform('stories.import', { files: [small] })
    disk.fillUpTo(300_000)
    const other = vault.file('other.txt', 'P1: One more, and a short one.\n')
    const report = await vault.perform('stories.import', { files: [large, other] })
    expect(report.refused.map(({ code }) => code)).toEqual(['disk-full'])
    for (const refusal of report.refused) expectKind(refusal, secrets)
    expect(report.imported).toHaveLength(1)
    expect((await vault.perform('stories.list', {})).total).toBe(2)
    disk.makeRoom()
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
    vault.service.close()
    const again = wrap(serviceOver(folder), place, folder, { now: new Date('2026-06-15T10:00:00Z') })
    await again.perform('vault.open', { passphrase })
    expect((await again.perform('stories.list', {})).total).toBe(2)
    expect((await again.perform('vault.check', {})).sound).toBe(true)
    again.service.close()
    return undefined
  })

  test('promise 11: during a backup, and while a vault is made: nothing half done is left', async context => {
    const why = whyNoDisk()
    if (why !== null) return context.skip(why)
    const disk = smallDisk(join(freshFolder(), 'disk'), 2 * 1024)
    if (disk === null) return context.skip('this machine mounts no disk for a test')
    const place = freshFolder()
    const folder = join(disk.folder, 'Small.storykeep')
    const vault = wrap(serviceOver(folder), place, folder, { now: new Date('2026-06-15T10:00:00Z') })
    await vault.perform('vault.create', { project: 'Small', person: 'Ola', passphrase })
    await vault.perform('vault.backup', {})
    disk.fillUpTo(40_000)
    const before = readdirSync(vaultPaths(folder).backups)
    const failure = await vault.refusal('vault.backup', {})
    expect(failure.code).toBe('disk-full')
    expectKind(failure, secrets)
    expect(readdirSync(vaultPaths(folder).backups)).toEqual(before)
    const there = readdirSync(disk.folder)
    const other = serviceOver(join(disk.folder, 'Other.storykeep'))
    const refused = await other.call('vault.create', { project: 'Other', person: 'Ola', passphrase })
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(readdirSync(disk.folder)).toEqual(there)
    disk.makeRoom()
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
    vault.service.close()
    return undefined
  })
})
