import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

export interface LiveProcess {
  readonly id: number
  /** What it is: `main`, `vault`, or the kind that Chromium gives it (`browser`, `renderer`, `gpu-process`, …). */
  readonly kind: string
}

const commandOf = (id: number): string => {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const parentOf = (id: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const kindOf = (id: number, root: number): string => {
  const command = commandOf(id)
  if (id === root) return 'main'
  if (command.includes('vault.js')) return 'vault'
  return /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser'
}

/** The app's main process and every process below it, as Linux lists them. */
export const processesOf = (root: number): readonly LiveProcess[] => {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  const isBelow = (id: number): boolean => id === root || (id > 1 && isBelow(parentOf(id)))
  return all.filter(isBelow).map(id => ({ id, kind: kindOf(id, root) }))
}

const encodings = ['utf8', 'utf16le', 'latin1'] as const
const chunkBytes = 16 * 1024 * 1024

interface Mapping {
  readonly from: number
  readonly to: number
}

/** What a process may write to and has really written to; the rest was never more than promised. */
const writtenMappings = (id: number): readonly Mapping[] => {
  const mappings: Mapping[] = []
  let current: Mapping | undefined
  for (const line of readFileSync(`/proc/${id}/smaps`, 'utf8').split('\n')) {
    const [, from = '', to = '', rights = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? []
    if (from !== '') {
      const isWritable = rights.startsWith('rw')
      current = isWritable ? { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) } : undefined
    }
    const resident = /^Rss:\s+(\d+) kB/.exec(line)?.[1]
    if (resident !== undefined && resident !== '0' && current !== undefined) mappings.push(current)
  }
  return mappings
}

/**
 * Which of the words stand anywhere in what a process has in memory, in UTF-8, UTF-16 or Latin-1. Read through the
 * system's own window on a process, as a debugger does; the process is stopped meanwhile.
 */
export const wordsInMemory = ({ id }: LiveProcess, words: readonly string[]): readonly string[] => {
  const wanted = words.flatMap(word =>
    encodings.map(encoding => ({ word, bytes: Buffer.from(word, encoding) })),
  )
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length))
  const found = new Set<string>()
  process.kill(id, 'SIGSTOP')
  const handle = openSync(`/proc/${id}/mem`, 'r')
  try {
    const chunk = Buffer.alloc(chunkBytes)
    for (const { from, to } of writtenMappings(id)) {
      for (let at = from; at < to; at += chunkBytes - overlap) {
        const length = readSync(handle, chunk, 0, Math.min(chunkBytes, to - at), at)
        const read = chunk.subarray(0, length)
        for (const { word, bytes } of wanted) if (read.includes(bytes)) found.add(word)
        if (length < chunkBytes) break
      }
    }
  } finally {
    closeSync(handle)
    process.kill(id, 'SIGCONT')
  }
  return [...found]
}
