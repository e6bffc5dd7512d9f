import {
  type Argon2id,
  argon2idNative,
  argon2idWasm,
  costFloor,
  passphraseToBytes,
} from '../../../electron/vault/keys/passphrase.ts'
import { median, timed } from '../measure.ts'
import { passphrase } from '../vault.ts'
import type { Job } from './job.ts'

const derive = async (argon2id: Argon2id): Promise<number> => {
  const message = passphraseToBytes(passphrase)
  const { milliseconds } = await timed(() => argon2id({ message, salt: Buffer.alloc(16, 7), ...costFloor }))
  return milliseconds
}

const runs = async (argon2id: Argon2id, count: number): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < count; run++) times.push(await derive(argon2id))
  return median(times)
}

export const deriveNative: Job = async () => ({ native: await runs(argon2idNative, 3) })
export const deriveWasm: Job = async () => ({ wasm: await runs(argon2idWasm, 3) })
