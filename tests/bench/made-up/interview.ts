import type { Interview, Turn } from '../../../shared/model/interview.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { firstNames, knownToMany, lastNames, organisations, places } from './names.ts'
import { createRandom, pick } from './random.ts'
import { drawEverydayWord, drawWord } from './words.ts'

/** One made-up interview with every place in it that a detector would find. Everybody in it is invented. */
export interface MadeUpInterview extends Interview {
  readonly marks: readonly Suggestion[]
  readonly words: number
}

type Named = Pick<Suggestion, 'category' | 'why'> & { readonly form: string; readonly before: string }

const wordsPerMark = 48
const months = ['January', 'March', 'May', 'June', 'September', 'November']
const person = (form: string): Named => ({
  category: 'PERSON',
  form,
  before: 'my friend',
  why: 'a name after “my friend”',
})

/** Who and what one story speaks of, some of it more often. */
const castOf = (number: number, random: () => number): readonly Named[] => {
  const named = (category: Suggestion['category'], before: string, form: string): Named => ({
    category,
    form,
    before,
    why: `stands after “${before}”`,
  })
  const fullNames = [0, 1].map(() => `${pick(firstNames, random)} ${pick(lastNames, random)}`)
  const known = [0, 1, 2, 3, 4].map(() => pick(firstNames, random))
  const day = 1 + Math.floor(random() * 28)
  const date = `${day} ${pick(months, random)} ${1990 + Math.floor(random() * 35)}`
  return [
    ...fullNames.map(person),
    ...known.flatMap(name => [person(name), person(name)]),
    ...[0, 1, 2].map(() => named('LOCATION', 'in', pick(places, random))),
    ...[0, 1, 2].map(() => named('ORG', 'at', pick(organisations, random))),
    named('DATE', 'on', date),
    named('AGE', 'when I was', String(9 + (number % 70))),
    // Ofcom keeps 07700 900000 to 900999 for drama.
    named('CONTACT', 'on', `07700 900${String(number % 1_000).padStart(3, '0')}`),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A made-up interview: questions and answers, words as frequent as in speech, about one mark in 48 words.
 *
 * @param number also the seed: the same number always gives the same interview
 * @param words how many words, to within a sentence
 */
export const makeInterview = (number: number, words: number): MadeUpInterview => {
  const random = createRandom(1_000 + number)
  const cast = castOf(number, random)
  const marks: Suggestion[] = []
  const turns: Turn[] = []
  let text = ''
  let said = 0
  let untilMark = 20

  const sentence = (length: number, mayName: boolean): void => {
    const begin = text.length
    for (let at = 0; at < length; at++) {
      if (at > 0) text += random() < 0.06 ? ', ' : ' '
      text += at === 0 ? capital(drawEverydayWord(random)) : drawWord(random)
      said += 1
      untilMark -= 1
    }
    if (mayName && untilMark <= 0) {
      const isFirst = marks.length === 0
      const { category, form, before, why } =
        isFirst && number % 10 === 0 ? person(knownToMany) : pick(cast, random)
      text += text.length === begin ? `${capital(before)} ` : ` ${before} `
      marks.push({ start: text.length, end: text.length + form.length, category, tier: 'likely', why })
      text += form
      said += before.split(' ').length + form.split(' ').length
      untilMark += wordsPerMark
    }
  }

  const turn = (speaker: string, sentences: number, mayName: boolean, mark: string): void => {
    if (text !== '') text += '\n'
    const from = text.length
    text += `${speaker}:`
    for (let at = 0; at < sentences; at++) {
      text += ' '
      sentence(5 + Math.floor(random() * 14), mayName)
      text += mark
    }
    turns.push({ from, to: text.length, speaker: { from, to: from + speaker.length }, startMs: null })
  }

  while (said < words) {
    turn('Interviewer', 1, false, '?')
    turn('P1', 3 + Math.floor(random() * 6), true, '.')
  }
  return { title: `Interview ${number}`, text, turns, unread: [], marks, words: said }
}
