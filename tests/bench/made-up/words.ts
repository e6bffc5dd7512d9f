import { createRandom, pick } from './random.ts'

// The words that people say most, the most frequent first.
const everyday =
  'the and I to you it was that a of in they my so but we know what have like were be for me just had on not with there do she he this all when them is at don’t if really think get because would said about as no then or can going people one out very your up her got things yes well time been how feel day from lot now see went more who into back want say did something him only want than much here other even will where good some their by way need could thing help over should always never go make come take years same being after before talk told every too little felt school work home house family mum dad child children worker support week month morning evening night door phone room kitchen garden bus walk tea meeting letter form waiting list group friend teacher nurse doctor office office town street place money job food sleep tired angry afraid quiet alone together kind patient honest listen heard asked answered wrote started stopped stayed left changed helped hoped tried worried trusted'.split(
    ' ',
  )

// Neither q, v, x nor z: every invented name has one of them, so no name is ever the word of another sentence.
const onsets = 'b br c ch d dr f fl g gr h j k l m n p pl r s sh sl st t th tr w'.split(' ')
const middles = 'a ai e ea i o oa oo ou u'.split(' ')
const ends = 'b ck d ft g l ll m n nd ng nt p r rk rm s sh sp st t th'.split(' ')
const tails = ['', '', 'ed', 'er', 'ing', 'le', 'ly', 'ness', 's', 'y']

const rareWords = (count: number): readonly string[] => {
  const random = createRandom(20)
  const words = new Set<string>()
  while (words.size < count) {
    const one = pick(onsets, random) + pick(middles, random) + pick(ends, random)
    const two = random() < 0.5 ? '' : pick(onsets, random) + pick(middles, random) + pick(ends, random)
    words.add(one + two + pick(tails, random))
  }
  for (const word of everyday) words.delete(word)
  return [...words]
}

const everydayWords = [...new Set(everyday)]

/** Every word that a story may have, the most frequent first. */
export const vocabulary: readonly string[] = [...everydayWords, ...rareWords(12_000)]

// Zipf's law: the word at rank n is said 1/n times as often as the first.
const cumulate = (count: number): Float64Array => {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1)
    sums[rank] = sum
  }
  return sums.map(value => value / sum)
}

const drawRank = (cumulative: Float64Array, random: () => number): number => {
  const wanted = random()
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 1) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const ofEveryday = cumulate(everydayWords.length)
const ofRare = cumulate(vocabulary.length - everydayWords.length)

export const drawEverydayWord = (random: () => number): string =>
  everydayWords[drawRank(ofEveryday, random)] ?? ''

/** Four words in five are everyday ones. */
export const drawWord = (random: () => number): string =>
  random() < 0.8
    ? drawEverydayWord(random)
    : (vocabulary[everydayWords.length + drawRank(ofRare, random)] ?? '')
