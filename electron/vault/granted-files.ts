import { resolve, sep } from 'node:path'
import type { FileAccess } from './context.ts'
import { sampleFolder } from './operations/sample.ts'

export interface GrantedFiles extends FileAccess {
  /** Notes that a person chose this file in a dialog. */
  readonly grant: (access: 'read' | 'write', path: string) => void
}

/**
 * The files that the window may ask the vault to touch: those that a person chose in a dialog, one by one, and to
 * read, the sample that is shipped with the app. A window that was taken over can name no other.
 */
export const createGrantedFiles = (): GrantedFiles => {
  const readable = new Set<string>()
  const writable = new Set<string>()
  return {
    grant: (access, path) => {
      const granted = access === 'read' ? readable : writable
      granted.add(resolve(path))
    },
    mayRead: path => readable.has(resolve(path)) || resolve(path).startsWith(resolve(sampleFolder) + sep),
    mayWrite: path => writable.has(resolve(path)),
  }
}
