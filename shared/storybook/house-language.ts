import { fold } from '../model/fold.ts'

/** One thing that editors may want to say in another way. Never asked of a storyteller's words (promise 13). */
export interface LanguageAdvice {
  /** A code for the record: which rule, never which words. */
  readonly code: string
  /** Reads after "says": what was found and what people prefer. */
  readonly advice: string
}

const advise = (code: string, pattern: RegExp, advice: string) => ({ code, pattern, advice })

/**
 * Words that people with lived experience ask not to be called by (NHS service manual; Shift; Samaritans' media
 * guidance; TACT, "Language That Cares": facts and pairs, as the reference lists them). Lists disagree, so all of it
 * is advice.
 */
const rules = [
  advise('service-user', /\bservice[- ]users?\b/, '“service user”, where many prefer “people”'),
  advise(
    'mentally-ill',
    /\bmentally ill\b/,
    '“mentally ill”, where many prefer “with a mental health condition”',
  ),
  advise(
    'suffering',
    /\b(?:suffer(?:s|ed|ing)?|sufferers?) (?:from|of|with)\b|\bsufferers?\b/,
    '“suffering from”, where many prefer “living with”',
  ),
  advise('afflicted', /\bafflicted (?:by|with)\b/, '“afflicted by”, where many prefer “with”'),
  advise('victim', /\bvictims? of\b/, '“victim of”, where many prefer “somebody who has lived through”'),
  advise(
    'committed-suicide',
    /\bcommit(?:s|ted|ting)? suicide\b/,
    '“committed suicide”, where many prefer “died by suicide”',
  ),
  advise(
    'a-diagnosis',
    /\b(?:a|the) (?:schizophrenic|psychotic|depressive|anorexic|addict)s?\b/,
    'a diagnosis in place of a person, where many prefer “a person with”',
  ),
  advise(
    'abscond',
    /\babscond(?:s|ed|ing)?\b/,
    '“absconded”, where many prefer “went missing” or “ran away”',
  ),
  advise(
    'help-people-to',
    /\bhelp(?:s|ed|ing)? (?:these |those |vulnerable )people to\b/,
    '“help people to”, where many prefer “work with people to”',
  ),
]

/** Capitals alone are hard to read and are spelt out by some screen readers. */
const isAllCapitals = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  text.trim().split(/\s+/).length >= 4 &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase()

const longestSentence = 45

const hasLongSentence = (text: string): boolean =>
  text.split(/[.!?]+\s/).some(sentence => sentence.trim().split(/\s+/).length > longestSentence)

/**
 * Advice on what editors wrote, each rule once. GOV.UK asks for sentences of about 25 words; only those of more than
 * 45 are named here, which is our own choice.
 */
export const languageAdvice = (texts: readonly string[]): readonly LanguageAdvice[] => {
  const folded = texts.map(fold)
  return [
    ...rules
      .filter(({ pattern }) => folded.some(text => pattern.test(text)))
      .map(({ code, advice }) => ({ code, advice })),
    ...(texts.some(isAllCapitals)
      ? [{ code: 'capitals', advice: 'whole lines in capitals, which are hard to read' }]
      : []),
    ...(texts.some(hasLongSentence)
      ? [{ code: 'long-sentence', advice: `a sentence of more than ${longestSentence} words` }]
      : []),
  ]
}
