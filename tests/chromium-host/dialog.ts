import { createInterface } from 'node:readline/promises'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { strict } from './strict.ts'
import type { DialogKind } from './wire.ts'

const answers: Record<DialogKind, (readonly string[])[]> = { open: [], save: [] }

/** What the next dialog of this kind will answer: absolute paths, or none for "closed". */
export const queueDialogAnswer = (kind: DialogKind, paths: readonly string[]): void => {
  answers[kind].push(paths)
}

const askInTerminal = async (title: string): Promise<readonly string[]> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const line = await terminal.question(`${title} (paths, parted by ";"; nothing to close the dialog): `)
  terminal.close()
  return line
    .split(';')
    .map(path => path.trim())
    .filter(path => path !== '')
}

const answer = async (kind: DialogKind, title: string): Promise<readonly string[]> => {
  const queued = answers[kind].shift()
  if (queued !== undefined) return queued
  if (process.stdin.isTTY) return askInTerminal(title)
  process.stderr.write(`No answer was given beforehand for the dialog "${title}"\n`)
  return []
}

export const dialog = strict('dialog', {
  showOpenDialog: async (_window: object, options: OpenDialogOptions) => {
    const filePaths = await answer('open', options.title ?? 'Open')
    return { canceled: filePaths.length === 0, filePaths }
  },
  showSaveDialog: async (_window: object, options: SaveDialogOptions) => {
    const [filePath] = await answer('save', options.title ?? 'Save')
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  },
})
