import { createRandom, pick } from './random.ts'

// Invented: no list of real people or places was used. Each has a q, v, x or z, which no other made-up word has.
const onsets = 'B C D F G H J K L M N P R S T W Br Cl Dr Fr Gr Kr Pr St Th Tr'.split(' ')
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea']
const marked = ['v', 'x', 'z', 'zz', 'qu', 'vr', 'zh', 'lv', 'nz', 'rv']
const inner = ['b', 'd', 'f', 'g', 'k', 'l', 'll', 'm', 'n', 'nn', 'r', 'rr', 's', 't', 'th']
const endings = ['a', 'an', 'el', 'en', 'ia', 'in', 'is', 'o', 'on', 'ra', 'us', 'yn']
const placeEndings = [
  'borough',
  'bridge',
  'combe',
  'dale',
  'field',
  'ford',
  'hurst',
  'mouth',
  'stead',
  'wick',
]
const houses = ['House School', 'Road Surgery', 'Youth Centre', 'Lane Academy', 'Community Hub', 'Day Unit']

const stem = (random: () => number): string =>
  pick(onsets, random) + pick(vowels, random) + pick(marked, random)
const longStem = (random: () => number): string => stem(random) + pick(vowels, random) + pick(inner, random)

const random = createRandom(7)
const taken = new Set<string>()

const distinct = (count: number, make: () => string): readonly string[] => {
  const made: string[] = []
  while (made.length < count) {
    const name = make()
    if (taken.has(name)) continue
    taken.add(name)
    made.push(name)
  }
  return made
}

export const firstNames = distinct(600, () => stem(random) + pick(endings, random))
export const lastNames = distinct(1_000, () => longStem(random) + pick(endings, random))
export const places = distinct(500, () => stem(random) + pick(vowels, random) + pick(placeEndings, random))
export const organisations = distinct(800, () => `${longStem(random)}by ${pick(houses, random)}`)

/** Somebody whom every tenth story of a big vault speaks of. */
export const knownToMany = 'Zibeth Quarndale'
