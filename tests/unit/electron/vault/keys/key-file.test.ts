import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createKeyFile, parseKeyFile, readKeyFile } from '../../../../../electron/vault/keys/key-file.ts'
import { codeOf, temporaryFolder, valueFrom } from '../make-vault.ts'

describe('a key file', () => {
  test('holds 32 random bytes, and is read back whatever its line ends', () => {
    const content = createKeyFile()
    const key = valueFrom(parseKeyFile(content))
    expect(key).toHaveLength(32)
    expect(valueFrom(parseKeyFile(createKeyFile())).equals(key)).toBe(false)
    const onWindows = Buffer.from(content.toString('latin1').replaceAll('\n', '\r\n'))
    expect(valueFrom(parseKeyFile(onWindows)).equals(key)).toBe(true)
  })

  test('one changed letter is told from a wrong passphrase, anywhere', () => {
    const content = createKeyFile()
    for (let at = 0; at < content.length; at += 1) {
      const changed = Buffer.from(content)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(codeOf(parseKeyFile(changed))).toBe('not-a-key-file')
    }
  })

  test('any other bytes are no key file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(codeOf(parseKeyFile(Buffer.from(bytes)))).toBe('not-a-key-file')
      }),
    )
  })

  test('read from the disk: missing, a folder, far too large', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.key')
    expect(codeOf(readKeyFile(file))).toBe('key-file-unreadable')
    mkdirSync(join(folder, 'b'))
    expect(codeOf(readKeyFile(join(folder, 'b')))).toBe('key-file-unreadable')
    writeFileSync(file, Buffer.alloc(5_000, 'a'))
    expect(codeOf(readKeyFile(file))).toBe('not-a-key-file')
    writeFileSync(file, createKeyFile())
    expect(codeOf(readKeyFile(file))).toBe('ok')
  })
})
