import * as fs from 'node:fs'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SaveCode, type SaveSteps, saveBeside } from '../../../../../electron/vault/word/save-file.ts'

const bytes = new TextEncoder().encode('the new storybook')
const old = 'the old storybook'
const name = 'Waiting to be heard.docx'
let folder = ''
let target = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-test-'))
  target = join(folder, name)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const failing = (code: string): Error => Object.assign(new Error(code), { code })
const fails = (code: string) => () => {
  throw failing(code)
}

/** The real file system with some steps that fail. */
const steps = (changed: Partial<SaveSteps> = {}): SaveSteps => ({ ...fs, platform: 'linux', ...changed })

const codeOf = (replace: boolean, changed: Partial<SaveSteps>): SaveCode | 'saved' => {
  const saved = saveBeside(target, bytes, { replace }, steps(changed))
  return saved.ok ? 'saved' : saved.error.code
}

describe('saving', () => {
  test('puts the bytes in place and leaves nothing else behind', () => {
    expect(saveBeside(target, bytes, { replace: false })).toEqual({ ok: true, value: null })
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder)).toEqual([name])
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o077).toBe(0)
  })

  test('never replaces a file unless a person said so', () => {
    writeFileSync(target, old)
    const refused = saveBeside(target, bytes, { replace: false })
    expect(refused).toMatchObject({ ok: false, error: { code: 'target-exists' } })
    expect(readFileSync(target, 'utf8')).toBe(old)
    expect(saveBeside(target, bytes, { replace: true }).ok).toBe(true)
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder)).toEqual([name])
  })

  test('a file that appears while saving is not replaced either', () => {
    const appears: SaveSteps['fsyncSync'] = handle => {
      fs.fsyncSync(handle)
      writeFileSync(target, old)
    }
    expect(codeOf(false, { fsyncSync: appears })).toBe('target-exists')
    expect(readFileSync(target, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual([name])
  })

  test('the temporary file is beside the target and its name says nothing', () => {
    const opened: string[] = []
    const openSync: SaveSteps['openSync'] = (path, ...rest) => {
      opened.push(String(path))
      return fs.openSync(path, ...rest)
    }
    expect(codeOf(false, { openSync })).toBe('saved')
    expect(opened[0]?.startsWith(folder)).toBe(true)
    expect(opened[0]?.slice(folder.length + 1)).toMatch(/^\.storykeep-[0-9a-f]{16}\.tmp$/)
    expect(opened[1]).toBe(folder)
  })

  test('the bytes reach the disk before the name does, and the folder after', () => {
    const order: string[] = []
    const track =
      <Step extends (...given: never[]) => unknown>(step: Step, label: string) =>
      (...given: Parameters<Step>) => {
        order.push(label)
        return step(...given)
      }
    const changed = {
      writeSync: track(fs.writeSync as never, 'write'),
      fsyncSync: track(fs.fsyncSync, 'fsync'),
      linkSync: track(fs.linkSync, 'name'),
      renameSync: track(fs.renameSync, 'name'),
    } as unknown as Partial<SaveSteps>
    expect(codeOf(false, changed)).toBe('saved')
    expect(order).toEqual(['write', 'fsync', 'name', 'fsync'])
    order.length = 0
    expect(codeOf(true, changed)).toBe('saved')
    expect(order).toEqual(['write', 'fsync', 'name', 'fsync'])
  })

  test('short writes are carried on until every byte is written', () => {
    const writeSync = ((handle: number, buffer: Uint8Array, offset: number) =>
      fs.writeSync(handle, buffer, offset, Math.min(3, buffer.length - offset))) as SaveSteps['writeSync']
    expect(codeOf(false, { writeSync })).toBe('saved')
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
  })

  test('disks without links save all the same, and still never replace', () => {
    expect(codeOf(false, { linkSync: fails('ENOTSUP') })).toBe('saved')
    expect(readdirSync(folder)).toEqual([name])
    rmSync(target)
    const appears = () => {
      writeFileSync(target, old)
      throw failing('EPERM')
    }
    expect(codeOf(false, { linkSync: appears })).toBe('target-exists')
    expect(readFileSync(target, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual([name])
  })
})

describe('a failure at any step leaves the old file whole and no other', () => {
  const cases: readonly (readonly [string, Partial<SaveSteps>, SaveCode])[] = [
    ['open: no such folder', { openSync: fails('ENOENT') }, 'cannot-write'],
    ['open: not allowed', { openSync: fails('EACCES') }, 'cannot-write'],
    ['open: read-only disk', { openSync: fails('EROFS') }, 'cannot-write'],
    ['write: disk full', { writeSync: fails('ENOSPC') as never }, 'disk-full'],
    ['write: quota', { writeSync: fails('EDQUOT') as never }, 'disk-full'],
    ['write: broken disk', { writeSync: fails('EIO') as never }, 'cannot-write'],
    ['fsync: disk full', { fsyncSync: fails('ENOSPC') }, 'disk-full'],
    ['fsync: broken disk', { fsyncSync: fails('EIO') }, 'cannot-write'],
    ['close', { closeSync: fails('EIO') }, 'cannot-write'],
    ['rename: disk full', { renameSync: fails('ENOSPC') }, 'disk-full'],
    ['rename: not allowed', { renameSync: fails('EACCES') }, 'cannot-write'],
    ['rename: busy', { renameSync: fails('EBUSY') }, 'target-open'],
    ['Windows rename: EPERM', { renameSync: fails('EPERM'), platform: 'win32' }, 'target-open'],
    ['Windows rename: EACCES', { renameSync: fails('EACCES'), platform: 'win32' }, 'target-open'],
    ['Windows rename: EBUSY', { renameSync: fails('EBUSY'), platform: 'win32' }, 'target-open'],
    ['link: disk full', { linkSync: fails('ENOSPC'), renameSync: fails('ENOSPC') }, 'disk-full'],
  ]
  test.each(cases)('%s', (_, changed, code) => {
    writeFileSync(target, old)
    expect(codeOf(true, changed)).toBe(code)
    expect(readFileSync(target, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual([name])
    rmSync(target)
    if (changed.renameSync === undefined) {
      expect(codeOf(false, changed)).toBe(code)
      expect(readdirSync(folder)).toEqual([])
    }
  })

  test('a name that the disk did not confirm undoes nothing', () => {
    let calls = 0
    const fsyncSync: SaveSteps['fsyncSync'] = handle => {
      calls += 1
      if (calls > 1) throw failing('EINVAL')
      fs.fsyncSync(handle)
    }
    expect(codeOf(false, { fsyncSync })).toBe('saved')
    expect(readFileSync(target)).toEqual(Buffer.from(bytes))
  })
})

describe('a file that is open elsewhere', () => {
  test.each([
    ['Word, a long name', 'Waiting to be heard.docx', '~$iting to be heard.docx'],
    ['Word, a short name', 'Book.docx', '~$Book.docx'],
    ['LibreOffice', 'Book.docx', '.~lock.Book.docx#'],
  ])('%s', (_, file, lock) => {
    target = join(folder, file)
    writeFileSync(target, old)
    writeFileSync(join(folder, lock), '')
    const refused = saveBeside(target, bytes, { replace: true })
    expect(refused).toMatchObject({ ok: false, error: { code: 'target-open' } })
    expect(readFileSync(target, 'utf8')).toBe(old)
    rmSync(join(folder, lock))
    expect(saveBeside(target, bytes, { replace: true }).ok).toBe(true)
  })
})

test('promise 2: no sentence tells a name or a place', () => {
  mkdirSync(target)
  const refused = [
    saveBeside(target, bytes, { replace: false }),
    saveBeside(target, bytes, { replace: true }),
    saveBeside(join(folder, 'nowhere', name), bytes, { replace: false }),
  ]
  for (const answer of refused) {
    expect(answer.ok).toBe(false)
    const said = answer.ok ? '' : answer.error.message
    expect(said.length).toBeGreaterThan(40)
    expect(said).not.toContain('Waiting')
    expect(said).not.toContain(folder)
  }
})
