import type { TextWords } from './text-words.ts'

const digitWords: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  zero: '0',
  nought: '0',
  naught: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const digitOf = (folded: string): string => (/^\d{1,4}$/.test(folded) ? folded : (digitWords[folded] ?? ''))

/** A run of digits said one by one. Offsets are UTF-16 code units. */
interface DigitRun {
  readonly start: number
  readonly end: number
  readonly digits: string
}

/** Runs such as "oh seven seven double oh, nine hundred"; at least one of the digits must be a word. */
export const digitRuns = ({ words }: TextWords): readonly DigitRun[] => {
  const runs: DigitRun[] = []
  let at = 0
  while (at < words.length) {
    const first = at
    let digits = ''
    let spoken = false
    let last = -1
    while (at < words.length) {
      const word = words[at]
      if (word === undefined || (at > first && !/^[ \u00a0,.…–-]{1,3}$/.test(word.gap))) break
      const times =
        word.folded === 'double' ? 2 : word.folded === 'triple' || word.folded === 'treble' ? 3 : 1
      const value = times > 1 ? digitOf(words[at + 1]?.folded ?? '') : digitOf(word.folded)
      if (times === 1 && word.folded === 'hundred' && digits !== '') {
        digits += '00'
        last = at++
        continue
      }
      if (value === '') break
      digits += value.repeat(times)
      spoken ||= times > 1 || !/^\d/.test(word.folded)
      at += times > 1 ? 2 : 1
      last = at - 1
    }
    const start = words[first]?.start
    const end = words[last]?.end
    if (spoken && start !== undefined && end !== undefined && digits.length >= 6)
      runs.push({ start, end, digits })
    if (at === first) at++
  }
  return runs
}
