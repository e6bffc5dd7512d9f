import { describe, expect, test } from 'vitest'
import { proposals } from './proposals.ts'

const persons = (text: string) => proposals(text).filter(item => item.startsWith('PERSON'))

describe('labels of turns', () => {
  test.each([
    [
      'a chat name in small letters',
      'bear: u ok\nmoss: no\nbear: come over\nbear: pls\n',
      ['bear', 'bear', 'bear'],
    ],
    [
      'an everyday word after a time',
      '21:04 Biscuit: hi\n21:05 Mum: hello\n21:06 Biscuit: ok\n21:07 Biscuit: bye\n',
      ['Biscuit', 'Biscuit', 'Biscuit'],
    ],
    [
      'a chat name with its sign',
      '[12/03/2024, 21:04] Moon 🌙: hi\n[12/03/2024, 21:05] Moon 🌙: you there\n[12/03/2024, 21:06] Moon 🌙: ok\n',
      ['Moon', 'Moon', 'Moon'],
    ],
  ])('%s that comes back is somebody', (_, text, expected) => {
    expect(persons(text)).toEqual(expected.map(name => `PERSON ${name}`))
  })

  test.each([
    'Int: one\nP1: two\nInt: three\nP1: four\nInt: five\nP1: six\n',
    'Mum: one\nNurse: two\nMum: three\nNurse: four\nMum: five\nNurse: six\n',
    'Mark my words: you need no new pathway. We all said so.\n',
    'Speaker 1: one\nSpeaker 2: two\nSpeaker 1: three\nSpeaker 1: four\n',
  ])('roles are nobody: %s', text => {
    expect(persons(text)).toEqual([])
  })
})
