/** A list written as one text: words apart by white space. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** A list written as one text: phrases apart by commas or line ends, white space inside them made one space. */
export const phrases = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map(phrase => phrase.trim().replace(/\s+/g, ' '))
    .filter(phrase => phrase !== '')
