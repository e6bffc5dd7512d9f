import { basename } from 'node:path'
import type { Result } from '../../../shared/model/result.ts'
import { failDatabase } from '../database/classify.ts'
import { findVault, type VaultPaths, vaultEnding, vaultPaths } from '../vault-files.ts'
import { finishReplacement } from './replacement.ts'

/** Finds a vault that is to be opened, after finishing what a crash left half done (`finishReplacement`). */
export const findWholeVault = (folder: string): Result<VaultPaths> => {
  try {
    if (basename(folder).endsWith(vaultEnding)) finishReplacement(vaultPaths(folder))
  } catch (error) {
    return failDatabase(error)
  }
  return findVault(folder)
}
