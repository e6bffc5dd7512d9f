import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileSteps } from '../../../../../electron/vault/durable-files.ts'
import {
  forgetPreviousSlotFile,
  parseSlotFile,
  previousSlotFile,
  readSlotFile,
  type SlotFile,
  slotFileLimitBytes,
  writeSlotFile,
} from '../../../../../electron/vault/keys/slot-file.ts'
import { codeOf, temporaryFolder, valueFrom } from '../make-vault.ts'

const slot = (id: string, label: string) => ({
  id: id.repeat(16),
  kind: 'passphrase' as const,
  label,
  kdf: { name: 'argon2id' as const, memoryKiB: 262_144, passes: 3, lanes: 4, salt: 'c'.repeat(32) },
  cipher: 'aes-256-gcm' as const,
  nonce: 'd'.repeat(24),
  sealed: 'e'.repeat(96),
  createdAt: '2026-11-23T10:00:00.000Z',
})

const before: SlotFile = {
  format: 'storykeep-keys',
  version: 1,
  vault: 'a'.repeat(32),
  slots: [slot('1', 'Mina')],
}
const after: SlotFile = { ...before, slots: [slot('1', 'Mina'), slot('2', 'Tom')] }

const keysFile = () => join(temporaryFolder(), 'keys.json')

const changed = (change: (file: Record<string, unknown>) => unknown): string =>
  JSON.stringify(change(structuredClone(before) as unknown as Record<string, unknown>))

describe('reading', () => {
  test('what was written is read', () => {
    const file = keysFile()
    valueFrom(writeSlotFile(file, after))
    expect(valueFrom(readSlotFile(file))).toEqual(after)
  })

  test.each<[string, string]>([
    ['not JSON', 'storykeep'],
    ['nothing', ''],
    ['another format', changed(file => ({ ...file, format: 'other' }))],
    ['an unknown field', changed(file => ({ ...file, note: 'hello' }))],
    [
      'an unknown field in a slot',
      changed(file => ({ ...file, slots: [{ ...slot('1', 'Mina'), hint: 'x' }] })),
    ],
    ['no slots', changed(file => ({ ...file, slots: [] }))],
    [
      'too many slots',
      changed(file => ({ ...file, slots: Array.from({ length: 17 }, (_, n) => slot(n.toString(17), 'x')) })),
    ],
    ['one slot twice', changed(file => ({ ...file, slots: [slot('1', 'Mina'), slot('1', 'Tom')] }))],
    [
      'a nonce of another length',
      changed(file => ({ ...file, slots: [{ ...slot('1', 'Mina'), nonce: 'd'.repeat(22) }] })),
    ],
    [
      'a seal without its tag',
      changed(file => ({ ...file, slots: [{ ...slot('1', 'Mina'), sealed: 'e'.repeat(64) }] })),
    ],
    ['another cipher', changed(file => ({ ...file, slots: [{ ...slot('1', 'Mina'), cipher: 'none' }] }))],
    [
      'a cost that is no number',
      changed(file => ({
        ...file,
        slots: [{ ...slot('1', 'Mina'), kdf: { ...slot('1', 'Mina').kdf, memoryKiB: '1' } }],
      })),
    ],
  ])('%s is refused', (_, text) => {
    expect(codeOf(parseSlotFile(text))).toBe('keys-damaged')
  })

  test('a newer version is named as such', () => {
    expect(codeOf(parseSlotFile(changed(file => ({ ...file, version: 2, slots: 'other' }))))).toBe(
      'keys-newer',
    )
  })

  test('a huge file is not read into memory', () => {
    const file = keysFile()
    fs.writeFileSync(file, `${JSON.stringify(before)}${' '.repeat(slotFileLimitBytes)}`)
    expect(codeOf(readSlotFile(file))).toBe('keys-damaged')
  })

  test('a missing file and a folder in its place', () => {
    const file = keysFile()
    expect(codeOf(readSlotFile(file))).toBe('keys-missing')
    fs.mkdirSync(file)
    expect(codeOf(readSlotFile(file))).not.toBe('ok')
  })

  test('no sentence carries what was in the file, or where it is', () => {
    const file = keysFile()
    const results = [readSlotFile(file), parseSlotFile(changed(content => ({ ...content, slots: 'Mina' })))]
    for (const result of results) expect(JSON.stringify(result)).not.toMatch(/Mina|storykeep-test/)
  })
})

describe('writing', () => {
  test('the one before is kept beside it until it is forgotten', () => {
    const file = keysFile()
    valueFrom(writeSlotFile(file, before))
    expect(fs.existsSync(previousSlotFile(file))).toBe(false)
    valueFrom(writeSlotFile(file, after))
    expect(valueFrom(readSlotFile(previousSlotFile(file)))).toEqual(before)
    forgetPreviousSlotFile(file)
    expect(fs.readdirSync(join(file, '..'))).toEqual(['keys.json'])
  })

  test.skipIf(process.platform === 'win32')('only its owner may read it', () => {
    const file = keysFile()
    valueFrom(writeSlotFile(file, before))
    expect(fs.statSync(file).mode & 0o077).toBe(0)
  })

  test('a disk that fails at any one step leaves the old keys or the new ones, whole', () => {
    const stepNames = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const
    let steps = 0
    const failingAt = (failing: number): FileSteps => {
      steps = 0
      const faulty: Record<string, unknown> = { rmSync: fs.rmSync }
      for (const name of stepNames) {
        const real = Reflect.get(fs, name) as (...values: unknown[]) => unknown
        faulty[name] = (...values: unknown[]) => {
          steps += 1
          if (steps === failing) {
            if (name === 'closeSync') real(...values)
            throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
          }
          return real(...values)
        }
      }
      return faulty as unknown as FileSteps
    }
    // Made beside the old one, kept by the disk, and only then given its name.
    const order: string[] = []
    const noting = Object.fromEntries(
      stepNames.map(name => [
        name,
        (...values: unknown[]) => {
          order.push(name)
          return (Reflect.get(fs, name) as (...given: unknown[]) => unknown)(...values)
        },
      ]),
    )
    valueFrom(writeSlotFile(keysFile(), before, { ...noting, rmSync: fs.rmSync } as unknown as FileSteps))
    const last = order.lastIndexOf('renameSync')
    expect(order.slice(0, last)).toEqual(
      expect.arrayContaining(['openSync', 'writeSync', 'fsyncSync', 'closeSync']),
    )
    expect(order.slice(last + 1)).toEqual(
      process.platform === 'win32' ? [] : ['openSync', 'fsyncSync', 'closeSync'],
    )
    const outcomes: string[] = []
    for (let failing = 1; ; failing += 1) {
      const file = keysFile()
      valueFrom(writeSlotFile(file, before))
      const result = writeSlotFile(file, after, failingAt(failing))
      const read = valueFrom(readSlotFile(file))
      expect([before, after]).toContainEqual(read)
      outcomes.push(codeOf(result))
      if (result.ok) break
      expect(fs.readdirSync(join(file, '..')).filter(name => name.endsWith('.making'))).toEqual([])
    }
    expect(outcomes.length).toBeGreaterThan(10)
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['keys-not-saved']))
  })
})
