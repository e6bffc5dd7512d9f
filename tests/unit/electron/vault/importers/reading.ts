import { expect } from 'vitest'
import { readInterview } from '../../../../../electron/vault/importers/read-interview.ts'
import type { Interview } from '../../../../../shared/model/interview.ts'

/** Reads a file that the test expects to be readable. */
export const mustRead = (name: string, bytes: Uint8Array): Interview => {
  const result = readInterview(name, bytes)
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}

/** The code with which a file is refused, or `read` where it was not. */
export const codeOf = (name: string, bytes: Uint8Array): string => {
  const result = readInterview(name, bytes)
  return result.ok ? 'read' : result.error.code
}

export const linesOf = (interview: Interview): readonly string[] => interview.text.split('\n')

/** Who speaks in each turn, or null. */
export const speakersOf = (interview: Interview): readonly (string | null)[] =>
  interview.turns.map(turn => turn.speaker && interview.text.slice(turn.speaker.from, turn.speaker.to))

/** Unread parts of one kind. */
export const unreadOf = (interview: Interview, part: string): readonly string[] =>
  interview.unread.filter(unread => unread.part === part).map(unread => unread.text)

/** What every interview keeps to, whatever file it came from. */
export const expectNormalForm = (interview: Interview): void => {
  const { text, turns } = interview
  expect(text).toBe(text.normalize('NFC'))
  expect(text.isWellFormed()).toBe(true)
  expect(/[^\P{Cc}\t\n]|\uFEFF/u.test(text)).toBe(false)
  expect(text.split('\n').every(line => line !== '' && line === line.trimEnd())).toBe(true)
  let at = 0
  for (const turn of turns) {
    expect(turn.from).toBe(at)
    expect(text.slice(turn.from, turn.to).includes('\n')).toBe(false)
    expect(turn.to).toBeGreaterThan(turn.from)
    if (turn.speaker) {
      expect(turn.speaker.from).toBeGreaterThanOrEqual(turn.from)
      expect(turn.speaker.to).toBeGreaterThan(turn.speaker.from)
      expect(turn.speaker.to).toBeLessThanOrEqual(turn.to)
    }
    at = turn.to + 1
  }
  expect(at).toBe(text.length + 1)
  expect(interview.unread.every(unread => unread.text.isWellFormed())).toBe(true)
}
