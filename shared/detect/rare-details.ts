import { type Candidate, candidate } from './candidate.ts'
import type { TextWords } from './text-words.ts'

/** Words that tell of having been seen, published, first or only: the clause around them may be known to many. */
const publicity =
  /(?<![\p{L}-])(?:on stage|on the (?:telly|tv|radio|news|front page|front cover|cover|posters?|billboards?)|live on|on national tv|on local radio|front page|went viral|gone viral|go viral|in the (?:local )?(?:paper|papers|newspaper|news|nativity|newspaper photo|photo|final|documentary)|documentary|calendar|opening ceremony|closing ceremony|guinness|world record|record holder|county champion|national champion|medal|medals|trophy|championships?|olympics?|paralympics?|commonwealth games|great british bake|bake off|x factor|talent show|statue|mural|(?:for|met|with|by) the (?:king|queen|prince|princess|mayor|prime minister)|first (?:ever )?(?:person|woman|man|girl|boy|one|black|asian|muslim|female|male|trans|deaf)[^.!?\n,;]{0,30} to\b|youngest ever|youngest person|youngest[^.!?\n,;]{0,20} to\b|(?:i|he|she|they|we|i[’']m|he[’']s|she[’']s) (?:am |is |was |were )?the only [^.!?\n,;]{2,40} (?:in|on|at|who|to)\b|only (?:person|black|asian|muslim|white|chinese|deaf|trans|gay|female|male|girl|boy|woman|man|one|family)[^.!?\n,;]{0,25} (?:in|on|at|who|to)\b|known (?:round here |locally |in the village )?as the|hostage|survivors? of the|jumped off|on the roof|youtube channel|subscribers|followers)(?![\p{L}-])/giu

const thatOne =
  /(?<![\p{L}-])(?:(?:the|that) (?:one|man|woman|girl|boy|lad|kid|family|lady|shop|house) |(?:boy|girl|lad|man|woman) )(?:who|that|with the) [^.!?;:\n“”"—]{8,140}/giu

const clauseBreak = /[.!?;:\n“”"—()\]>]/

/** Where one clause ends and the next begins, seen from just before its joining word. */
const joins =
  /^(?:, (?:and|but|so|because|then)| and (?:i|he|she|we|they|it|you|my)(?:[’'](?:m|d|s|ve|re|ll))?) /i

const clauseAround = (text: string, from: number, to: number): readonly [number, number] => {
  let start = from
  while (
    start > 0 &&
    from - start < 110 &&
    !clauseBreak.test(text[start - 1] ?? '') &&
    !joins.test(text.slice(start, start + 14))
  )
    start--
  if (start > 0 && from - start >= 110) start = text.indexOf(' ', start) + 1 || from
  let end = to
  while (
    end < text.length &&
    end - to < 90 &&
    !clauseBreak.test(text[end] ?? '') &&
    !joins.test(text.slice(end, end + 14))
  )
    end++
  if (end - to >= 90) end = Math.max(to, text.lastIndexOf(' ', end))
  return [
    start +
      (text.slice(start, start + 40).match(/^[\s,]*(?:(?:and|but|so|because|then|well)\b,?\s*){0,2}/i)?.[0]
        .length ?? 0),
    end,
  ]
}

/** Clauses that may be known to many: seen, published, first, only. */
export const findRareDetails = ({ text }: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(publicity)) {
    const [start, end] = clauseAround(text, match.index, match.index + match[0].length)
    if (start < end && start <= match.index)
      found.push(
        candidate(start, end, 'QUASI', 'check', 'may be known to many: seen, published, first or only'),
      )
  }
  for (const match of text.matchAll(thatOne)) {
    found.push(
      candidate(
        match.index,
        match.index + match[0].length,
        'QUASI',
        'check',
        'singles one person out: “the one who”',
      ),
    )
  }
  return found
}
