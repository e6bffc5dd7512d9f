import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EvidenceKind } from '../../shared/model/evidence.ts'
import { filesWith } from './support/image.ts'
import { newPath, personDetails, recordOf, yesTo } from './support/storyteller.ts'
import { newVault, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
let participant: string
beforeAll(async () => {
  vault = await newVault('file')
  ;({ participant } = await vault.perform('participants.add', personDetails({ name: 'Ada Hexamoor' })))
})

const bytes = (head: string, rest = 'Quorlbane'): Buffer => Buffer.from(`${head}${rest}`, 'latin1')
const kept = async () => (await vault.perform('evidence.list', { participant })).evidence

const scans = [
  ['PDF', bytes('%PDF-1.7\n')],
  ['PNG', bytes('\x89PNG\r\n\x1a\n')],
  ['JPEG', bytes('\xff\xd8\xff\xe0')],
] as const
const recordings = [
  ['WAV', bytes('RIFF\x10\0\0\0WAVEfmt ')],
  ['MP3 with a tag', bytes('ID3\x04')],
  ['MP3 without one', bytes('\xff\xfb\x90\x64')],
  ['M4A', bytes('\0\0\0\x20ftypM4A ')],
  ['OGG', bytes('OggS')],
  ['FLAC', bytes('fLaC')],
] as const
const programs = [
  ['a Windows program', bytes('MZ\x90\0')],
  ['a Linux program', bytes('\x7fELF\x02')],
  ['a macOS program', bytes('\xcf\xfa\xed\xfe')],
  ['a macOS program for several machines', bytes('\xca\xfe\xba\xbe')],
  ['a shell script', bytes('#!/bin/sh\n')],
  ['a batch file', bytes('@echo off\r\n')],
  ['a shortcut of Windows', bytes('L\0\0\0\x01\x14\x02\0')],
  ['an installer', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['an archive', bytes('PK\x03\x04')],
  ['a web page', bytes('<html><script>')],
] as const

describe('scans and recordings of consent', () => {
  test.each([
    ...scans.map(([name, content]) => [name, content, 'signed_scan'] as const),
    ...recordings.map(([name, content]) => [name, content, 'audio_statement'] as const),
  ])('%s comes in, and out again byte for byte', async (_, content, kind) => {
    const file = vault.file('anything.bin', content)
    const { evidence } = await vault.perform('evidence.add', { participant, kind, file })
    expect((await kept()).find(({ id }) => id === evidence)).toMatchObject({ kind, bytes: content.length })
    const to = newPath(vault, 'bin')
    await vault.perform('evidence.save', { evidence, to })
    expect(readFileSync(to).equals(content)).toBe(true)
  })

  test.each(programs)('%s is refused whatever its name says, and nothing is stored', async (_, content) => {
    const [before, record] = [await kept(), await recordOf(vault)]
    for (const [name, kind] of [
      ['form.pdf', 'signed_scan'],
      ['yes.mp3', 'audio_statement'],
    ] as const) {
      const refusal = await vault.refusal('evidence.add', {
        participant,
        kind,
        file: vault.file(name, content),
      })
      expect(refusal.code).toBe('a-program')
      expect(refusal.message).toContain('was not kept')
      expect(refusal.message).not.toContain(name)
    }
    expect(await kept()).toEqual(before)
    expect(await recordOf(vault)).toBe(record)
  })

  test.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('Ada says yes.'), 'not-evidence'],
    ['an interview in Word’s old form', bytes('{\\rtf1 '), 'not-evidence'],
    ['a film', bytes('\0\0\0\x18ftypqt  '), 'not-evidence'],
  ] as const)('what is neither (%s) is refused with a sentence', async (_, content, code) => {
    const before = await kept()
    const file = vault.file('form.pdf', content)
    expect((await vault.refusal('evidence.add', { participant, kind: 'signed_scan', file })).code).toBe(code)
    expect(await kept()).toEqual(before)
  })

  test('a scan is no recording, and a recording no scan', async () => {
    const cases: readonly (readonly [EvidenceKind, Buffer])[] = [
      ['audio_statement', scans[0][1]],
      ['signed_scan', recordings[0][1]],
    ]
    for (const [kind, content] of cases) {
      const file = vault.file('file', content)
      expect((await vault.refusal('evidence.add', { participant, kind, file })).code).toBe('not-evidence')
    }
  })

  test('a file that is gone, or far too large, is refused', async () => {
    const missing = { participant, kind: 'signed_scan', file: newPath(vault, 'pdf') } as const
    expect((await vault.refusal('evidence.add', missing)).code).toBe('unreadable')
    const large = Buffer.concat([scans[0][1], Buffer.alloc(40 * 1024 * 1024)])
    const file = vault.file('large.pdf', large)
    expect((await vault.refusal('evidence.add', { ...missing, file })).code).toBe('too-large')
  })

  test('promise 2: it lies in no file of the vault as it is', async () => {
    const file = vault.file('seen.pdf', bytes('%PDF-1.7\n', 'Vuntrelbywords'))
    await vault.perform('evidence.add', { participant, kind: 'signed_scan', file })
    expect(filesWith(vault.folder, ['Vuntrelbywords'])).toEqual([])
  })

  test('shows its own person’s consent, and nobody else’s', async () => {
    const other = await vault.perform('participants.add', personDetails({ name: 'Berta Zwibblewick' }))
    const file = vault.file('theirs.pdf', scans[0][1])
    const { evidence } = await vault.perform('evidence.add', {
      participant: other.participant,
      kind: 'signed_scan',
      file,
    })
    const terms = {
      capacity: 'interviewee',
      jurisdiction: 'england_wales',
      language: 'en-GB',
      interpreter: '',
      accessFormat: 'standard',
      how: 'in_person',
      witness: '',
      form: null,
      evidence,
      art6Basis: 'public_task',
      art9Condition: 'research',
      scopeBreadth: 'specific',
      withdrawalMethod: 'Ring us.',
      withdrawalWindowEnds: null,
      retentionRule: null,
      ethicsRef: '',
    }
    const event = yesTo(['team'], { record: terms })
    expect((await vault.refusal('consent.record', { participant, event })).code).toBe('not-found')
    expect((await vault.perform('consent.get', { participant })).events).toEqual([])
    await vault.perform('consent.record', { participant: other.participant, event })
    const { events } = await vault.perform('consent.get', { participant: other.participant })
    expect(events[0]?.record).toMatchObject({ evidence, art6Basis: 'public_task' })
  })
})
