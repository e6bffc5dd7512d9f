import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPassphraseProblem } from '../../../../../renderer/app/passphrase-strength.ts'
import { bytesToPassphrase, projectToVaultName } from '../../../../../renderer/screens/welcome/passphrases.ts'
import {
  codeToWords,
  countWords,
  isWord,
  placesToAsk,
} from '../../../../../renderer/screens/welcome/recovery-words.ts'
import { vaultNameSchema } from '../../../../../shared/contract/shell.ts'

describe('a new passphrase', () => {
  test('has at least twelve characters, twice the same', () => {
    expect(newPassphraseProblem('eleven char', 'eleven char', 'strong')).toMatch(/12/)
    expect(newPassphraseProblem('twelve chars', 'twelve char', 'fair')).toMatch(/do not match/)
    expect(newPassphraseProblem('twelve chars', 'twelve chars', 'fair')).toBeNull()
  })

  test('that is easily guessed is not taken', () => {
    expect(newPassphraseProblem('twelve chars', 'twelve chars', 'weak')).toMatch(/guess/)
  })

  test('made of bytes keeps all of them', () => {
    expect(bytesToPassphrase(Uint8Array.from([0, 15, 255]))).toBe('000fff')
  })
})

describe('the name of a new vault’s folder', () => {
  test.each([
    ['Living well in the North East', 'Living well in the North East'],
    ['Care: before / after?', 'Care before after'],
    ['  ...  ', 'Stories'],
    ['nul', 'Project nul'],
    ['Ystafell Siân', 'Ystafell Siân'],
  ])('%s', (project, name) => {
    expect(projectToVaultName(project)).toBe(name)
  })

  test('is one that main accepts, whatever the project is called', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 2 }), fc.constantFrom('\ud83d', '語')),
          maxLength: 130,
        }),
        project => {
          for (const name of [projectToVaultName(project), projectToVaultName(project, ' copy 2026-11-27')]) {
            expect(vaultNameSchema.safeParse(name).success).toBe(true)
            expect(Buffer.byteLength(`${name}.storykeep`)).toBeLessThan(256)
          }
        },
      ),
    )
  })
})

describe('the recovery code', () => {
  test('is read with numbers, capitals and line ends', () => {
    expect(codeToWords('1. Abandon\n2. ABILITY  3) able')).toEqual(['abandon', 'ability', 'able'])
  })

  test('is counted as it was typed, without a text of each word', () => {
    const count = (typed: string) => countWords(new TextEncoder().encode(typed))
    expect(count('1. Abandon\n2. ABILITY  3) able')).toBe(3)
    expect(count('• zoo — zoo\tzoo,zoo')).toBe(4)
    expect(count(' 12. ')).toBe(0)
    fc.assert(
      fc.property(fc.string(), typed => {
        expect(count(typed)).toBe(codeToWords(typed).length)
      }),
    )
  })

  test('two words are asked, one of each half', () => {
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(unit, unit, (one, other) => {
        const [first, second] = placesToAsk(24, [one, other])
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThan(12)
        expect(second).toBeGreaterThanOrEqual(12)
        expect(second).toBeLessThan(24)
      }),
    )
  })

  test('a word is the same in capitals and with spaces around it', () => {
    expect(isWord(' Able ', 'able')).toBe(true)
    expect(isWord('abel', 'able')).toBe(false)
    expect(isWord('', undefined)).toBe(false)
  })
})
