import { type Candidate, candidatesOfPatterns, type Pattern, whole } from './candidate.ts'
import { locationHeads, locationOpeners, organisationHeads, organisationOpeners } from './lists/head-words.ts'
import { places } from './lists/places.ts'
import { isFirstName } from './ordinary.ts'
import type { TextWords, Word } from './text-words.ts'

interface PlaceOrOrganisation {
  readonly category: 'LOCATION' | 'ORG'
  readonly tier: 'certain' | 'likely' | 'check'
  readonly why: string
}

const verdict = (
  category: PlaceOrOrganisation['category'],
  tier: PlaceOrOrganisation['tier'],
  why: string,
): PlaceOrOrganisation => ({ category, tier, why })

/** Heads that say more than one thing: alone after a first name they are surnames ("Tom Church"). */
const surnameHeads: ReadonlySet<string> = new Set(
  'hall church park hill wood woods forest fields field house green moor marsh heath bridge lake bay lane street banks press post king bishop price close cross head mill castle lodge end dale grove cliff point rise way row place inn guides'.split(
    ' ',
  ),
)

/** What the words of a capitalised run say of themselves: a list, a head word, an opener; undefined when nothing. */
export const placeOrOrganisation = (run: readonly Word[]): PlaceOrOrganisation | undefined => {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return undefined
  const folded = run.map(word => (word.ending !== '' && word !== last ? `${word.folded}'s` : word.folded))
  const phrase = folded.join(' ')
  if (places.has(phrase) || places.has(phrase.replaceAll('-', ' '))) {
    const sure = run.length > 1 || !isFirstName(phrase)
    return verdict('LOCATION', sure ? 'likely' : 'check', 'a place by its name')
  }
  if (run.length < 2) return undefined
  const tail = last.folded
  const asSurname = run.length === 2 && surnameHeads.has(tail) && isFirstName(first.folded)
  if (organisationHeads.has(tail) && !asSurname)
    return verdict('ORG', 'likely', `a name that ends in “${last.text}”`)
  if (
    folded.some((word, place) => place > 0 && organisationHeads.has(word) && word.length > 4) &&
    run.some(word => /^(?:of|for|and|&)$/.test(word.folded))
  ) {
    return verdict('ORG', 'likely', 'the name of an organisation')
  }
  if (locationHeads.has(tail) && !asSurname)
    return verdict('LOCATION', 'likely', `a name that ends in “${last.text}”`)
  if (organisationOpeners.has(first.folded))
    return verdict('ORG', 'likely', `a name that begins with “${first.text}”`)
  if (/^(?:sons|daughters|co)$/.test(tail)) return verdict('ORG', 'likely', 'the name of a firm')
  if (locationOpeners.has(first.folded) || /^(?:upon|under|le)$/.test(folded[1] ?? '')) {
    return verdict('LOCATION', 'check', 'built like the name of a place')
  }
  const inside = folded.findIndex(
    (word, place) =>
      (places.has(word) && !isFirstName(word)) || (place > 0 && places.has(`${word} ${folded[place + 1]}`)),
  )
  if (inside >= 0) {
    return inside === run.length - 1 && run.length > 1 && isFirstName(first.folded)
      ? undefined
      : verdict('ORG', 'likely', 'a name that holds a place’s name')
  }
  if (run.some(word => word.folded === 'of') && !isFirstName(first.folded))
    return verdict('ORG', 'check', 'built like the name of an organisation')
  return undefined
}

const codes: readonly Pattern[] = [
  {
    find: /(?<![\p{L}\p{N}])(?:[AB]\d{2,4}(?:\(M\))?|M\d{1,2})(?![\p{L}\p{N}]| \d[A-Z])/gu,
    category: 'LOCATION',
    tier: 'check',
    why: 'a road by its number',
  },
  {
    find: /(?<![\p{L}\p{N}.])(?:U\.S(?:\.A)?\.?|USA?)(?![\p{L}\p{N}])/gu,
    category: 'LOCATION',
    tier: 'check',
    why: 'a country',
  },
  {
    find: /(?<![\p{L}\p{N}])[A-Z]{2,6}:\d[A-Z]{1,3}(?![\p{L}\p{N}])/gu,
    category: 'ORG',
    tier: 'check',
    why: 'built like the name of a project',
  },
  {
    find: /(?<![\p{L}\p{N}.])(?!(?:U\.S|U\.K|N\.B|P\.S|A\.M|P\.M|B\.A|M\.A|B\.Sc|M\.Sc|Ph\.D|E\.U|U\.N|G\.P)\b)(?:\p{Lu}\.){1,3}\p{Lu}(?:-\p{Lu})?\.?(?![\p{L}\p{N}.])/gu,
    category: 'PERSON',
    tier: 'check',
    why: 'initials',
  },
]

/** Names built of letters, figures and points, which no run of words holds. */
export const findCodes = ({ text }: TextWords): readonly Candidate[] =>
  candidatesOfPatterns(whole(text), codes)
