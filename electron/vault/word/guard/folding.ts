import { fold } from '../../../../shared/model/fold.ts'

const known = new Map<string, string>()

const foldOne = (character: string): string => {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = fold(character)
  // The characters of a story repeat; those of a picture do not, and must not fill the memory.
  if (known.size < 20_000) known.set(character, folded)
  return folded
}

/**
 * {@link fold}, for the many megabytes of a whole book: gives exactly the same text, but none of the way back, and
 * asks Unicode only about what is not plain ASCII. A test holds the two together.
 */
export const foldQuickly = (text: string): string =>
  text
    .replace(/[^\0-\x7f]/gu, foldOne)
    .toLowerCase()
    .replaceAll('`', "'")
    .replace(/[\0-\x20]+/g, ' ')
