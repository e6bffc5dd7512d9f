import { fold } from '../model/fold.ts'
import type { StorybookDetails } from '../model/storybook.ts'

/** Folded words that say that nobody can be known, whichever way they are spelt. */
const claims: readonly RegExp[] = [
  /\banon(?:\b|ym)/,
  /\bde ?-?identif/,
  /\b(?:all|every) (?:the )?names?(?: and \w+)? (?:have|has|had|were|was|are|is) (?:been )?(?:changed|replaced|removed)\b/,
  /\bno (?:real )?names\b/,
  /\b(?:nameless|unnamed|untraceable|unidentifiable)\b/,
  /\bnobody can be (?:identified|recognised|recognized)\b/,
]

/**
 * Whether words promise more than is true: a release in which a storyteller is named by their own wish is never
 * called anonymised, nor said to have every name changed (promise 12).
 *
 * @param words a title, a subtitle or a text that the team wrote; never a storyteller's words
 * @param hasNamed whether anybody in the release is credited by handle or name (A5 to A8)
 *
 * @example
 * isOverclaiming('Anonymised voices', true) // true
 * isOverclaiming('Anonymised voices', false) // false
 */
export const isOverclaiming = (words: string, hasNamed: boolean): boolean =>
  hasNamed && claims.some(claim => claim.test(fold(words)))

/** Where a storybook's own words (title, subtitle, text blocks) promise more than is true. */
export const overclaimingPlaces = (
  details: Pick<StorybookDetails, 'title' | 'subtitle' | 'blocks'>,
  hasNamed: boolean,
): readonly ('title' | 'subtitle' | 'text')[] => {
  const written = details.blocks.flatMap(block => (block.type === 'text' ? [block.heading, block.body] : []))
  return [
    ...(isOverclaiming(details.title, hasNamed) ? (['title'] as const) : []),
    ...(isOverclaiming(details.subtitle, hasNamed) ? (['subtitle'] as const) : []),
    ...(written.some(words => isOverclaiming(words, hasNamed)) ? (['text'] as const) : []),
  ]
}
