import { argon2id as argon2idInWasm } from 'hash-wasm'

/** Argon2id's cost as RFC 9106 names it: memory in KiB, number of passes, number of lanes. */
export interface Argon2Cost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

export interface Argon2Input extends Argon2Cost {
  readonly message: Uint8Array
  readonly salt: Uint8Array
  /** RFC 9106's secret K: what a key file holds, where a way in needs one. */
  readonly secret?: Uint8Array
}

/** Gives the 32-byte tag. */
export type Argon2id = (input: Argon2Input) => Promise<Buffer>

export const keyBytes = 32

/**
 * The least that is made or accepted: 256 MiB, 3 passes, 4 lanes. Four times the memory of RFC 9106's second
 * recommendation (64 MiB, 3 passes, 4 lanes). New slots get more passes where the computer is quick (`tuneCost`).
 */
export const costFloor: Argon2Cost = { memoryKiB: 262_144, passes: 3, lanes: 4 }

/** The most that is tried: a hostile file must not be able to ask for all memory or for hours. */
export const costCeiling: Argon2Cost = { memoryKiB: 1_048_576, passes: 64, lanes: 16 }

const costNames = ['memoryKiB', 'passes', 'lanes'] as const

/** Whether a slot's cost may be run at all: neither weaker than the floor nor absurd. */
export const isAcceptableCost = (cost: Argon2Cost): boolean =>
  costNames.every(name => cost[name] >= costFloor[name] && cost[name] <= costCeiling[name])

// The native package declares its algorithms as a `const enum`, which cannot be imported here.
const nativeArgon2id = 2

/** The native library (N-API, in its own thread). Throws when it cannot be loaded on this machine. */
export const argon2idNative: Argon2id = async ({ message, salt, secret, memoryKiB, passes, lanes }) => {
  const { hashRaw } = await import('@node-rs/argon2')
  return hashRaw(message, {
    algorithm: nativeArgon2id,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: keyBytes,
    salt,
    ...(secret && { secret }),
  })
}

/** The same in WebAssembly: slower, one thread, but it runs wherever Node does. */
export const argon2idWasm: Argon2id = async ({ message, salt, secret, memoryKiB, passes, lanes }) => {
  const tag = await argon2idInWasm({
    password: message,
    salt,
    ...(secret && { secret }),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: keyBytes,
    outputType: 'binary',
  })
  return Buffer.from(tag.buffer, tag.byteOffset, tag.byteLength)
}

/** Tries the first, and the second when the first throws; both must give the same tags. */
export const withFallback =
  (first: Argon2id, second: Argon2id): Argon2id =>
  async input => {
    try {
      return await first(input)
    } catch {
      return second(input)
    }
  }

export const argon2id: Argon2id = withFallback(argon2idNative, argon2idWasm)

/**
 * A passphrase as typed: text, or the UTF-8 bytes of its NFKC form. The window sends bytes, which can be wiped; a
 * string cannot, JavaScript has no way.
 */
export type Passphrase = string | Uint8Array

/**
 * A copy of a passphrase as bytes: NFKC, so that the same letters typed on another keyboard or system give the same
 * key, then UTF-8. The caller wipes it with `fill(0)`.
 */
export const passphraseToBytes = (passphrase: Passphrase): Buffer =>
  typeof passphrase === 'string' ? Buffer.from(passphrase.normalize('NFKC'), 'utf8') : Buffer.from(passphrase)
