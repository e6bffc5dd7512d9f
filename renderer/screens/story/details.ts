import {
  type Attribution,
  allowedDescriptors,
  type CreditDescriptor,
  isNamedRung,
} from '../../../shared/model/consent.ts'

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

/**
 * What else a credit asks: the words that are printed from A4, what it would say of the storyteller at A2 and A3, and a
 * look at who else is shown where it names somebody or where somebody thinks that it could.
 */
export const creditNeeds = ({
  rung,
  mayIdentifyOthers,
}: Pick<Attribution, 'rung' | 'mayIdentifyOthers'>): {
  readonly credit: boolean
  readonly check: boolean
  readonly descriptors: readonly CreditDescriptor[]
} => ({
  credit: rung >= 'A4',
  check: isNamedRung(rung) || mayIdentifyOthers,
  descriptors: allowedDescriptors({ rung, withheld: [] }),
})
