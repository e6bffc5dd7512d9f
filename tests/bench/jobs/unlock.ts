import { join } from 'node:path'
import {
  type Argon2id,
  argon2idNative,
  argon2idWasm,
  costFloor,
  passphraseToBytes,
} from '../../../electron/vault/keys/passphrase.ts'
import { readSlotFile } from '../../../electron/vault/keys/slot-file.ts'
import { tuneCost } from '../../../electron/vault/keys/tune-cost.ts'
import { createVaultService } from '../../../electron/vault/service.ts'
import { vaultPaths } from '../../../electron/vault/vault-files.ts'
import { median, timed } from '../measure.ts'
import { passphrase, today } from '../vault.ts'
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

/** As a person meets it: a passphrase that was made on this computer, to a vault that is open. */
export const unlockTuned: Job = async ({ place }) => {
  const folder = join(place, 'tuned.storykeep')
  const service = () =>
    createVaultService({
      folder,
      files: { mayRead: async () => true, mayWrite: async () => true },
      now: () => today,
      random: () => 0.5,
      slotCost: tuneCost,
    })
  const making = service()
  const made = await making.call('vault.create', { project: 'Benchmark', person: 'Ola', passphrase })
  if (!made.ok) throw new Error(made.error.code)
  making.close()
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const opening = service()
    const { value, milliseconds } = await timed(() => opening.call('vault.open', { passphrase }))
    if (!value.ok) throw new Error(value.error.code)
    opening.close()
    times.push(milliseconds)
  }
  const slots = readSlotFile(vaultPaths(folder).keys)
  if (!slots.ok) throw new Error(slots.error.code)
  return { unlock: median(times), passes: slots.value.slots[0]?.kdf.passes ?? Number.NaN }
}
