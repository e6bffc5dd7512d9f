import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkVault } from '../../electron/vault/check.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import type { Failure, Result } from '../../shared/model/result.ts'
import { storykeep } from './support/command-line.ts'
import { expectKind } from './support/failures.ts'
import { dataKeyOf, filesBelow, withDatabase } from './support/image.ts'
import { smallDisk, whyNoDisk } from './support/small-disk.ts'
import { freshFolder, newVault, passphrase, serviceOver, wrap } from './support/vault.ts'
import { secrets, words } from './support/zenobia.ts'

const hashOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder).toSorted())
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

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
