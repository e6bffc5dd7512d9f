import type { TestVault } from './vault.ts'

/** A vault's own address, made where it has none yet. */
export const addressOf = async (vault: TestVault): Promise<string> => {
  const { address } = await vault.perform('handover.address', {})
  return address ?? (await vault.perform('handover.makeAddress', {})).address
}
