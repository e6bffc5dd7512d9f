import type { GateAnswer } from '../../../shared/contract/gates.ts'
import type { Database } from '../database/driver.ts'
import { supportLines } from '../database/repositories/project.ts'
import { askGates, askStorybook, editorsWords, type Gathered } from './gather.ts'
import { askNames } from './name-gates.ts'

/** Every gate that a storybook must pass on this day, refusals first. */
export const checkStorybook = (
  database: Database,
  gathered: Gathered,
  today: string,
): { readonly ready: boolean; readonly gates: GateAnswer[] } => {
  const { storybook, stories } = gathered
  const gates = [
    ...askStorybook(gathered, supportLines(database).length),
    ...askGates(database, gathered, today),
    ...askNames(database, {
      audience: storybook.audience,
      stories,
      editorsWords: editorsWords(database, storybook),
      fix: { label: 'Open the storybook', place: 'storybook', id: storybook.id },
    }),
  ]
  const refused = gates.filter(gate => !gate.passes)
  return { ready: refused.length === 0, gates: [...refused, ...gates.filter(gate => gate.passes)] }
}
