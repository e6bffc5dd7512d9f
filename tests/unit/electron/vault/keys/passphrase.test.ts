import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Argon2Input,
  argon2id,
  argon2idNative,
  argon2idWasm,
  costCeiling,
  costFloor,
  isAcceptableCost,
  passphraseToBytes,
  withFallback,
} from '../../../../../electron/vault/keys/passphrase.ts'

// RFC 9106, 5.3. Neither library takes associated data, so its tag is checked with Node's own implementation,
// and the libraries against that one on the same inputs without associated data.
const vector = {
  message: Buffer.alloc(32, 0x01),
  salt: Buffer.alloc(16, 0x02),
  secret: Buffer.alloc(8, 0x03),
  memoryKiB: 32,
  passes: 3,
  lanes: 4,
}
const associatedData = Buffer.alloc(12, 0x04)
const vectorTag = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659'

const argon2idOfNode = (input: Argon2Input, extra: { associatedData?: Buffer } = {}): string => {
  const { message, salt, secret, memoryKiB, passes, lanes } = input
  return argon2Sync('argon2id', {
    message,
    nonce: salt,
    parallelism: lanes,
    tagLength: 32,
    memory: memoryKiB,
    passes,
    ...(secret && { secret }),
    ...extra,
  }).toString('hex')
}

const hex = async (tag: Promise<Buffer>) => (await tag).toString('hex')

describe('Argon2id', () => {
  test('the yardstick gives the tag of RFC 9106', () => {
    expect(argon2idOfNode(vector, { associatedData })).toBe(vectorTag)
  })

  test('both libraries agree with it on the RFC’s inputs, with and without the secret', async () => {
    const { secret: _secret, ...plain } = vector
    for (const input of [vector, plain]) {
      const expected = argon2idOfNode(input)
      expect(await hex(argon2idNative(input))).toBe(expected)
      expect(await hex(argon2idWasm(input))).toBe(expected)
    }
  })

  test('both libraries give the reference implementation’s published tag', async () => {
    // phc-winner-argon2, src/test.c: version 0x13, argon2id, t=2, m=2^8, p=1, "password", "somesalt".
    const input = {
      message: Buffer.from('password'),
      salt: Buffer.from('somesalt'),
      memoryKiB: 256,
      passes: 2,
      lanes: 1,
    }
    const expected = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'
    expect([await hex(argon2idNative(input)), await hex(argon2idWasm(input))]).toEqual([expected, expected])
  })

  test('both libraries agree on any passphrase, salt and cost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.integer({ min: 64, max: 256 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        async (passphrase, salt, memoryKiB, passes, lanes) => {
          const input = { message: passphraseToBytes(`x${passphrase}`), salt, memoryKiB, passes, lanes }
          expect(await hex(argon2idNative(input))).toBe(await hex(argon2idWasm(input)))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('both libraries agree at the cost that vaults have', async () => {
    const input = { message: Buffer.from('a true passphrase'), salt: vector.salt, ...costFloor }
    expect(await hex(argon2id(input))).toBe(await hex(argon2idWasm(input)))
  })

  test('when the first library cannot be loaded, the second gives the same key', async () => {
    const missing = () => Promise.reject(new Error('cannot load'))
    expect(await hex(withFallback(missing, argon2idWasm)(vector))).toBe(await hex(argon2id(vector)))
  })
})

describe('cost', () => {
  test('the floor is 256 MiB, 3 passes, 4 lanes', () => {
    expect(costFloor).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 4 })
    expect([isAcceptableCost(costFloor), isAcceptableCost(costCeiling)]).toEqual([true, true])
  })

  test.each(['memoryKiB', 'passes', 'lanes'] as const)('a weaker or an absurd %s is not run', name => {
    expect(isAcceptableCost({ ...costFloor, [name]: costFloor[name] - 1 })).toBe(false)
    expect(isAcceptableCost({ ...costFloor, [name]: costCeiling[name] + 1 })).toBe(false)
  })
})

test('the same letters in another encoding are the same passphrase', () => {
  expect(passphraseToBytes('cafe\u0301 ﬁ').equals(passphraseToBytes('caf\u00e9 fi'))).toBe(true)
  expect(passphraseToBytes('Café').equals(passphraseToBytes('café'))).toBe(false)
})
