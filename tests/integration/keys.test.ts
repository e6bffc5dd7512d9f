import { cpSync, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { importText, newVault, passphrase, serviceOver, type TestVault } from './support/vault.ts'

const yourself = { passphrase }
const second = 'seven grey herons wade'

const waysOf = async (vault: TestVault) => (await vault.perform('keys.list', {})).ways

/** Whether a passphrase opens a copy of the vault as it is on the disk. */
const opensWith = async (vault: TestVault, input: object): Promise<string> => {
  const folder = join(vault.place, `Copy-${Math.random()}.storykeep`)
  vault.service.close()
  cpSync(vault.folder, folder, { recursive: true })
  const service = serviceOver(folder)
  const result = await service.call('vault.open', input)
  service.close()
  return result.ok ? 'open' : result.error.code
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('ways into the vault', () => {
  test('a second person gets a passphrase of their own, and each opens alone', async () => {
    const vault = await newVault()
    const added = await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    expect(
      added.ways.map(({ person, isYours, needsKeyFile }) => ({ person, isYours, needsKeyFile })),
    ).toEqual([
      { person: 'Ola', isYours: true, needsKeyFile: false },
      { person: 'Tom', isYours: false, needsKeyFile: false },
    ])
    const [own, other] = added.ways
    for (const [slot, phrase, opens] of [
      [own?.slot, passphrase, true],
      [own?.slot, second, false],
      [other?.slot, second, true],
      [other?.slot, passphrase, false],
    ] as const) {
      expect(await vault.perform('keys.test', { slot: slot ?? '', passphrase: phrase })).toEqual({ opens })
    }
    expect(await opensWith(vault, { passphrase: second, slot: other?.slot })).toBe('open')
    expect(await opensWith(vault, { passphrase: second, slot: own?.slot })).toBe('wrong-passphrase')
    expect(await opensWith(vault, { passphrase: second })).toBe('open')
    const tom = serviceOver(vault.folder)
    expect(await tom.call('vault.open', { passphrase: second })).toMatchObject({ value: { person: 'Tom' } })
  })

  test('before the vault is open it is known whose passphrases there are, and nothing else', async () => {
    const vault = await newVault()
    await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    vault.service.close()
    const service = serviceOver(vault.folder)
    const ways = await service.call('vault.ways', {})
    expect(ways).toMatchObject({
      value: { ways: [{ person: 'Ola' }, { person: 'Tom', needsKeyFile: false }] },
    })
    expect(service.isOpen()).toBe(false)
  })

  test('a changed passphrase opens, the earlier one does not; nobody else’s is touched', async () => {
    const vault = await newVault()
    const { ways } = await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    const slot = ways[1]?.slot ?? ''
    await vault.perform('keys.change', { yourself, slot, passphrase: 'eleven blue kites rise' })
    expect(await opensWith(vault, { passphrase: 'eleven blue kites rise' })).toBe('open')
    expect(await opensWith(vault, { passphrase: second })).toBe('wrong-passphrase')
    expect(await opensWith(vault, { passphrase })).toBe('open')
  })

  test('one that was taken away opens nothing; the last one stays', async () => {
    const vault = await newVault()
    const { ways } = await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    const [own, other] = ways.map(({ slot }) => slot)
    await vault.perform('keys.remove', { yourself, slot: other ?? '' })
    expect((await vault.refusal('keys.remove', { yourself, slot: own ?? '' })).code).toBe('last-slot')
    expect((await vault.refusal('keys.remove', { yourself, slot: other ?? '' })).code).toBe('slot-missing')
    expect(await opensWith(vault, { passphrase: second })).toBe('wrong-passphrase')
    expect(await opensWith(vault, { passphrase })).toBe('open')
  })

  test('whoever changes a way in shows first who they are; a refusal changes no byte', async () => {
    const vault = await newVault()
    const { keys } = vaultPaths(vault.folder)
    const before = readFileSync(keys)
    const { total } = await vault.perform('record.list', {})
    const wrong = { passphrase: 'not the right one' }
    const slot = (await waysOf(vault))[0]?.slot ?? ''
    for (const code of [
      (await vault.refusal('keys.add', { yourself: wrong, person: 'Tom', passphrase: second })).code,
      (await vault.refusal('keys.change', { yourself: wrong, slot, passphrase: second })).code,
      (await vault.refusal('keys.remove', { yourself: wrong, slot })).code,
      (await vault.refusal('keys.rekey', { yourself: wrong, passphrase: second })).code,
      (await vault.refusal('vault.recoveryCode', wrong)).code,
    ]) {
      expect(code).toBe('wrong-passphrase')
    }
    expect((await vault.refusal('keys.add', { yourself, person: 'OLA', passphrase: second })).code).toBe(
      'person-has-slot',
    )
    expect(readFileSync(keys).equals(before)).toBe(true)
    expect((await vault.perform('record.list', {})).total).toBe(total)
  })

  test('somebody else’s passphrase does not stand for one’s own', async () => {
    const vault = await newVault()
    await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    const tom = { passphrase: second }
    expect((await vault.refusal('vault.recoveryCode', tom)).code).toBe('wrong-passphrase')
    expect((await vault.perform('vault.recoveryCode', yourself)).recoveryCode).toBe(vault.recoveryCode)
  })

  test('keys that cannot be saved: the passphrases and the record stay as they were', async () => {
    const vault = await newVault()
    const { keys } = vaultPaths(vault.folder)
    const before = readFileSync(keys)
    const { total } = await vault.perform('record.list', {})
    // Something stands where the new file would be made.
    const inTheWay = `${keys}.making`
    mkdirSync(inTheWay)
    expect((await vault.refusal('keys.add', { yourself, person: 'Tom', passphrase: second })).code).toBe(
      'keys-not-saved',
    )
    rmdirSync(inTheWay)
    expect(readFileSync(keys).equals(before)).toBe(true)
    expect((await vault.perform('record.list', {})).total).toBe(total)
  })

  test('seventeen people are one too many', async () => {
    const vault = await newVault()
    for (let count = 2; count <= 16; count += 1) {
      await vault.perform('keys.add', {
        yourself,
        person: `Person ${count}`,
        passphrase: `${second} ${count}`,
      })
    }
    expect(
      (await vault.refusal('keys.add', { yourself, person: 'Person 17', passphrase: second })).code,
    ).toBe('too-many-slots')
  }, 120_000)

  test('a name and no passphrase stands in the record and in no answer', async () => {
    const vault = await newVault()
    await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    const { entries } = await vault.perform('record.list', { limit: 1 })
    expect(entries[0]).toMatchObject({ operation: 'keys.add', by: 'Ola', detail: '{"ways":2}' })
    expect(JSON.stringify(entries)).not.toContain('Tom')
  })
})

describe('a key file beside the passphrase', () => {
  const withKeyFile = async () => {
    const vault = await newVault()
    const keyFile = join(vault.place, 'ours.key')
    await vault.perform('keys.makeKeyFile', { to: keyFile, replace: false })
    const { ways } = await vault.perform('keys.add', {
      yourself,
      person: 'Tom',
      passphrase: second,
      keyFile,
    })
    return { vault, keyFile, slot: ways[1]?.slot ?? '' }
  }

  test('both are needed, and neither opens alone', async () => {
    const { vault, keyFile, slot } = await withKeyFile()
    expect((await waysOf(vault))[1]).toMatchObject({ needsKeyFile: true })
    expect(await opensWith(vault, { passphrase: second, keyFile })).toBe('open')
    expect(await opensWith(vault, { passphrase: second, slot })).toBe('key-file-needed')
    expect(await opensWith(vault, { passphrase: 'something else', keyFile, slot })).toBe('wrong-passphrase')
    const another = join(vault.place, 'another.key')
    writeFileSync(
      another,
      readFileSync(keyFile)
        .toString('latin1')
        .replace(/[0-9a-f]{64}/, 'ab'.repeat(32)),
    )
    expect(await opensWith(vault, { passphrase: second, keyFile: another, slot })).toBe('not-a-key-file')
    // Somebody who has no key file is told no more than that theirs is wrong, or that one is needed.
    expect(await opensWith(vault, { passphrase: 'nobody’s at all' })).toBe('key-file-needed')
    expect(await opensWith(vault, { passphrase })).toBe('open')
    expect(await opensWith(vault, { passphrase, keyFile })).toBe('open')
  })

  test('another vault’s key file does not do', async () => {
    const { vault, slot } = await withKeyFile()
    const other = join(vault.place, 'other.key')
    await vault.reopen().then(again => again.perform('keys.makeKeyFile', { to: other, replace: false }))
    expect(await opensWith(vault, { passphrase: second, keyFile: other, slot })).toBe('wrong-passphrase')
  })

  test('a key file that nobody chose is not read', async () => {
    const { vault, keyFile } = await withKeyFile()
    vault.service.close()
    const files = { mayRead: async () => false, mayWrite: async () => false }
    const service = serviceOver(vault.folder, vault.clock, files)
    expect(await service.call('vault.open', { passphrase: second, keyFile })).toMatchObject({
      error: { code: 'file-not-chosen' },
    })
  })
})

describe('what was typed', () => {
  test('comes as bytes, opens the vault, and is wiped, whether it was right or wrong', async () => {
    const vault = await newVault()
    const typed = [bytes(passphrase), bytes(second), bytes('not the right one')]
    const [own = bytes(''), next = bytes(''), wrong = bytes('')] = typed
    await vault.perform('keys.add', { yourself: { passphrase: own }, person: 'Tom', passphrase: next })
    await vault.refusal('vault.recoveryCode', { passphrase: wrong })
    for (const each of typed) expect(each.every(byte => byte === 0)).toBe(true)
    const refused = bytes('short')
    expect((await vault.call('vault.recoveryCode', { passphrase: refused, more: 1 } as never)).ok).toBe(false)
    expect(refused.every(byte => byte === 0)).toBe(true)
    vault.service.close()
    const service = serviceOver(vault.folder)
    const opening = bytes(second)
    expect((await service.call('vault.open', { passphrase: opening })).ok).toBe(true)
    expect(opening.every(byte => byte === 0)).toBe(true)
  })

  test('the words of the paper come as bytes too, and are wiped wherever they are taken', async () => {
    const vault = await newVault()
    const written = (vault.recoveryCode ?? '').toUpperCase()
    const [tried, wrong, looking, opening] = [
      bytes(written),
      bytes('one two'),
      bytes(written),
      bytes(written),
    ]
    expect(await vault.perform('keys.testRecoveryCode', { recoveryCode: tried })).toEqual({ opens: true })
    await vault.refusal('keys.testRecoveryCode', { recoveryCode: wrong })
    vault.service.close()
    const service = serviceOver(vault.folder)
    const read = await service.call('vault.read', { unlocking: { recoveryCode: looking } })
    expect(read.ok).toBe(true)
    service.close()
    const again = serviceOver(vault.folder)
    const recovered = await again.call('vault.recover', {
      recoveryCode: opening,
      person: 'Tom',
      passphrase: bytes(second),
    })
    expect(recovered.ok).toBe(true)
    for (const each of [tried, wrong, looking, opening]) expect(each.every(byte => byte === 0)).toBe(true)
  })

  test('the recovery code is tried without opening anything', async () => {
    const vault = await newVault()
    const recoveryCode = vault.recoveryCode ?? ''
    expect(await vault.perform('keys.testRecoveryCode', { recoveryCode })).toEqual({ opens: true })
    const other = await newVault()
    expect(await vault.perform('keys.testRecoveryCode', { recoveryCode: other.recoveryCode ?? '' })).toEqual({
      opens: false,
    })
    expect((await vault.refusal('keys.testRecoveryCode', { recoveryCode: 'one two' })).code).toBe(
      'recovery-code-length',
    )
  })
})

describe('the whole vault under another key', () => {
  test('opens with the new passphrase and code alone; stories, record and backups are all there', async () => {
    const vault = await newVault()
    await vault.perform('keys.add', { yourself, person: 'Tom', passphrase: second })
    const story = await importText(vault, 'P1: We sat by the river and Keziah Okafor came.\n')
    const { text } = await vault.perform('stories.get', { story })
    await vault.perform('vault.backup', {})
    const earlier = readFileSync(vaultPaths(vault.folder).database)
    const next = 'forty green lanterns glow'
    const changed = await vault.perform('keys.rekey', { yourself, passphrase: next })
    expect(changed).toMatchObject({ removed: ['Tom'], backupsLeft: 0 })
    expect(changed.recoveryCode).not.toBe(vault.recoveryCode)

    // The vault is still open, whole, and says what was done.
    expect((await vault.perform('stories.get', { story })).text).toBe(text)
    expect((await vault.perform('record.list', { limit: 1 })).entries[0]?.operation).toBe('keys.rekey')
    const check = await vault.perform('vault.check', {})
    expect(check).toMatchObject({ sound: true, backups: [{ sound: true }] })
    expect((await waysOf(vault)).map(({ person, isYours }) => [person, isYours])).toEqual([['Ola', true]])

    // No byte of a page of the old file is in the new one: even what did not change is encrypted anew.
    const now = readFileSync(vaultPaths(vault.folder).database)
    for (let at = 0; at + 64 <= earlier.length; at += 4096) {
      expect(now.includes(earlier.subarray(at, at + 64))).toBe(false)
    }
    for (const phrase of [passphrase, second])
      expect(await opensWith(vault, { passphrase: phrase })).toBe('wrong-passphrase')
    expect(await opensWith(vault, { passphrase: next })).toBe('open')
    const { folder } = vault
    for (const [code, expected] of [
      [vault.recoveryCode, 'not-readable'],
      [changed.recoveryCode, 'open'],
    ] as const) {
      const copy = join(vault.place, `Recovered-${expected}.storykeep`)
      cpSync(folder, copy, { recursive: true })
      const service = serviceOver(copy)
      const result = await service.call('vault.recover', {
        recoveryCode: code,
        person: 'Ola',
        passphrase: 'one more passphrase',
      })
      expect(result.ok ? 'open' : result.error.code).toBe(expected)
    }
    expect(existsSync(join(folder, 'replacing'))).toBe(false)
    expect(existsSync(`${vaultPaths(folder).keys}.previous`)).toBe(false)
    expect(readSlotFile(vaultPaths(folder).keys)).toMatchObject({
      ok: true,
      value: { slots: [{ label: 'Ola' }] },
    })
  })
})
