import { type Candidate, candidate, candidatesOfPatterns, type Pattern, whole } from './candidate.ts'
import { callings } from './lists/callings.ts'
import {
  faiths,
  needCapital,
  peoples,
  rareConditions,
  sexualityAndGender,
} from './lists/peoples-and-faiths.ts'
import { grammarWords } from './ordinary.ts'
import { near, type TextWords, type Word } from './text-words.ts'

interface Term {
  readonly words: readonly string[]
  readonly why: string
  readonly category: 'DEMOGRAPHIC' | 'JOB'
}

/** Terms by their first word, longest first. */
const termsByHead: ReadonlyMap<string, readonly Term[]> = (() => {
  const lists = [
    [peoples, 'DEMOGRAPHIC', 'a nationality, people or language'],
    [faiths, 'DEMOGRAPHIC', 'a faith or its practice'],
    [sexualityAndGender, 'DEMOGRAPHIC', 'sexuality or gender'],
    [rareConditions, 'DEMOGRAPHIC', 'a condition that few people have'],
    [callings, 'JOB', 'a calling that few people share'],
  ] as const
  const heads = new Map<string, Term[]>()
  for (const [list, category, why] of lists) {
    for (const phrase of list) {
      const words = phrase.split(' ')
      const head = words[0] ?? ''
      heads.set(head, [...(heads.get(head) ?? []), { words, why, category }])
    }
  }
  for (const terms of heads.values()) terms.sort((a, b) => b.words.length - a.words.length)
  return heads
})()

/** A word as lists hold it: "sikhs" finds "sikh", "down's" stays whole. */
const wholeForms = (word: Word): readonly string[] => {
  return word.ending === "'s"
    ? [`${word.folded}'s`, word.folded]
    : [word.folded, word.folded.replace(/s$/, '')]
}

const says =
  /^(?:m|am|is|was|be|being|as|im|hes|shes|are|were|re|s|born|came|profoundly|also|both|out|half|i|openly|proudly|a)$/

const standsAsIdentity = (view: TextWords, word: Word): boolean => {
  const before = view.words[word.index - 1]
  const after = near(view, word, 1)
  const ends = after === '' || /[,;)—–]/.test(view.words[word.index + 1]?.gap ?? '')
  if (
    /^(?:man|woman|person|people|lad|girl|boy|kid|kids|family|women|men|mum|mother|dad|child|children|community|british|african|caribbean)$/.test(
      after,
    )
  )
    return true
  return ends && before !== undefined && (before.ending !== '' || says.test(near(view, word, -1)))
}

const termAt = (view: TextWords, word: Word): readonly [Term, Word] | undefined => {
  for (const form of wholeForms(word)) {
    for (const term of termsByHead.get(form) ?? []) {
      const last = view.words[word.index + term.words.length - 1]
      const fits = term.words.every((part, offset) => {
        const at = view.words[word.index + offset]
        return (
          at !== undefined && (offset === 0 || (/^[ \u00a0-]$/.test(at.gap) && wholeForms(at).includes(part)))
        )
      })
      if (fits && last) return [term, last]
    }
  }
  return undefined
}

const lexicon = (view: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const word of view.words) {
    const hit = termAt(view, word)
    if (hit === undefined) continue
    const [term, last] = hit
    const phrase = term.words.join(' ')
    const full = (term.words.at(-1) ?? '').endsWith("'s") ? 2 : 0
    const caseFree = view.caseFree[word.line] === true
    if (
      needCapital.has(phrase) &&
      (!word.capital || (word.opening && phrase !== word.folded)) &&
      !standsAsIdentity(view, word)
    ) {
      // Without capitals a language or people still shows by the words around it.
      if (!(caseFree && /^(?:in|speaks?|speaking|spoke)$/.test(near(view, word, -1)))) continue
    }
    // A capital inside a run of capitals belongs to a longer name, which the rules for names settle.
    found.push(
      candidate(
        word.start,
        last.end + full,
        term.category,
        term.category === 'JOB' ? 'check' : 'likely',
        term.why,
      ),
    )
  }
  return found
}

const people =
  'man|woman|men|women|boy|boys|girl|girls|lad|lads|kid|kids|person|people|family|families|child|children|mum|dad|mother|father|community|church|house|household|british|african|caribbean|asian|working|skin|friends?|students?|guy|folks?|communities|students|couple|lady|teacher|nurse'
const kin =
  'mum|mam|mom|mother|dad|father|parents?|brothers?|sisters?|sons?|daughters?|child|children|siblings?|family|kids?|lad|lass|girl|boy|grandmother|grandfather|gran|nan|nana|grandad|uncle|aunt|auntie|cousin|nephew|niece|grandson|granddaughter|baby|placement'

