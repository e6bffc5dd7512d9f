import type { StorybookFacts } from '../../../shared/consent/gates/facts.ts'
import { mayPrint } from '../../../shared/consent/may.ts'
import type { StoryUse } from '../../../shared/consent/state.ts'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import { isNamedRung } from '../../../shared/model/consent.ts'
import { idToRow, rowToStoryId, rowToThemeId } from '../../../shared/model/ids.ts'
import type { Block, Storybook } from '../../../shared/model/storybook.ts'
import type { Database } from '../database/driver.ts'
import { overridesOf } from '../database/repositories/overrides.ts'
import { getPassage, type PassageRow } from '../database/repositories/passages.ts'
import { listNamed } from '../database/repositories/project.ts'
import { getStory, type StoryRecord, storyOfRevision } from '../database/repositories/stories.ts'
import { frameOf, gatherFacts, type Question } from '../release-facts.ts'

export interface UsedStory {
  readonly story: StoryRecord
  readonly id: string
  readonly uses: readonly StoryUse[]
}

export interface UsedQuote {
  readonly id: string
  readonly passage: PassageRow
  readonly story: StoryRecord
}

/** A storybook with everything that it uses, as it stands in the vault now. */
export interface Gathered {
  readonly storybook: Storybook
  readonly stories: readonly UsedStory[]
  readonly quotes: readonly UsedQuote[]
}

const quotesOf = (database: Database, blocks: readonly Block[]): readonly UsedQuote[] =>
  blocks.flatMap(block => {
    if (block.type !== 'quote') return []
    const passage = getPassage(database, idToRow(block.passage))
    const story =
      passage?.kind === 'quote'
        ? getStory(database, storyOfRevision(database, passage.revision) ?? 0)
        : undefined
    return passage === undefined || story === undefined ? [] : [{ id: block.passage, passage, story }]
  })

/** Stories and quotes of the storybook but those left out: leaving a story out leaves its quotes out too. */
export const gather = (database: Database, storybook: Storybook, leaveOut: ReadonlySet<string>): Gathered => {
  const quotes = quotesOf(database, storybook.blocks).filter(
    ({ story }) => !leaveOut.has(rowToStoryId(story.id)),
  )
  const uses = new Map<string, { story: StoryRecord; uses: Set<StoryUse> }>()
  const use = (story: StoryRecord, kind: StoryUse) => {
    const id = rowToStoryId(story.id)
    const known = uses.get(id)
    if (known === undefined) uses.set(id, { story, uses: new Set([kind]) })
    else known.uses.add(kind)
  }
  for (const block of storybook.blocks) {
    if (block.type !== 'story' || leaveOut.has(block.story)) continue
    const story = getStory(database, idToRow(block.story))
    if (story !== undefined) use(story, 'full_story')
  }
  for (const { story } of quotes) use(story, 'quote_verbatim')
  const stories = [...uses].map(([id, { story, uses: kinds }]) => ({ id, story, uses: [...kinds] }))
  return { storybook, stories, quotes }
}

/** What the editors wrote: titles, themes, texts, findings; never a storyteller's words. */
export const editorsWords = (
  database: Database,
  { title, subtitle, blocks }: Storybook,
): readonly string[] => {
  const themes = new Map(listNamed(database, 'themes').map(({ id, name }) => [rowToThemeId(id), name]))
  return [
    title,
    subtitle,
    ...blocks.flatMap(block => {
      if (block.type === 'text') return [block.heading, block.body]
      if (block.type === 'theme') return [themes.get(block.theme) ?? '']
      if (block.type === 'findings') return block.items
      if (block.type === 'recommendations')
        return block.items.flatMap(item => [item.text, item.owner, item.by])
      return []
    }),
  ]
}

const storybookFacts = (database: Database, { storybook, stories }: Gathered): StorybookFacts => ({
  id: storybook.id,
  hasWarningsBlock: storybook.blocks.some(block => block.type === 'warnings'),
  hasSupportBlock: storybook.blocks.some(block => block.type === 'support'),
  editorsWords: editorsWords(database, storybook),
  hasNamedStoryteller: stories.some(({ story }) => isNamedRung(story.attribution.rung)),
})

/** An answer about the storybook as a whole is the same for each of its stories: it is given once. */
const withoutRepeats = (gates: readonly GateAnswer[]): GateAnswer[] => {
  const seen = new Set<string>()
  return gates.filter(gate => {
    if (gate.about !== 'storybook') return true
    const key = `${gate.gate} ${gate.passes} ${gate.says}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Every gate's answer for every story that goes in, on this day. */
export const askGates = (database: Database, gathered: Gathered, today: string): GateAnswer[] => {
  const book = storybookFacts(database, gathered)
  const frame = frameOf(database)
  const overrides = overridesOf(database, idToRow(gathered.storybook.id))
  return withoutRepeats(
    gathered.stories.flatMap(({ story, uses }) => {
      const question: Question = {
        today,
        uses,
        audience: gathered.storybook.audience,
        purpose: 'storybook',
        medium: 'text',
        storybook: book,
        frame,
        overrides: overrides.filter(({ story: about }) => about === null || about === story.id),
      }
      return mayPrint(gatherFacts(database, story, question)).gates
    }),
  )
}

/** What must hold for the storybook itself, whatever its stories. */
export const askStorybook = ({ storybook, stories }: Gathered, supportLines: number): GateAnswer[] => {
  const answer = (gate: string, passes: boolean, says: string, detail: string, fix: GateAnswer['fix']) => ({
    gate,
    passes,
    about: 'storybook' as const,
    story: null,
    participant: null,
    says,
    detail,
    fix: passes ? null : fix,
    override: null,
  })
  const open = { label: 'Open the storybook', place: 'storybook', id: storybook.id } as const
  const needsSupport = stories.some(({ story }) => story.warnings.length > 0)
  return [
    stories.length > 0
      ? answer('has-stories', true, 'has stories to print', '', open)
      : answer(
          'has-stories',
          false,
          'has no story in it',
          'Add at least one story that may be printed.',
          open,
        ),
    ...(needsSupport
      ? [
          answer(
            'support-lines',
            supportLines > 0,
            supportLines > 0 ? 'has support lines to print' : 'has no support lines to print',
            supportLines > 0 ? '' : 'Add the project’s support lines: stories in it carry content warnings.',
            { label: 'Open the project', place: 'project', id: null },
          ),
        ]
      : []),
  ]
}
