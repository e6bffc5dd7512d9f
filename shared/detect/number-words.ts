/** Parts of patterns: numbers as people say and write them, in small letters. */
export const units = 'one|two|three|four|five|six|seven|eight|nine'
export const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
export const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety'
export const numberWord = `(?:(?:${tens})(?:[ -](?:${units}))?|${teens}|${units})`
export const number = `(?:${numberWord}|\\d{1,3})`
/** Thirteen and over: smaller numbers after "at" or "by" are as often clock times. */
export const largeNumber = `(?:(?:${tens})(?:[ -](?:${units}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\\d)`
export const ordinalUnit = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth'
export const ordinalWord = `(?:(?:twenty|thirty)[ -](?:${ordinalUnit})|${ordinalUnit}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`
export const largeOrdinal = `(?:(?:${tens})[ -](?:${ordinalUnit})|${ordinalUnit}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|\\d{1,3}(?:st|nd|rd|th))`

/** A pattern that stands as words of its own, in any case. */
export const spoken = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
