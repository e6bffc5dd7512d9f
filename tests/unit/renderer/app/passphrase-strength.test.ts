import { describe, expect, test } from 'vitest'
import { guessesToStrength, strengthOf } from '../../../../renderer/app/passphrase-strength.ts'

describe('how hard a passphrase is to guess', () => {
  test.each(['password1234', 'qwertyuiop12', 'aaaaaaaaaaaaaaaa', 'letmeinletmein', 'Manchester2024'])(
    '%s is weak',
    async passphrase => {
      expect(await strengthOf(passphrase, [])).toBe('weak')
    },
  )

  test.each(['nine lanterns over a quiet harbour', 'correct gravel umbrella sonnet tractor'])(
    '%s is strong',
    async passphrase => {
      expect(await strengthOf(passphrase, [])).toBe('strong')
    },
  )

  test('the project’s own name is an easy guess', async () => {
    const project = 'Thistledown Hollow Voices'
    expect(await strengthOf('thistledownhollowvoices', [])).not.toBe('weak')
    expect(await strengthOf('thistledownhollowvoices', [project, project.replaceAll(' ', '')])).toBe('weak')
  })

  test('from ten thousand million guesses on it is fair', () => {
    expect([9.99, 10, 11.99, 12, 13.99, 14].map(guessesToStrength)).toEqual([
      'weak',
      'fair',
      'fair',
      'good',
      'good',
      'strong',
    ])
  })

  test('of a very long one the beginning is looked at, so that it takes no longer', async () => {
    const weak = 'a'.repeat(100)
    expect(await strengthOf(`${weak} correct gravel umbrella sonnet tractor`, [])).toBe('weak')
  })
})
