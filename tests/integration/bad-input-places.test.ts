import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { expectKind } from './support/failures.ts'
import { type SampleVault, sampleVault } from './support/sample.ts'
import { smallDisk, whyNoDisk } from './support/small-disk.ts'
import { freshFolder, passphrase, serviceOver, wrap } from './support/vault.ts'
import { secrets, words } from './support/zenobia.ts'

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
