import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const tests = fileURLToPath(new URL('..', import.meta.url))

const named = new Set(
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:test|spec)\.ts$/.test(name) && !name.endsWith('promises.test.ts'))
    .flatMap(name => [
      ...readFileSync(join(tests, name), 'utf8').matchAll(
        /\b(?:test|describe)(?:\.\w+)*(?:<[^>]*>+)?\(\s*(?:[^'"`()]*\)\()?\s*['"`]promise (\d+):/g,
      ),
    ])
    .map(match => Number(match[1])),
)

/** The promises of the plan, by their numbers: each is shown by a test that bears its number. */
test.each(Array.from({ length: 13 }, (_, index) => index + 1))(
  'promise %i has a test of its name',
  number => {
    expect(named.has(number)).toBe(true)
  },
)
