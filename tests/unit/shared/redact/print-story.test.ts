import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isApparatus, type Turn } from '../../../../shared/model/interview.ts'
import { printedTurnsToText } from '../../../../shared/model/printed.ts'
import type { Replacement } from '../../../../shared/model/replacement.ts'
import {
  coverMentions,
  type DecidedMention,
  printPassageOf,
  printStory,
  replacementToText,
} from '../../../../shared/redact/print-story.ts'

const pseudonym = (text: string): Replacement => ({ method: 'pseudonym', text })
const mention = (from: number, to: number, replacement = pseudonym('X')): DecidedMention => ({
  from,
  to,
  identity: 'I-0001',
  replacement,
})
const turn = (from: number, to: number, speaker: Turn['speaker'] = null): Turn => ({
  from,
  to,
  speaker,
  startMs: null,
})
const oneTurn = (text: string) => ({ text, turns: [turn(0, text.length)] })
const printed = (text: string, mentions: readonly DecidedMention[]) =>
  printedTurnsToText(printStory(oneTurn(text), mentions))

describe('what a replacement prints', () => {
  test.each([
    [pseudonym('Ayaan'), 'Ayaan'],
    [{ method: 'general', text: 'a school' } as const, '[a school]'],
    [{ method: 'remove', text: '' } as const, '[removed]'],
    [{ method: 'keep', text: '' } as const, null],
  ])('%j', (replacement, words) => expect(replacementToText(replacement)).toBe(words))
})

describe('printing a story', () => {
  test('replaces a mention and leaves the possessive', () => {
    expect(printed('I saw Bex’s coat', [mention(6, 9)])).toBe('I saw X’s coat')
  })

  test('prints one replacement for two that overlap, the longest one’s', () => {
    const wide = mention(2, 12, { method: 'general', text: 'a nurse' })
    const narrow = mention(8, 16, pseudonym('Y'))
    expect(printed('0123456789abcdefgh', [narrow, wide])).toBe('01[a nurse]gh')
  })

  test.each([
    ['QQ spoke.', 0, '[A nurse] spoke.'],
    ['It ended. QQ spoke.', 10, 'It ended. [A nurse] spoke.'],
    ['“QQ spoke.”', 1, '“[A nurse] spoke.”'],
    ['And QQ spoke.', 4, 'And [a nurse] spoke.'],
    ['Dr Who, QQ spoke.', 8, 'Dr Who, [a nurse] spoke.'],
  ])('a bracket begins a sentence with a capital: %j', (text, from, expected) => {
    expect(printed(text, [mention(from, from + 2, { method: 'general', text: 'a nurse' })])).toBe(expected)
  })

  test('a kept mention does not shield what lies in it', () => {
    const kept = mention(0, 10, { method: 'keep', text: '' })
    expect(printed('Mill Lane 4', [kept, mention(0, 9)])).toBe('X 4')
  })

  test('prints speaker labels, replaced where they name somebody', () => {
    const text = 'Bex: I am Bex'
    const story = { text, turns: [turn(0, text.length, { from: 0, to: 3 })] }
    const turns = printStory(story, [mention(0, 3), mention(10, 13)])
    expect(printedTurnsToText(turns)).toBe('X: I am X')
  })

  test.each(['[Header: Interview 7]', '[NOTE recorded on Zoom]', '[NOTE]'])(
    '%j was said by nobody: not printed',
    line => {
      const text = `${line}\nHello.`
      const story = { text, turns: [turn(0, line.length), turn(line.length + 1, text.length)] }
      expect(printedTurnsToText(printStory(story, []))).toBe('\nHello.')
    },
  )

  test('a storyteller’s own paragraph is printed, whatever it begins with', () => {
    for (const line of ['NOTE to self: ring her', '[laughs]', 'Header: mine'])
      expect(printed(line, [])).toBe(line)
  })

  test('promise 3: without mentions every word is as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !isApparatus(text)),
        text => {
          expect(printed(text, [])).toBe(text)
        },
      ),
    )
  })
})

const textWithMentions = fc.string({ minLength: 1, maxLength: 60 }).chain(text =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => mention(Math.min(a, b), Math.max(a, b), pseudonym('\u{F0000}'))),
      { maxLength: 8 },
    ),
  ),
)

describe('covering', () => {
  test('for any mentions: covers are in order, apart, and cover exactly what the mentions cover', () => {
    fc.assert(
      fc.property(textWithMentions, ([text, mentions]) => {
        const covers = coverMentions(mentions)
        for (const [index, cover] of covers.entries()) {
          expect(cover.from).toBeLessThan(cover.to)
          expect(cover.from).toBeGreaterThanOrEqual(covers[index - 1]?.to ?? 0)
        }
        for (let unit = 0; unit < text.length; unit++) {
          const isIn = (range: DecidedMention) => range.from <= unit && unit < range.to
          expect(covers.some(isIn)).toBe(mentions.some(isIn))
        }
      }),
    )
  })

  test('for any mentions: what is printed is the text outside them, in order, and one replacement a cover', () => {
    fc.assert(
      fc.property(textWithMentions, ([text, mentions]) => {
        let expected = ''
        for (let unit = 0; unit < text.length; unit++) {
          const isIn = (range: DecidedMention) => range.from <= unit && unit < range.to
          const begins = coverMentions(mentions).some(cover => cover.from === unit)
          if (begins) expected += '\u{F0000}'
          if (!mentions.some(isIn)) expected += text[unit]
        }
        expect(printed(text, mentions)).toBe(expected)
      }),
    )
  })

  test('a passage that cuts a mention prints it whole, and never a part of its words', () => {
    const text = 'we met Mrs Okonkwo there'
    const runs = printPassageOf(oneTurn(text), { from: 11, to: 24 }, [mention(7, 18)])
    expect(runs.map(run => run.text).join('')).toBe('X there')
    const before = printPassageOf(oneTurn(text), { from: 0, to: 12 }, [mention(7, 18)])
    expect(before.map(run => run.text).join('')).toBe('we met X')
  })
})
