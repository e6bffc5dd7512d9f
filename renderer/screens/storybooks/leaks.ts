import type { LeakFinding } from '../../../shared/contract/storybooks.ts'
import { counted } from '../../app/words.ts'

const kindWords: Readonly<Record<LeakFinding['kind'], string>> = {
  identifier: 'stands',
  metadata: 'Details about who wrote the file are',
  hidden: 'Hidden text is',
  part: 'Something that Storykeep does not put into a file is',
  link: 'A link that leads outside is',
}

/**
 * What was found in a Word file, in a sentence.
 *
 * @param labels how people know an identity of the register, by its code
 */
export const leakToSentence = (finding: LeakFinding, labels: ReadonlyMap<string, string>): string => {
  const places = finding.places > 1 ? `, ${counted(finding.places, 'place')}` : ''
  if (finding.identity === null) {
    return finding.kind === 'identifier'
      ? `Something that is replaced elsewhere stands in ${finding.where}${places}.`
      : `${kindWords[finding.kind]} in ${finding.where}${places}.`
  }
  const label = labels.get(finding.identity)
  const who = label === undefined ? `What is kept as ${finding.identity}` : `“${label}”`
  return `${who} stands in ${finding.where}${places}.`
}