const patterns: readonly Pattern[] = [
  {
    find: new RegExp(`(?<![\\p{L}-])(?:white|black|brown|straight)(?= (?:${people})\\b)`, 'giu'),
    category: 'DEMOGRAPHIC',
    tier: 'likely',
    why: 'describes a person',
  },
  {
    find: /(?<=[\p{Ll},] )(?:Black|White|Brown)(?![\p{L}-]| \p{Lu})/gu,
    category: 'DEMOGRAPHIC',
    tier: 'likely',
    why: 'with a capital: describes people',
  },
  {
    find: /(?:\b(?:i|he|she|they|we|you|who|being|as|only)(?:[’'](?:m|s|re)| am| is| are| was| were)?(?: the only| a| half| also)? )(?<span>black|white|brown|straight)(?=[,.;!?)]| (?:and|in|so|or)\b|$)/gimu,
    category: 'DEMOGRAPHIC',
    tier: 'check',
    why: 'describes a person',
  },
  {
    find: /(?<=\bblack, )white(?=,| and)|(?<=\bwhite, )black(?=,| and)/giu,
    category: 'DEMOGRAPHIC',
    tier: 'check',
    why: 'describes people',
  },
  {
    find: new RegExp(
      `(?<![\\p{L}-])(?:(?:foster|adoptive|adopted|birth|biological|kinship|estranged|surrogate|half|twin|late)[- ](?:${kin})|(?:step|half|god|foster)-?(?:mum|mam|mom|mother|dad|father|parents?|brothers?|sisters?|sons?|daughters?|child|children|siblings?|kids?|gran|nan)|great[- ](?:great[- ])?(?:grand)?(?:aunt|auntie|uncle|mother|father|nan|gran|son|daughter|nephew|niece|child|children|parents?|mum|dad|grandad))(?![\\p{L}-])`,
      'giu',
    ),
    category: 'RELATION',
    tier: 'likely',
    why: 'a family tie with a telling detail',
  },
  {
    find: /(?<![\p{L}-])(?:eldest|oldest|youngest|middle|second[- ]youngest|second[- ]eldest|firstborn|first-born|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:[- ](?:eldest|oldest|youngest|born))?|last|only|twin|surviving|remaining) (?:child|son|daughter|lad|lass|girl|boy|brother|sister|grandson|granddaughter|grandchild|wife|husband|baby|born|sibling)s?(?![\p{L}-])/giu,
    category: 'RELATION',
    tier: 'likely',
    why: 'a place in the family',
  },
  {
    find: /(?<=\b(?:my|his|her|their|our|your|are|were|identical|have|had|of|us) )(?:(?:identical|non-identical|fraternal) )?(?:twins?|triplets?|quadruplets?|firstborn|first-born)(?![\p{L}-])/giu,
    category: 'RELATION',
    tier: 'likely',
    why: 'born together, or first',
  },
  {
    find: /(?<![\p{L}-])(?:youngest|eldest|oldest|middle one|one|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) of (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|[3-9]|1[0-4])(?= (?:children|kids|siblings|brothers|sisters|of us)|[,.;!?]|$)(?: (?:children|kids|siblings|brothers|sisters))?/gimu,
    category: 'RELATION',
    tier: 'check',
    why: 'a place in the family',
  },
  {
    find: /(?<![\p{L}-])(?:(?:single )?(?:mother|mum|mam|dad|father|parent|grandmother|gran|foster parent)|parents) (?:of|to) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twins|triplets|[2-9]|1[0-4])(?![\p{L}\p{N}-])/giu,
    category: 'RELATION',
    tier: 'likely',
    why: 'a family of a telling size',
  },
  {
    find: /(?<=\b(?:my|his|her|their|our|your) )(?:youngest|eldest|oldest|middle one|ex-wife|ex-husband|ex-partner|widow|widower|carer’s ex|late (?:wife|husband|partner|mother|father|mum|dad|brother|sister|son|daughter))(?![\p{L}-])/giu,
    category: 'RELATION',
    tier: 'check',
    why: 'a family tie with a telling detail',
  },
]

const leaders =
  'head|deputy head|assistant head|director|deputy director|chair|chairman|chairwoman|chairperson|vice[- ]chair|captain|president|vice[- ]president|treasurer|secretary|founder|co-founder|lead|clerk|warden|keeper|champion|ambassador|manager|leader|commander|superintendent|matron|dean|chief|chief officer|lead (?:nurse|clinician|commissioner|officer|therapist)|clinical lead|service manager|ward manager|team leader|team manager|headteacher|principal|governor|professor|lecturer|commissioner|coordinator|co-ordinator|cabinet member|lead member|champion|patron'

/** A role and what it is the role of: up to five words, ending at the first word of grammar. */
const roles = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  const find = new RegExp(`(?<![\\p{L}-])(?:${leaders}) (?:of|for) `, 'giu')
  for (const match of text.matchAll(find)) {
    const from = match.index + match[0].length
    let end = from
    for (const part of text.slice(from, from + 80).matchAll(/([\p{L}’'-]{1,30})([ ]?)/gu)) {
      const word = (part[1] ?? '').toLowerCase()
      if (part.index !== end - from) break
      const joins =
        end > from &&
        (word === 'and' || word === 'of') &&
        /^ \p{L}{4,}/u.test(text.slice(from + part.index + word.length))
      const article = end === from && /^(?:the|a|our|my|year)$/.test(word)
      if (grammarWords.has(word) && !article && !joins) break
      end = from + part.index + part[0].length
    }
    const last = text.slice(match.index, end).trimEnd()
    if (end > from)
      found.push(
        candidate(match.index, match.index + last.length, 'JOB', 'likely', 'a role that one person holds'),
      )
  }
  return found
}

const jobPatterns: readonly Pattern[] = [
  {
    find: /(?<![\p{L}-])(?:chief|virtual school|executive|principal|lead|senior) (?:nurse|head|officer|psychologist|psychiatrist|matron|social worker|midwife|pharmacist|superintendent|inspector|librarian|engineer)(?![\p{L}-])/giu,
    category: 'JOB',
    tier: 'check',
    why: 'a role that few people hold',
  },
  {
    find: /\b(?:work|works|worked|working|job|trained|training|retrained|qualified|employed|role) as (?:an?|the|our) (?<span>(?:[\p{Ll}’'-]{2,20} ){0,3}?[\p{Ll}’'-]{3,20})(?=[,.;:!?)\n]| (?:at|in|for|on|and|but|when|who|with|until|by|before|to|so)\b|$)/gmu,
    category: 'JOB',
    tier: 'check',
    why: 'a job, after “works as”',
  },
  {
    find: /\b(?:i|he|she|they|we|who|mum|dad|mother|father|parents|husband|wife|partner) (?:also |still |both )?(?<span>(?:teach(?:es)? the|make|makes|sell|sells|run|runs|own|owns|drive|drives|breed|breeds|repair|repairs|restore|restores|train|trains|farm|farms|keep|keeps|have|had|has|play|plays) (?:the |a |an |our |his |her |their )?(?:[\p{Ll}-]{2,15} ){0,2}(?:shop|stall|pub|chippy|takeaway|nail bar|barbers|laundrette|launderette|florist|butchers|newsagents?|off-licence|restaurant|garage|farm|nursery|bakery|salon|stall|bus|buses|trains?|trams?|taxis?|cabs?|lorr(?:y|ies)|ambulance|boats?|ferry|pianos?|cello|violin|viola|harp|organ|trumpet|trombone|flute|oboe|bassoon|clarinet|saxophone|tabla|sitar|horses|alpacas|bees|pigeons|clocks|violins|dogs|sheep|kebab shop|corner shop|post office|b&b|hotel|gym|dojo))(?![\p{L}-])/gimu,
    category: 'JOB',
    tier: 'check',
    why: 'work that few people do',
  },
  {
    find: /(?<![\p{L}-])(?:feed|union|sales|drug|medical|parish|student|school council|class|course|shop) reps?(?![\p{L}-])/giu,
    category: 'JOB',
    tier: 'check',
    why: 'a role that one person holds',
  },
  {
    find: /(?<![\p{L}-])(?:the|that|this)? ?(?<span>(?:deputy |lord |lady )?(?:mayor|sheriff|high sheriff|chief constable|lord lieutenant|police and crime commissioner|bishop of \p{Lu}\p{L}{2,20}|mp for (?:\p{Lu}\p{L}{1,20} ?){1,3}))(?![\p{L}-])/giu,
    category: 'JOB',
    tier: 'check',
    why: 'an office that one person holds',
  },
]

/** Details that name nobody and yet may single someone out. */
export const findIndirect = (view: TextWords): readonly Candidate[] => [
  ...lexicon(view),
  ...candidatesOfPatterns(whole(view.text), [...patterns, ...jobPatterns]),
  ...roles(view.text),
]
