import { describe, expect, test } from 'vitest'
import { candidate } from '../../../../shared/detect/candidate.ts'
import { classes } from '../../../../shared/detect/tagger/classes.ts'
import { readWords } from '../../../../shared/detect/text-words.ts'
import { weigh } from '../../../../shared/detect/weigh.ts'
import type { Category, Tier } from '../../../../shared/model/category.ts'

/** The tagger's answer for each word: a category with a share, or nothing. */
type Answer = readonly [Category, number] | null

const weighed = (
  text: string,
  answers: readonly Answer[],
  rules: readonly (readonly [string, Category, Tier])[] = [],
) => {
  const view = readWords(text)
  const shares = new Float32Array(view.words.length * classes.length)
  for (const [at, answer] of answers.entries()) {
    const [category, share] = answer ?? ['PERSON', 0]
    shares[at * classes.length] = 1 - share
    shares[at * classes.length + classes.indexOf(category)] = share
  }
  const proposed = rules.map(([words, category, tier]) => {
    const start = text.indexOf(words)
    return candidate(start, start + words.length, category, tier, 'a rule')
  })
  return weigh(view, proposed, shares).map(
    ({ start, end, category, tier }) => `${tier} ${category} ${text.slice(start, end)}`,
  )
}

const name = (share: number): Answer => ['PERSON', share]

describe('what rules propose and the tagger thinks', () => {
  test('a name that the tagger alone sees is proposed', () => {
    expect(weighed('then qadeem rang', [null, name(0.95), null])).toEqual(['likely PERSON qadeem'])
    expect(weighed('then qadeem rang', [null, name(0.4), null])).toEqual(['check PERSON qadeem'])
  })

  test('a proposal that the tagger thinks nothing of goes', () => {
    const rules = [['Jollof', 'PERSON', 'check']] as const
    expect(weighed('Then Jollof came', [null, name(0.01), null], rules)).toEqual([])
    expect(weighed('Then Jollof came', [null, name(0.1), null], rules)).toEqual(['check PERSON Jollof'])
  })

  test('what its form proves stays, whatever the tagger thinks', () => {
    expect(
      weighed('ring 07700 900123 now', [null, null, null, null], [['07700 900123', 'CONTACT', 'certain']]),
    ).toEqual(['certain CONTACT 07700 900123'])
  })

  test('a rule’s words and the tagger’s are kept together', () => {
    expect(
      weighed(
        'met Amira Khan Bello there',
        [null, name(0.9), name(0.9), name(0.9), null],
        [['Amira Khan', 'PERSON', 'likely']],
      ),
    ).toEqual(['likely PERSON Amira Khan Bello'])
  })

  test('what a number is, and where it ends, its form says', () => {
    const contact: Answer = ['CONTACT', 0.95]
    const rules = [['07700 900123', 'CONTACT', 'certain']] as const
    expect(weighed('on 07700 900123 or', [contact, contact, contact, contact], rules)).toEqual([
      'certain CONTACT 07700 900123',
    ])
    const spoken = [contact, contact, contact, contact, contact, contact, contact]
    expect(
      weighed('friday mums hull at example dot org', spoken, [
        ['hull at example dot org', 'CONTACT', 'certain'],
      ]),
    ).toEqual(['certain CONTACT friday mums hull at example dot org'])
    expect(weighed('ref 4417 now', [null, contact, null], [['4417', 'ID', 'check']])).toEqual([
      'check ID 4417',
    ])
  })

  test('the tagger’s category counts where it is sure', () => {
    const rules = [['Leigh', 'PERSON', 'likely']] as const
    expect(weighed('from Leigh then', [null, ['LOCATION', 0.95], null], rules)).toEqual([
      'likely LOCATION Leigh',
    ])
    expect(weighed('from Leigh then', [null, ['LOCATION', 0.5], null], rules)).toEqual([
      'likely PERSON Leigh',
    ])
  })

  test('the place in the name of a body belongs to it', () => {
    const place: Answer = ['LOCATION', 0.9]
    const body: Answer = ['ORG', 0.9]
    expect(weighed('at Tanner Hill Surgery then', [null, place, place, body, null])).toEqual([
      'likely ORG Tanner Hill Surgery',
    ])
  })

  test('a name that is an everyday word is a question where no capital tells, however sure the tagger is', () => {
    expect(weighed('Hope came then', [name(0.99), null, null])).toEqual(['check PERSON Hope'])
    expect(weighed('then Hope came', [null, name(0.99), null])).toEqual(['likely PERSON Hope'])
  })

  test('two names apart by a comma are two', () => {
    expect(weighed('Amira, Joan', [name(0.9), name(0.9)])).toEqual([
      'likely PERSON Amira',
      'likely PERSON Joan',
    ])
  })
})
