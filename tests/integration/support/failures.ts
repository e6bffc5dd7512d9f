import { expect } from 'vitest'
import type { Failure } from '../../../shared/model/result.ts'

/** What a sentence for a researcher never has in it: a path, a system's own code, a program's words. */
const programWords =
  /(?:^|[\s“"'(])\/\w|[A-Za-z]:\\|\\\\|\.storykeep|\bSQLITE|\bundefined\b|\bnull\b|\bNaN\b|\[object|\bError\b|\bzod\b|\bat \w+ \(|\{|\}/i
const systemCode = /\bE[A-Z]{4,}\b/

/**
 * A failure as promise 2 and section 7 want it: whole sentences for a researcher, and no path, no name and no word
 * of a story. `secrets` are the words of this test that must not be repeated.
 */
export const expectKind = ({ code, message }: Failure, secrets: readonly string[] = []): void => {
  expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  expect(message).toMatch(/^\p{Lu}[\s\S]*[.?]$/u)
  expect(message.length).toBeGreaterThan(20)
  expect(message.length).toBeLessThan(400)
  expect(message).not.toMatch(programWords)
  expect(message).not.toMatch(systemCode)
  for (const secret of secrets) expect(message.includes(secret), `a sentence of ${code} tells`).toBe(false)
}
