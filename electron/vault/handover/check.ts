import { mayPrint } from '../../../shared/consent/may.ts'
import { mayHandOver } from '../../../shared/consent/may-hand-over.ts'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import type { HandoverContents } from '../../../shared/contract/handover.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { getStory } from '../database/repositories/stories.ts'
import { found } from '../refusal.ts'
import { frameOf, gatherFacts, type Question } from '../release-facts.ts'
import type { UsedStory } from '../storybooks/gather.ts'
import { askNames } from '../storybooks/name-gates.ts'

/** The stories that were chosen, in the order of their codes. */
export const chosenStories = (database: Database, codes: readonly string[]): readonly UsedStory[] =>
  codes
    .map(id => ({
      id,
      story: found(getStory(database, idToRow(id)), 'story'),
      uses: ['full_story'] as const,
    }))
    .toSorted((a, b) => a.story.id - b.story.id)

/**
 * May these stories be handed over on this day? Printed ones pass every gate that a storybook for the same readers
 * does; as they were told, they go to the team alone, and only with the storyteller's yes to its work.
 */
export const checkHandover = (
  database: Database,
  stories: readonly UsedStory[],
  contents: HandoverContents,
  today: string,
): { readonly ready: boolean; readonly gates: GateAnswer[] } => {
  const question: Question = {
    today,
    uses: ['full_story'],
    audience: contents.contents === 'printed' ? contents.audience : 'team',
    purpose: contents.contents === 'printed' ? 'storybook' : 'analysis',
    medium: 'text',
    storybook: null,
    frame: frameOf(database),
    overrides: [],
  }
  const ask = contents.contents === 'printed' ? mayPrint : mayHandOver
  const gates = [
    ...stories.flatMap(({ story }) => ask(gatherFacts(database, story, question)).gates),
    ...(contents.contents === 'printed'
      ? askNames(database, { audience: contents.audience, stories, editorsWords: [], fix: null })
      : []),
  ]
  const refused = gates.filter(gate => !gate.passes)
  return { ready: refused.length === 0, gates: [...refused, ...gates.filter(gate => gate.passes)] }
}
