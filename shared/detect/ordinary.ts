import { firstNames } from './lists/first-names.ts'
import { namesThatAreWords } from './lists/names-that-are-words.ts'
import { ordinaryWords } from './lists/ordinary-words.ts'
import { placesThatAreWords } from './lists/places.ts'
import { words } from './lists/split.ts'

/** Words that carry grammar only: a capital on one never begins a name. */
export const grammarWords: ReadonlySet<string> = new Set(
  words(`
a an the this that these those my your his her its our their i me you he him she it we us they them who whom whose which what where
when why how and or but nor so yet for because since although though unless until till while whereas if whether as than like once
of in on at by to from with without within into onto upon out off over under after before during behind am is are was were be been
being do does did have has had will would shall should can could may might must not no yes yeah yep no nah okay ok oh ah er erm um
well right now then there here just only even also too very really quite maybe perhaps again always never today tonight tomorrow
yesterday im ive dont didnt isnt wasnt thats whats its hes shes theyre were weve youre thank thanks sorry please hello hi hey dear
every each some any all both many most one two three four five six seven eight nine ten eleven twelve
monday tuesday wednesday thursday friday saturday sunday gp gps nhs uk usa cbt ptsd adhd ocd tv id ok gcse gcses phd
`),
)

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?:es|ed|er|ers|est)$/, ['', 'e']],
  [/s$/, ['']],
  [/ing$/, ['', 'e']],
  [/ings$/, ['', 'e']],
  [/ly$/, ['', 'le']],
  [/(?:ful|less|ness|ment|ments|ship|able|fully)$/, ['', 'e']],
  [/(.)\1(?:ed|ing|er)$/, ['$1']],
]

const isListed = (word: string): boolean => {
  const folded = word.replaceAll("'", '')
  if (ordinaryWords.has(folded)) return true
  for (const [ending, replacements] of endings) {
    if (!ending.test(folded)) continue
    for (const replacement of replacements) {
      const base = folded.replace(ending, replacement)
      if (base.length > 2 && ordinaryWords.has(base)) return true
    }
  }
  return /^(?:un|re)/.test(folded) && folded.length > 5 && ordinaryWords.has(folded.slice(2))
}

/** Is this an everyday word, in any of its forms? Hyphenated words are when all their parts are. */
export const isOrdinary = (folded: string): boolean =>
  folded.length < 60 && (isListed(folded) || (folded.includes('-') && folded.split('-').every(isListed)))

const wordLike =
  /.{3}(?:ing|tion|tions|sion|ness|ments?|ably|ibly|ally|ously|ively|fully|less|ship|ility|ities|ism|[iy]sed|[iy]zed|ising|ology|ologist|ologists|ed)$/

/** Has the shape of an everyday word; enough where a capital is expected, too little elsewhere (Browning). */
export const looksOrdinary = (folded: string): boolean => isOrdinary(folded) || wordLike.test(folded)

/** Everyday word or a name that is one: a title such as "Grace Under Pressure" may be made of either. */
export const mayBeWord = (folded: string): boolean => isOrdinary(folded) || namesThatAreWords.has(folded)

/** A listed first name that is an everyday word too. */
export const isDoubtfulName = (folded: string): boolean =>
  namesThatAreWords.has(folded) || (firstNames.has(folded) && isOrdinary(folded))

export const isFirstName = (folded: string): boolean => {
  if (firstNames.has(folded) || namesThatAreWords.has(folded)) return true
  const dash = folded.indexOf('-')
  return dash > 0 && firstNames.has(folded.slice(0, dash))
}

export const isDoubtfulPlace = (folded: string): boolean =>
  placesThatAreWords.has(folded) || isOrdinary(folded) || isFirstName(folded)
