const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The first age in folded words or figures ("twenty-one", "aged 17", "nearly fourteen"), in years; null if none. */
export const wordsToAge = (folded: string): number | null => {
  const figures = /\d{1,3}/.exec(folded)
  if (figures !== null) return Number(figures[0])
  const words = folded.match(/[a-z]+/g) ?? []
  for (const [index, word] of words.entries()) {
    const ten = tens.indexOf(word)
    if (ten !== -1) return (ten + 2) * 10 + Math.max(0, units.indexOf(words[index + 1] ?? ''))
    const unit = units.indexOf(word)
    if (unit !== -1) return unit
  }
  return null
}

/** A school year as an age in years (England: Year 9 is 13 to 14), null where the words name none. */
const schoolYearToAge = (folded: string): number | null => {
  const year = /\byear (\w+)/.exec(folded)?.[1]
  if (year === undefined) return null
  const number = wordsToAge(year)
  return number === null || number > 13 ? null : number + 5
}

/** A band wide enough to hide in, in words that stand where an age stood. */
export const ageToBand = (folded: string): string => {
  const age = schoolYearToAge(folded) ?? wordsToAge(folded)
  if (age === null || age > 120) return 'an age'
  if (age < 5) return 'very young'
  if (age < 11) return 'at primary school age'
  if (age < 14) return 'at the start of secondary school age'
  if (age < 18) return 'a teenager'
  if (age < 26) return 'a young adult'
  if (age < 60) return 'an adult'
  return 'an older adult'
}
