import { dayToWords } from '../../../shared/consent/words.ts'
import type { GateAnswer } from '../../../shared/contract/gates.ts'

/** Names that the window knows and the vault's answers leave out. */
export interface Names {
  readonly stories: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

const subjectOf = ({ about, story, participant }: GateAnswer, names: Names): string => {
  const title = story === null ? undefined : names.stories.get(story)
  const person = participant === null ? undefined : names.people.get(participant)
  if (about === 'storyteller') {
    if (person !== undefined) return person
    return title === undefined ? 'A storyteller' : `The storyteller of “${title}”`
  }
  if (about === 'story') return title === undefined ? 'A story' : `“${title}”`
  return 'The storybook'
}

/** "Amal has not said yes to public web". */
export const gateToTitle = (gate: GateAnswer, names: Names): string =>
  `${subjectOf(gate, names)} ${gate.says}`.trim()

export interface Refusal {
  readonly gate: GateAnswer
  readonly title: string
  /** The story that can be left out instead, where one is at fault. */
  readonly story: { readonly id: string; readonly title: string } | null
}

export const gatesToRefusals = (gates: readonly GateAnswer[], names: Names): readonly Refusal[] =>
  gates
    .filter(gate => !gate.passes)
    .map(gate => ({
      gate,
      title: gateToTitle(gate, names),
      story:
        gate.story === null ? null : { id: gate.story, title: names.stories.get(gate.story) ?? gate.story },
    }))

export interface Holding {
  readonly title: string
  readonly detail: string
}

/** What several stories or storytellers have in common when the same gate lets them through. */
const manyWords: Readonly<Record<string, string>> = {
  'storyteller-known': 'have a storyteller',
  'consent-given': 'gave consent',
  'authority-today': 'have consent from whoever may give it',
  'in-date': 'have consent that has not run out',
  'every-name-decided': 'have every name decided',
  'read-by-a-person': 'were read as they would be printed',
  'approved-text': 'are in the words that their storytellers agreed to',
  'attribution-allowed': 'are credited as their storytellers wish',
  'warnings-and-support': 'have their warnings and support lines',
  'others-not-exposed': 'were checked for what they say of others, or name nobody',
  'no-safeguarding-hold': 'are not held back for anybody’s safety',
  'no-open-request': 'have asked for nothing that is still to be answered',
  'small-group': 'have a credit that fits several people, or says nothing',
  'wording-checked': 'are printed in words that their storytellers know',
}

const groupTitle = (gate: GateAnswer, count: number, names: Names): string => {
  if (count === 1 || gate.about === 'storybook') return gateToTitle(gate, names)
  const who = gate.about === 'storyteller' ? 'storytellers' : 'stories'
  const words = manyWords[gate.gate]
  const subject = `${count.toLocaleString('en-GB')} ${who}`
  // What somebody agreed to reads the same of many; other words would stand in the singular.
  if (words === undefined && gate.gate !== 'granted') return `${subject}: ${gate.says}`
  return `${subject} ${words ?? gate.says}`
}

/** A soft gate that somebody answered for: their name belongs beside what was found. */
const toOverridden = (gate: GateAnswer, names: Names): readonly Holding[] => {
  const given = gate.override?.given ?? null
  if (given === null) return []
  return [
    {
      title: gateToTitle(gate, names),
      detail: `${given.by} (${given.role}) answers for it since ${dayToWords(given.on)}: ${given.reason}`,
    },
  ]
}

/** What holds, gate by gate, so that two hundred stories give a few lines and not a thousand. */
export const gatesToHoldings = (gates: readonly GateAnswer[], names: Names): readonly Holding[] => {
  const passed = gates.filter(gate => gate.passes && (gate.override?.given ?? null) === null)
  const groups = Map.groupBy(passed, ({ gate, about, says }) =>
    about === 'storybook' || manyWords[gate] === undefined ? `${gate} ${says}` : gate,
  )
  const held = [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const subjects = new Set(
      group.map(gate => (gate.about === 'storyteller' ? gate.participant : gate.story)),
    )
    return [
      { title: groupTitle(first, subjects.size, names), detail: group.length === 1 ? first.detail : '' },
    ]
  })
  return [...gates.flatMap(gate => toOverridden(gate, names)), ...held]
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** "Two things stand in the way. Everything else holds." */
export const refusalsToSummary = (refusals: number): string => {
  if (refusals === 0) return 'Everything holds today. It is asked again at the moment of saving.'
  const number = numbers[refusals] ?? refusals.toLocaleString('en-GB')
  return refusals === 1
    ? 'One thing stands in the way. Everything else holds.'
    : `${number} things stand in the way. Everything else holds.`
}
