import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fail } from '../../../shared/model/result.ts'
import type { VaultService } from '../service.ts'

/**
 * The archive of an installed app is sealed; native modules cannot be loaded from inside it, lie beside it, and are code
 * that sees the key. So the sealed part knows what they are to be, and looks before the first of them is loaded.
 */

// Put in by the build (electron.vite.config.ts): SHA-256 in hexadecimal by the file's path below node_modules.
declare const NATIVE_MODULES: Readonly<Record<string, string>> | undefined

/** What the build found; nothing where the code runs as it was written. */
export const builtWith = (): Readonly<Record<string, string>> =>
  typeof NATIVE_MODULES === 'undefined' ? {} : NATIVE_MODULES

/** A file's bytes; null where it is not there, as those of other systems are not in an installed app. */
export const readModule = (path: string): Uint8Array | null => {
  try {
    return readFileSync(new URL(`../../node_modules/${path}`, import.meta.url))
  } catch {
    return null
  }
}

/** The modules that are there and are not what they were when the app was built, by their paths. */
export const changedModules = (
  expected: Readonly<Record<string, string>>,
  read: (path: string) => Uint8Array | null,
): readonly string[] =>
  Object.entries(expected).flatMap(([path, hash]) => {
    const bytes = read(path)
    return bytes === null || createHash('sha256').update(bytes).digest('hex') === hash ? [] : [path]
  })

/** Answers everything with the reason for which no vault is opened by this app. */
export const changedApp: VaultService = {
  call: async () =>
    fail(
      'app-changed',
      'A part of Storykeep on this computer is not what it was when it was installed, so no vault is opened with it. Your vaults have not been touched. Please ask whoever looks after this computer, and install Storykeep again.',
    ),
  isOpen: () => false,
  lookBeneath: () => undefined,
  close: () => undefined,
}
