import { detect } from '../../../electron/vault/detector/detector.ts'
import { createRandom, pick } from '../made-up/random.ts'
import type { Job } from './job.ts'

/** Beginnings of everything that the detector's patterns look for, so that strings of them begin a great many finds. */
const pieces: readonly string[] = [
  'a',
  'A',
  '1',
  '0',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '.',
  '-',
  '_',
  '@',
  '/',
  ':',
  ',',
  ', ',
  '; ',
  '(',
  ')',
  '[',
  ']',
  '<v ',
  '>',
  '"',
  '“',
  '”',
  '’s',
  "'s",
  'O’',
  '🙂',
  '\u0301',
  'é',
  'Łó',
  'ZZ',
  'A1',
  'AB',
  'AA11',
  'e4:',
  '+44',
  '07',
  '11',
  '1/2/',
  '2020',
  'oh ',
  'seven ',
  'double ',
  'dot ',
  'at ',
  'underscore ',
  'slash ',
  'twenty ',
  'twenty-',
  '-and-',
  'first ',
  'of ',
  'and ',
  'the ',
  'the only ',
  'head of ',
  'I was ',
  'on the ',
  'who ',
  'that ',
  'the one who ',
  'my ',
  'is ',
  'he ',
  'who’s ',
  'mother of ',
  'brother ',
  'Mr ',
  'St ',
  'St. ',
  'A.',
  'Auntie ',
  'van der ',
  'January ',
  'year ',
  'turned ',
  'aged ',
  'born ',
  'work as a ',
  'Republic of ',
  'number ',
  'ref ',
  'no. ',
  'nhs ',
  'NHS ',
  'account ',
  'sort code ',
  'zip ',
  'car ',
  'http://',
  'www.',
  'x.',
  'a.b',
  'insta ',
  'EUR ',
  'the applicant ',
  'the court ',
  'judgment ',
]

const repeats = 5
const slowPerHundred = 0.25

/** One to four pieces in turn, or at random: what makes a pattern with nested repetition explode. */
const makeHostile = (seed: number): string => {
  const random = createRandom(seed)
  const length = 20 + Math.floor(random() * (random() < 0.01 ? 20_000 : 500))
  const some = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(pieces, random))
  const kind = random()
  let text = ''
  for (let turn = 0; text.length < length; turn++) {
    if (kind < 0.5) text += some[turn % some.length] ?? ''
    else text += pick(kind < 0.8 ? some : pieces, random)
  }
  return text
}

/** Milliseconds for a text, the least of a few tries where the first was slow: a pause of the collector is not ours. */
const millisecondsFor = (text: string): number => {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < repeats; run++) {
    const began = performance.now()
    detect(text)
    least = Math.min(least, performance.now() - began)
    if (least < (slowPerHundred * text.length) / 100) break
  }
  return least
}

/** The slowest of `size` hostile strings, in milliseconds for each hundred UTF-16 code units (a shorter text counts as a hundred). */
export const hostile: Job = ({ size }) => {
  for (let seed = 0; seed < 500; seed++) detect(makeHostile(size + seed))
  let slowest = 0
  let characters = 0
  const began = performance.now()
  for (let seed = 0; seed < size; seed++) {
    const text = makeHostile(seed)
    characters += text.length
    slowest = Math.max(slowest, millisecondsFor(text) / Math.max(1, text.length / 100))
  }
  const mean = (performance.now() - began) / (characters / 100)
  return { slowest, mean }
}
