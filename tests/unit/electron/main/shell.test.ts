import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createShell } from '../../../../electron/main/shell.ts'
import type { VaultKeeper } from '../../../../electron/main/vault-keeper.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storykeep-shell-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const createScene = (
  answers: { open?: readonly string[]; save?: string | null; sampleFolder?: string } = {},
) => {
  const happened: unknown[] = []
  const keeper: VaultKeeper = {
    folderName: () => null,
    running: () => ({
      folder: '',
      isOpened: () => true,
      idleLimit: () => 300_000,
      lastActivityAt: () => 0,
      grant: (access, path) => happened.push(['grant', access, path]),
      end: async () => undefined,
    }),
    isLocking: () => false,
    begin: async (begun, mode) => {
      happened.push(['begin', begun, mode])
    },
    ensureRunning: () => happened.push(['ensureRunning']),
    lock: async () => {
      happened.push(['lock'])
    },
    letGo: async () => {
      happened.push(['letGo'])
    },
  }
  const shell = createShell({
    keeper,
    askOpen: async () => answers.open ?? [],
    askSave: async () => answers.save ?? null,
    copied: {
      copy: async text => {
        happened.push(['copy', Buffer.from(text).toString('utf8')])
      },
      forget: async () => undefined,
    },
    environment: { OneDrive: join(folder, 'Cloud things') },
    sampleFolder: answers.sampleFolder ?? join(folder, 'sample'),
    platform: 'win32',
    version: '1.2.3',
  })
  return { shell, happened }
}

