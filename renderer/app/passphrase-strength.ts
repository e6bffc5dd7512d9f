import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type Strength = 'weak' | 'fair' | 'good' | 'strong'

/**
 * From how many guesses on, as a power of ten. At about a second of a computer's work for each guess (the vault's own
 * setting), even ten thousand computers need some days for 10^10, years for 10^12 and centuries for 10^14.
 */
const steps: readonly (readonly [Strength, number])[] = [
  ['strong', 14],
  ['good', 12],
  ['fair', 10],
]

export const guessesToStrength = (guessesLog10: number): Strength =>
  steps.find(([, from]) => guessesLog10 >= from)?.[0] ?? 'weak'

let estimator: Promise<ZxcvbnFactory> | undefined

/** The lists of words are large and only wanted where a passphrase is chosen. */
const loadEstimator = async (): Promise<ZxcvbnFactory> => {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}

/** More is not looked at: what is that long is not guessed, and the time grows with it. */
const longest = 100

/**
 * How hard a passphrase is to guess for somebody who has the vault's folder: an estimate, made on this computer, by
 * lists of words, names and patterns (zxcvbn; Wheeler, USENIX Security 2016). `ownWords` are easy guesses here: the
 * project's name, the person's.
 */
export const strengthOf = async (passphrase: string, ownWords: readonly string[]): Promise<Strength> => {
  estimator ??= loadEstimator()
  const { guessesLog10 } = (await estimator).check(passphrase.slice(0, longest), [...ownWords])
  return guessesToStrength(guessesLog10)
}

export const shortestPassphrase = 12

/**
 * What is wrong with a new passphrase, as a sentence; null when nothing is. Length and guesses are judged: a rule
 * about signs and figures makes phrases that people write on a note (NIST SP 800-63B, section 3.1.1).
 */
export const newPassphraseProblem = (first: string, second: string, strength: Strength): string | null => {
  if (first.length < shortestPassphrase) {
    return `At least ${shortestPassphrase} characters, please: four or five words are easy to remember and hard to guess.`
  }
  if (strength === 'weak') {
    return 'Somebody could guess this one. Please choose four or five words that have nothing to do with each other.'
  }
  return first === second ? null : 'The two do not match. Please type it again.'
}
