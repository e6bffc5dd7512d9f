/** How many words a text has, as a person would count them: "don't" is one. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0
