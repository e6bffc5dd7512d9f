import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createVaultFolder, findVault } from '../../../../electron/vault/vault-files.ts'
import { fail, ok } from '../../../../shared/model/result.ts'
import { codeOf, temporaryFolder, valueFrom } from './make-vault.ts'

const build = async (paths: { database: string; keys: string }) => {
  writeFileSync(paths.database, 'database')
  writeFileSync(paths.keys, 'keys')
  return ok(undefined)
}

const isRoot = process.getuid?.() === 0

describe('making a vault’s folder', () => {
  test('gives a folder with everything in it, and nothing beside it', async () => {
    const place = temporaryFolder()
    const paths = valueFrom(await createVaultFolder(join(place, 'River.storykeep'), build))
    expect(readdirSync(place)).toEqual(['River.storykeep'])
    expect(readdirSync(paths.folder).sort()).toEqual(['backups', 'keys.json', 'vault.db'])
    expect(valueFrom(findVault(paths.folder))).toEqual({ ...paths, hasKeys: true })
  })

  test('has its name only when it is finished', async () => {
    const place = temporaryFolder()
    await createVaultFolder(join(place, 'River.storykeep'), async paths => {
      const [only = ''] = readdirSync(place)
      expect(only).toMatch(/^River\.storykeep\.making-/)
      expect(codeOf(findVault(join(place, only)))).toBe('not-a-vault')
      return build(paths)
    })
  })

  test('leaves nothing when building fails or throws', async () => {
    const place = temporaryFolder()
    const folder = join(place, 'River.storykeep')
    const failing = async () => fail('no-luck', 'It did not work.')
    const throwing = async () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    expect(codeOf(await createVaultFolder(folder, failing))).toBe('no-luck')
    expect(codeOf(await createVaultFolder(folder, throwing))).toBe('disk-full')
    expect(readdirSync(place)).toEqual([])
  })

  test('never takes the place of what exists, even if it came while building', async () => {
    const place = temporaryFolder()
    const folder = join(place, 'River.storykeep')
    const late = await createVaultFolder(folder, async paths => {
      mkdirSync(folder)
      return build(paths)
    })
    expect(codeOf(late)).toBe('vault-exists')
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file of mine')
    expect(codeOf(await createVaultFolder(folder, build))).toBe('vault-exists')
    expect(readFileSync(folder, 'utf8')).toBe('a file of mine')
    expect(readdirSync(place)).toEqual(['River.storykeep'])
  })

  test('needs a name, and a place that is there', async () => {
    const place = temporaryFolder()
    expect(codeOf(await createVaultFolder(join(place, '.storykeep'), build))).toBe('vault-name')
    expect(codeOf(await createVaultFolder(join(place, 'River'), build))).toBe('vault-name')
    expect(codeOf(await createVaultFolder(join(place, 'gone', 'River.storykeep'), build))).toBe(
      'place-missing',
    )
  })

  test.skipIf(isRoot || process.platform === 'win32')('is refused in a read-only place', async () => {
    const place = temporaryFolder()
    chmodSync(place, 0o500)
    expect(codeOf(await createVaultFolder(join(place, 'River.storykeep'), build))).toBe('read-only')
    chmodSync(place, 0o700)
  })
})

describe('finding a vault', () => {
  test('a missing folder, a folder that is no vault, and one without its database', () => {
    const place = temporaryFolder()
    const folder = join(place, 'River.storykeep')
    expect(codeOf(findVault(folder))).toBe('vault-missing')
    expect(codeOf(findVault(place))).toBe('not-a-vault')
    mkdirSync(folder)
    expect(codeOf(findVault(folder))).toBe('vault-incomplete')
  })

  test('without its keys it is still found, for the recovery code', async () => {
    const folder = join(temporaryFolder(), 'River.storykeep')
    const paths = valueFrom(await createVaultFolder(folder, build))
    rmSync(paths.keys)
    expect(valueFrom(findVault(folder)).hasKeys).toBe(false)
  })
})
