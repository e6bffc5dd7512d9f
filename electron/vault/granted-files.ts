import { resolve, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileAccess } from './context.ts'
import { sampleFolder } from './sample-folder.ts'

export interface GrantedFiles extends FileAccess {
  /** Notes that a person chose this file in a dialog. */
  readonly grant: (access: 'read' | 'write', path: string) => void
}

/**
 * How long to wait for main to say that a person chose a file, in milliseconds: its message and the window's
 * question come by different ways, and nothing promises which is first.
 */
const patience = 1000
const pause = 20

/**
 * The files that the window may ask the vault to touch: those that a person chose in a dialog, one by one, and to
 * read, the sample that is shipped with the app. A window that was taken over can name no other.
 */
export const createGrantedFiles = (): GrantedFiles => {
  const readable = new Set<string>()
  const writable = new Set<string>()
  const isGranted = async (granted: ReadonlySet<string>, path: string): Promise<boolean> => {
    for (let waited = 0; waited < patience && !granted.has(path); waited += pause) await wait(pause)
    return granted.has(path)
  }
  const isSample = (path: string): boolean => path.startsWith(resolve(sampleFolder) + sep)
  return {
    grant: (access, path) => {
      const granted = access === 'read' ? readable : writable
      granted.add(resolve(path))
    },
    mayRead: async path => isSample(resolve(path)) || isGranted(readable, resolve(path)),
    mayWrite: path => isGranted(writable, resolve(path)),
  }
}
