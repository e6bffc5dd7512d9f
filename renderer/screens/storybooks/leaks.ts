import type { LeakFinding } from '../../../shared/contract/leaks.ts'
import { counted, listed } from '../../app/words.ts'

const kindWords: Readonly<Record<LeakFinding['kind'], string>> = {
  identifier: 'Something that is replaced elsewhere stands in',
  metadata: 'Details about who made the file, and when:',
  hidden: 'Hidden text is in',
  part: 'Something that Storykeep does not put into a file:',
  link: 'A link that leads outside is in',
}

/** Whose words were found: somebody who took part (P-004), or an identity of the register (I-0013). */
export const isPerson = (code: string): boolean => code.startsWith('P-')

const whereInWords = ({ where, places }: LeakFinding): string =>
  places > 1 ? `${where} (${counted(places, 'place')})` : where

const beginning = ({ identity, kind }: LeakFinding, labels: ReadonlyMap<string, string>): string => {
  if (identity === null) return kindWords[kind]
  const label = labels.get(identity)
  const who = label === undefined ? `What is kept as ${identity}` : `“${label}” (${identity})`
  return `${who}${isPerson(identity) ? ', somebody’s real name,' : ''} stands in`
}

export interface Leak {
  /** The code of the identity or the person whose words were found; null for something about the file itself. */
  readonly identity: string | null
  readonly sentence: string
}

/**
 * What was found in a Word file: a sentence for each person or thing that it names, in whichever parts, and then
 * one for each kind of thing about the file itself.
 *
 * @param labels how people know an identity of the register, or somebody who took part, by code
 */
export const findingsToLeaks = (
  findings: readonly LeakFinding[],
  labels: ReadonlyMap<string, string>,
): readonly Leak[] => {
  const groups = [...Map.groupBy(findings, ({ identity, kind }) => identity ?? kind).values()]
  const leaks = groups.flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const sentence = `${beginning(first, labels)} ${listed(group.map(whereInWords))}.`
    return [{ identity: first.identity, sentence }]
  })
  return [
    ...leaks.filter(({ identity }) => identity !== null),
    ...leaks.filter(leak => leak.identity === null),
  ]
}

/** What a file was searched for: to be saved, or to be looked into. */
export type Task = 'saving' | 'inspecting'

const adviceOn = (identity: string | null, task: Task): string => {
  if (task === 'inspecting') {
    return identity === null
      ? 'Details about the file and hidden text: “Inspect Document” in Word takes them out.'
      : 'Names and details: take them out in Word, or save the storybook from here once more.'
  }
  if (identity === null) return 'A file made here should not have this. Please try again.'
  return isPerson(identity)
    ? 'Where a story says a storyteller’s name, mark it there. If they wish to be named, say in their details which person of the stories they are.'
    : 'Look where it stands and mark it there; where an editor wrote it, write it in another way. Then save again.'
}

/** What to do about what was found, each advice once. */
export const leaksToAdvice = (leaks: readonly Leak[], task: Task): readonly string[] => [
  ...new Set(leaks.map(({ identity }) => adviceOn(identity, task))),
]
