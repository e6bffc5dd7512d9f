import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Argon2Input, Argon2id } from '../../../../../electron/vault/keys/passphrase.ts'
import { costFloor } from '../../../../../electron/vault/keys/passphrase.ts'
import { parseSlotFile, type Slot, type SlotFile } from '../../../../../electron/vault/keys/slot-file.ts'
import {
  addSlot,
  createDataKey,
  createSlotFile,
  keyDeps,
  removeSlot,
  replaceSlot,
  unlock,
} from '../../../../../electron/vault/keys/slots.ts'
import { codeOf, valueFrom } from '../make-vault.ts'

// A stand-in for the slow derivation, so that rules about slots can be tried many times.
const quickArgon2id: Argon2id = async ({ message, salt, memoryKiB, passes, lanes }) =>
  createHash('sha256').update(message).update(salt).update(`${memoryKiB}/${passes}/${lanes}`).digest()

const quick = { ...keyDeps, argon2id: quickArgon2id, now: () => new Date('2026-11-23T10:00:00Z') }
const mina = { label: 'Mina', passphrase: 'a quiet garden in june' }
const tom = { label: 'Tom', passphrase: 'seven grey herons' }

const twoPeople = async () => {
  const dataKey = createDataKey()
  const file = await addSlot(await createSlotFile(dataKey, mina, quick), dataKey, tom, quick)
  return { dataKey, file }
}

const withSlot = (file: SlotFile, index: number, change: (slot: Slot) => Slot): SlotFile => ({
  ...file,
  slots: file.slots.map((slot, at) => (at === index ? change(slot) : slot)),
})

const firstSlot = (file: SlotFile): Slot => {
  const [slot] = file.slots
  if (slot === undefined) throw new Error('no slot')
  return slot
}

describe('unlock', () => {
  test('with the real derivation: the right passphrase opens, another does not', async () => {
    const dataKey = createDataKey()
    const file = await createSlotFile(dataKey, mina)
    expect(firstSlot(file).kdf).toMatchObject({ name: 'argon2id', ...costFloor })
    const opened = valueFrom(await unlock(file, { passphrase: mina.passphrase }))
    expect(opened.dataKey.equals(dataKey)).toBe(true)
    expect(codeOf(await unlock(file, { passphrase: `${mina.passphrase} ` }))).toBe('wrong-passphrase')
  })

  test('each person’s passphrase opens the same vault', async () => {
    const { dataKey, file } = await twoPeople()
    for (const { passphrase } of [mina, tom]) {
      expect(valueFrom(await unlock(file, { passphrase }, quick)).dataKey.equals(dataKey)).toBe(true)
    }
  })

  test('a wrong passphrase is the same error whatever the slots, as often as one likes', async () => {
    const { file } = await twoPeople()
    const one = valueFrom(removeSlot(file, firstSlot(file).id))
    const answers = [
      await unlock(file, { passphrase: 'no' }, quick),
      await unlock(one, { passphrase: 'no' }, quick),
      await unlock(file, { passphrase: '' }, quick),
    ]
    for (let again = 0; again < 20; again += 1)
      answers.push(await unlock(file, { passphrase: `no ${again}` }, quick))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(codeOf(await unlock(file, { passphrase: mina.passphrase }, quick))).toBe('ok')
  })

  test('two slots for one passphrase share no bytes', async () => {
    const dataKey = createDataKey()
    const file = await addSlot(await createSlotFile(dataKey, mina, quick), dataKey, mina, quick)
    const [one, two] = file.slots
    for (const name of ['id', 'nonce', 'sealed'] as const) expect(one?.[name]).not.toBe(two?.[name])
    expect(one?.kdf.salt).not.toBe(two?.kdf.salt)
  })

  test('the data key is nowhere in the file', async () => {
    const { dataKey, file } = await twoPeople()
    const text = JSON.stringify(file)
    expect([text.includes(dataKey.toString('hex')), text.includes(dataKey.toString('base64'))]).toEqual([
      false,
      false,
    ])
  })
})

