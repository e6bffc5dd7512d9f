import { fold } from '../../model/fold.ts'
import { type Gate, openStorybook, pass, type ReleaseFacts, refuse } from './facts.ts'

/** Words by which editors say that nobody can be known. British and American spellings, with and without hyphen. */
const anonymityClaim =
  /\banonym(?:ous(?:ly)?|i[sz]ed|ity)\b|\bde-?identified\b|\b(?:all|every) (?:of the )?(?:real |personal )?names? (?:(?:has|have|had) been|was|were|are|is) (?:changed|removed|replaced)\b|\bno (?:real )?names are (?:used|given|printed)\b/

/** What no storybook can promise, named or not: the originals exist, and stories can be recognised. */
const absoluteClaim =
  /\b(?:fully|completely|totally|entirely|100 ?%) anonym(?:ous|i[sz]ed)\b|\b(?:nobody|no one|no-one|none of (?:them|the people)) (?:can|could) (?:ever )?be (?:identified|recogni[sz]ed)\b|\bimpossible to (?:identify|recogni[sz]e)\b/

/** "Not anonymous" and "not all names have been changed" claim nothing. */
const denial = /\b(?:not|never|nor|isn't|aren't)\b[^.;,]{0,20}$/

const claims = (pattern: RegExp, words: readonly string[]): boolean =>
  words.some(text => {
    const folded = fold(text)
    return [...folded.matchAll(new RegExp(pattern.source, 'g'))].some(
      found => !denial.test(folded.slice(0, found.index)),
    )
  })

const bookOf = ({ storybook, attribution }: ReleaseFacts) => ({
  words: storybook?.editorsWords ?? [],
  isNamed: (storybook?.hasNamedStoryteller ?? false) || attribution.rung >= 'A5',
})

/**
 * Gate 7 of the reference, its second half, with promise 12: a storybook with a named storyteller is never called
 * anonymised, and none is said to make recognition impossible. Only the editors' words are looked at, never a storyteller's.
 */
export const notOverclaiming: Gate = facts => {
  const subject = { gate: 'not-overclaiming', about: 'storybook', facts } as const
  const { words, isNamed } = bookOf(facts)
  if (isNamed && claims(anonymityClaim, words))
    return refuse(
      subject,
      {
        says: 'calls itself anonymous, and a storyteller is named in it',
        detail: 'Take that out of the title or the text: some people chose to be named.',
      },
      openStorybook(facts),
    )
  if (claims(absoluteClaim, words))
    return refuse(
      subject,
      {
        says: 'promises more than can be promised',
        detail:
          'Say that names and details were changed; who knows a storyteller well may still recognise them.',
      },
      openStorybook(facts),
    )
  return pass(subject, { says: 'claims no more than is true' })
}