describe('what the window may ask of main', () => {
  test('where things stand, with an empty list of recent vaults (promise 2)', async () => {
    const { shell } = createScene()
    expect(await shell('shell.state', {})).toEqual({
      ok: true,
      value: { vault: null, recent: [], platform: 'windows', version: '1.2.3' },
    })
  })

  test('to open a vault, which starts a process on it', async () => {
    const path = join(folder, 'Tea.storykeep')
    const { shell, happened } = createScene({ open: [path] })
    expect(await shell('shell.chooseVault', {})).toEqual({
      ok: true,
      value: { chosen: true, name: 'Tea', sync: null },
    })
    expect(happened).toEqual([['begin', path, 'open']])
  })

  test('nothing happens when the dialog is closed', async () => {
    const { shell, happened } = createScene()
    expect(await shell('shell.chooseVault', {})).toEqual({ ok: true, value: { chosen: false, name: null } })
    expect(await shell('shell.newVault', { name: 'Tea' })).toMatchObject({ value: { chosen: false } })
    expect(await shell('shell.chooseTarget', { kind: 'word', suggestedName: 'book.docx' })).toEqual({
      ok: true,
      value: null,
    })
    expect(happened).toEqual([])
  })

  test('to make a vault in the chosen place', async () => {
    const { shell, happened } = createScene({ open: [folder] })
    expect(await shell('shell.newVault', { name: 'Tea at four' })).toMatchObject({
      value: { name: 'Tea at four' },
    })
    expect(happened).toEqual([['begin', join(folder, 'Tea at four.storykeep'), 'create']])
  })

  test('never to make a vault over one that is there, and the sentence names no path', async () => {
    mkdirSync(join(folder, 'Tea.storykeep'))
    const { shell, happened } = createScene({ open: [folder] })
    const answer = await shell('shell.newVault', { name: 'Tea' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'vault-exists' } })
    expect(JSON.stringify(answer)).not.toContain(folder)
    expect(happened).toEqual([])
  })

  test.each([
    '',
    'a/b',
    'a\\b',
    '..',
    'CON',
    'com1.x',
    'dot.',
    ' space',
    'tab\t',
    'x'.repeat(81),
    'a:b',
    '*',
  ])('not for a vault named %j', async name => {
    const { shell, happened } = createScene({ open: [folder] })
    expect(await shell('shell.newVault', { name })).toMatchObject({ error: { code: 'bad-request' } })
    expect(happened).toEqual([])
  })

  test('the sample, in a fresh folder: earlier ones are deleted', async () => {
    const sampleFolder = join(folder, 'sample')
    mkdirSync(join(sampleFolder, 'Sample.storykeep'), { recursive: true })
    writeFileSync(join(sampleFolder, 'Sample.storykeep', 'vault.db'), 'old')
    const { shell, happened } = createScene({ sampleFolder })
    expect(await shell('shell.sampleVault', {})).toMatchObject({ value: { chosen: true } })
    expect(readdirSync(sampleFolder)).toEqual([])
    expect(happened).toEqual([['letGo'], ['begin', join(sampleFolder, 'Sample.storykeep'), 'sample']])
  })

  test('for interviews, each of which the vault process may then read', async () => {
    const { shell, happened } = createScene({ open: ['/somewhere/one.docx', '/somewhere/two.txt'] })
    expect(await shell('shell.chooseInterviews', {})).toMatchObject({
      value: { files: [{ name: 'one.docx' }, { name: 'two.txt' }] },
    })
    expect(happened).toEqual([
      ['grant', 'read', '/somewhere/one.docx'],
      ['grant', 'read', '/somewhere/two.txt'],
    ])
  })

  test('where to save, which the vault process may then write, and what to look into, which it may read', async () => {
    const { shell, happened } = createScene({ save: '/somewhere/book.docx', open: ['/somewhere/other.docx'] })
    await shell('shell.chooseTarget', { kind: 'word', suggestedName: 'book.docx' })
    await shell('shell.chooseTarget', { kind: 'json', suggestedName: 'receipt.json' })
    await shell('shell.chooseWordFile', {})
    await shell('shell.chooseEvidence', {})
    expect(happened).toEqual([
      ['grant', 'write', '/somewhere/book.docx'],
      ['grant', 'write', '/somewhere/book.docx'],
      ['grant', 'read', '/somewhere/other.docx'],
      ['grant', 'read', '/somewhere/other.docx'],
    ])
  })

  test('the lock, and to let go', async () => {
    const { shell, happened } = createScene()
    expect(await shell('shell.lock', {})).toEqual({ ok: true, value: {} })
    expect(await shell('shell.cancelVault', {})).toEqual({ ok: true, value: {} })
    expect(happened).toEqual([['lock'], ['letGo']])
  })

  test.each([
    ['shell.unknown', {}],
    ['constructor', {}],
    [7, {}],
    ['shell.lock', null],
    ['shell.lock', { more: 1 }],
    ['shell.newVault', {}],
    ['shell.chooseTarget', { kind: 'word', suggestedName: '../book.docx' }],
    ['shell.chooseTarget', { kind: 'program', suggestedName: 'book.docx' }],
  ])('and nothing else: %j with %j', async (operation, input) => {
    const { shell, happened } = createScene({ open: [folder] })
    expect(await shell(operation, input)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(happened).toEqual([])
  })

  test('a fault of the system becomes a sentence without a path', async () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    const { shell } = createScene({ sampleFolder: join(blocked, 'sample') })
    const answer = await shell('shell.sampleVault', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'shell-failed' } })
    expect(JSON.stringify(answer)).not.toContain(folder)
  })

  test('whether a program copies what lies there, before a vault is made in it', async () => {
    const place = join(folder, 'Cloud things', 'Work')
    mkdirSync(place, { recursive: true })
    const { shell } = createScene({ open: [place] })
    expect(await shell('shell.newVault', { name: 'Tea' })).toMatchObject({ value: { sync: 'OneDrive' } })
    const vault = join(folder, 'Dropbox', 'Tea.storykeep')
    expect(await createScene({ open: [vault] }).shell('shell.chooseVault', {})).toMatchObject({
      value: { sync: 'Dropbox' },
    })
    symlinkSync(place, join(folder, 'Plain'))
    const linked = createScene({ open: [join(folder, 'Plain')] })
    expect(await linked.shell('shell.newVault', { name: 'Tea' })).toMatchObject({
      value: { sync: 'OneDrive' },
    })
  })

  test('for a key file, which the vault process may then read', async () => {
    const path = join(folder, 'ours.key')
    const { shell, happened } = createScene({ open: [path] })
    expect(await shell('shell.chooseKeyFile', {})).toEqual({ ok: true, value: { path, name: 'ours.key' } })
    expect(happened).toEqual([['grant', 'read', path]])
  })

  test('for a place for a copy of the vault: that one new folder may be written, and nothing beside it', async () => {
    const { shell, happened } = createScene({ open: [folder] })
    const path = join(folder, 'Tea copy.storykeep')
    expect(await shell('shell.chooseCopyPlace', { name: 'Tea copy' })).toMatchObject({ value: { path } })
    expect(happened).toEqual([['grant', 'write', path]])
    expect(await shell('shell.chooseCopyPlace', { name: '../Tea' })).toMatchObject({
      error: { code: 'bad-request' },
    })
  })

  test('to copy words, which come as bytes and are wiped', async () => {
    const { shell, happened } = createScene()
    const text = new TextEncoder().encode('as she told it')
    expect(await shell('shell.copy', { text })).toEqual({ ok: true, value: {} })
    expect(happened).toEqual([['copy', 'as she told it']])
    expect(text.every(byte => byte === 0)).toBe(true)
    expect(await shell('shell.copy', { text: 'a string' })).toMatchObject({ error: { code: 'bad-request' } })
  })
})
