import { describe, expect, test } from 'vitest'
import { languageAdvice } from '../../../../shared/storybook/house-language.ts'

const codesOf = (...texts: readonly string[]): readonly string[] =>
  languageAdvice(texts).map(({ code }) => code)

describe('advice on what editors wrote', () => {
  test.each([
    ['service-user', 'What service users told us'],
    ['mentally-ill', 'Being Mentally Ill in a small town'],
    ['suffering', 'She suffers from depression'],
    ['suffering', 'sufferers and their families'],
    ['afflicted', 'those afflicted by it'],
    ['victim', 'victims of abuse'],
    ['committed-suicide', 'the year in which he committed suicide'],
    ['a-diagnosis', 'how a schizophrenic sees it'],
    ['abscond', 'He absconded twice'],
    ['help-people-to', 'We help vulnerable people to cope'],
    ['capitals', 'WHAT HELPED AND WHAT DID NOT'],
    ['long-sentence', `${'word '.repeat(46)}.`],
  ])('%s', (code, text) => {
    expect(codesOf(text)).toEqual([code])
  })

  test.each([
    'People told us what helped, and what did not.',
    'She was insufferably cheerful',
    'NHS and CAMHS, CBT',
    'A service that users can reach',
    `${'word '.repeat(44)}word.`,
    '',
  ])('says nothing where nothing is to be said', text => {
    expect(codesOf(text)).toEqual([])
  })

  test('each rule speaks once, however often it is met, and repeats no word of the text', () => {
    const found = languageAdvice(['Service users of Brackwell Sands', 'a service user', 'service-users'])
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain('Brackwell')
  })
})
