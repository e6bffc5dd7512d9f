import { createDetector } from '../../../../shared/detect/detect.ts'
import type { KnownForm } from '../../../../shared/model/suggestion.ts'

const detect = createDetector()

/** What the detector proposes, as "CATEGORY words", in the order of the text. */
export const proposals = (text: string, known: readonly KnownForm[] = []): readonly string[] =>
  detect(text, known).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`)
