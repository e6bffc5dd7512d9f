import { type AttributionRung, isNamedRung } from '../../../shared/model/consent.ts'

const most = 20
const longest = 80

/** Content warnings typed with commas or semicolons between them: trimmed, each once, at most twenty. */
export const wordsToWarnings = (typed: string): readonly string[] =>
  [
    ...new Set(
      typed
        .split(/[,;]/)
        .map(warning => warning.trim().replace(/\s+/g, ' ').slice(0, longest))
        .filter(warning => warning !== ''),
    ),
  ].slice(0, most)

/** Which further words a credit asks for: what is printed from A4, and from A5 a look at who else is shown. */
export const creditNeeds = (
  rung: AttributionRung,
): { readonly credit: boolean; readonly check: boolean } => ({
  credit: rung >= 'A4',
  check: isNamedRung(rung),
})

/** Whether what was typed is the story's code, whatever its case and the spaces around it. */
export const isCode = (typed: string, code: string): boolean => typed.trim().toUpperCase() === code