describe('a slot that was altered does not open', () => {
  const flip = (value: string) => `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`

  test.each<[string, (slot: Slot) => Slot]>([
    ['label', slot => ({ ...slot, label: 'Someone else' })],
    ['id', slot => ({ ...slot, id: flip(slot.id) })],
    ['createdAt', slot => ({ ...slot, createdAt: '2026-11-24T10:00:00.000Z' })],
    ['nonce', slot => ({ ...slot, nonce: flip(slot.nonce) })],
    ['sealed key', slot => ({ ...slot, sealed: flip(slot.sealed) })],
    ['tag', slot => ({ ...slot, sealed: `${slot.sealed.slice(0, 64)}${flip(slot.sealed.slice(64))}` })],
    ['salt', slot => ({ ...slot, kdf: { ...slot.kdf, salt: flip(slot.kdf.salt) } })],
  ])('%s', async (_, change) => {
    const { file } = await twoPeople()
    expect(codeOf(await unlock(withSlot(file, 0, change), { passphrase: mina.passphrase }, quick))).toBe(
      'wrong-passphrase',
    )
    expect(codeOf(await unlock(withSlot(file, 0, change), { passphrase: tom.passphrase }, quick))).toBe('ok')
  })

  test('a slot moved to another vault', async () => {
    const { file } = await twoPeople()
    const moved = { ...file, vault: 'ab'.repeat(16) }
    expect(codeOf(await unlock(moved, { passphrase: mina.passphrase }, quick))).toBe('wrong-passphrase')
  })

  test('even when the altered header would derive the same key, the seal is broken', async () => {
    const { file } = await twoPeople()
    const careless: Argon2id = async ({ message }) => createHash('sha256').update(message).digest()
    const sealedCarelessly = await createSlotFile(createDataKey(), mina, { ...quick, argon2id: careless })
    const changed = withSlot(sealedCarelessly, 0, slot => ({ ...slot, kdf: { ...slot.kdf, passes: 4 } }))
    expect(
      codeOf(await unlock(sealedCarelessly, { passphrase: mina.passphrase }, { argon2id: careless })),
    ).toBe('ok')
    expect(codeOf(await unlock(changed, { passphrase: mina.passphrase }, { argon2id: careless }))).toBe(
      'wrong-passphrase',
    )
    expect(file.slots.length).toBe(2)
  })
})

describe('cost out of bounds', () => {
  test.each([
    ['weaker', { memoryKiB: 65_536 }],
    ['absurd memory', { memoryKiB: 0xffff_ffff }],
    ['absurd passes', { passes: 1_000_000 }],
    ['absurd lanes', { lanes: 255 }],
  ])('%s is refused by name and never run; other slots still open', async (_, cost) => {
    const { file } = await twoPeople()
    const hostile = withSlot(file, 0, slot => ({ ...slot, kdf: { ...slot.kdf, ...cost } }))
    const run: Argon2Input[] = []
    const watched: Argon2id = async input => {
      run.push(input)
      return quickArgon2id(input)
    }
    expect(codeOf(await unlock(hostile, { passphrase: mina.passphrase }, { argon2id: watched }))).toBe(
      'key-settings-refused',
    )
    expect(run.map(({ memoryKiB, passes, lanes }) => ({ memoryKiB, passes, lanes }))).toEqual([costFloor])
    expect(codeOf(await unlock(hostile, { passphrase: tom.passphrase }, quick))).toBe('ok')
  })

  test('a new slot is never made weaker', async () => {
    const weak = { ...quick, cost: { ...costFloor, memoryKiB: 65_536 } }
    await expect(createSlotFile(createDataKey(), mina, weak)).rejects.toThrow(RangeError)
  })
})

describe('changing passphrases', () => {
  test('the new one opens, the old one does not, the other person’s is untouched', async () => {
    const { dataKey, file } = await twoPeople()
    const changed = await replaceSlot(
      file,
      dataKey,
      firstSlot(file).id,
      { ...mina, passphrase: 'new words' },
      quick,
    )
    expect(valueFrom(await unlock(changed, { passphrase: 'new words' }, quick)).dataKey.equals(dataKey)).toBe(
      true,
    )
    expect(codeOf(await unlock(changed, { passphrase: mina.passphrase }, quick))).toBe('wrong-passphrase')
    expect(changed.slots[1]).toEqual(file.slots[1])
  })

  test('the last passphrase stays', async () => {
    const { file } = await twoPeople()
    const one = valueFrom(removeSlot(file, firstSlot(file).id))
    expect(one.slots.map(slot => slot.label)).toEqual(['Tom'])
    expect(codeOf(removeSlot(one, one.slots[0]?.id ?? ''))).toBe('last-slot')
  })
})

test('derived keys and passphrase bytes are wiped', async () => {
  const seen: Uint8Array[] = []
  const watched: Argon2id = async input => {
    const tag = await quickArgon2id(input)
    seen.push(input.message, tag)
    return tag
  }
  const file = await createSlotFile(createDataKey(), mina, { ...quick, argon2id: watched })
  await unlock(file, { passphrase: mina.passphrase }, { argon2id: watched })
  await unlock(file, { passphrase: 'wrong' }, { argon2id: watched })
  expect(seen.length).toBe(6)
  expect(seen.every(bytes => bytes.length > 0 && bytes.every(byte => byte === 0))).toBe(true)
})

test('any label and passphrase survive writing, reading and unlocking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      async (label, passphrase) => {
        const dataKey = createDataKey()
        const file = await createSlotFile(dataKey, { label: `L${label}`, passphrase }, quick)
        const read = valueFrom(parseSlotFile(JSON.stringify(file)))
        expect(valueFrom(await unlock(read, { passphrase }, quick)).dataKey.equals(dataKey)).toBe(true)
      },
    ),
  )
})
