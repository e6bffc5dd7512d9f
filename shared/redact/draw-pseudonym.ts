import { fold } from '../model/fold.ts'
import type { Replacement } from '../model/replacement.ts'
import { pseudonymNames } from './pseudonym-names.ts'

/**
 * Draws a pseudonym that stands for nobody else and is nobody's real name in this vault.
 *
 * @param taken folded words that must not be used: pseudonyms in use and every word of every surface form
 * @param random a source of numbers in `[0, 1)`
 * @returns a name, or once the list is used up a numbered description in brackets
 */
export const drawPseudonym = (
  taken: ReadonlySet<string>,
  number: number,
  random: () => number,
): Replacement => {
  const start = Math.floor(random() * pseudonymNames.length)
  for (let step = 0; step < pseudonymNames.length; step++) {
    const name = pseudonymNames[(start + step) % pseudonymNames.length]
    if (name !== undefined && !taken.has(fold(name))) return { method: 'pseudonym', text: name }
  }
  return { method: 'general', text: `person ${number}` }
}
