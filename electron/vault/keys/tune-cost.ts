import { type Argon2Cost, type Argon2id, argon2id, costCeiling, costFloor } from './passphrase.ts'

/** How long one passphrase should take on the computer that the slot is made on, in milliseconds. */
const wantedMilliseconds = 1_000

/**
 * How many passes take about a second here: a run at the floor tells what a pass takes. Never fewer than the
 * floor's, however slow the computer is, nor more than a file may ask for. Memory and lanes stay as they are, since
 * other computers must be able to open the vault too.
 *
 * @param now a clock in milliseconds
 */
export const tuneCost = async (
  derive: Argon2id = argon2id,
  now: () => number = () => performance.now(),
): Promise<Argon2Cost> => {
  const once = () => derive({ message: Buffer.alloc(16), salt: Buffer.alloc(16), ...costFloor })
  // The first run also loads the library and is given its memory: it would make the computer seem slow.
  await once()
  const began = now()
  await once()
  const perPass = (now() - began) / costFloor.passes
  const passes = perPass > 0 ? Math.floor(wantedMilliseconds / perPass) : costCeiling.passes
  return { ...costFloor, passes: Math.min(costCeiling.passes, Math.max(costFloor.passes, passes)) }
}
