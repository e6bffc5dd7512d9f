import { audienceToLevel, isNamedRung } from '../../../shared/model/consent.ts'
import { rowToThemeId } from '../../../shared/model/ids.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import { composeStorybook, type StoryToPrint } from '../../../shared/storybook/compose.ts'
import type { StorybookDocument } from '../../../shared/storybook/document.ts'
import type { Database } from '../database/driver.ts'
import { listNamed, supportLines } from '../database/repositories/project.ts'
import { printAt, printPassage } from '../printing.ts'
import { reviewOf } from '../release-facts.ts'
import { areaNames, creditOf } from './credit.ts'
import type { Gathered } from './gather.ts'

/** How consent was given, counted over what is really printed. */
const countConsent = (database: Database, { stories }: Gathered) => {
  const reviews = stories.map(({ story }) => reviewOf(database, story)?.outcome)
  return {
    stories: stories.length,
    storytellers: new Set(stories.map(({ story }) => story.participant ?? `story ${story.id}`)).size,
    approvedText: reviews.filter(outcome => outcome === 'approved' || outcome === 'approved_with_changes')
      .length,
    waived: reviews.filter(outcome => outcome === 'waived_by_narrator').length,
    named: stories.filter(({ story }) => isNamedRung(story.attribution.rung)).length,
  }
}

export interface Composed {
  readonly document: StorybookDocument
  /** What was printed of each story, for its hash. */
  readonly printed: ReadonlyMap<string, readonly PrintedTurn[]>
}

/** Prints every story at the audience's level and sets the storybook out. */
export const compose = (database: Database, gathered: Gathered): Composed => {
  const level = audienceToLevel[gathered.storybook.audience]
  const areas = areaNames(database)
  const printed = new Map<string, readonly PrintedTurn[]>()
  const stories = new Map<string, StoryToPrint>()
  for (const { id, story, uses } of gathered.stories) {
    const turns = printAt(database, story, level)
    printed.set(id, turns)
    if (!uses.includes('full_story')) continue
    const credit = creditOf(database, story, areas)
    stories.set(id, { title: story.title, credit, contextLine: '', warnings: story.warnings, turns })
  }
  const quotes = new Map(
    gathered.quotes.map(({ id, passage, story }) => [
      id,
      { runs: printPassage(database, story, level, passage), credit: creditOf(database, story, areas) },
    ]),
  )
  const document = composeStorybook({
    details: gathered.storybook,
    stories,
    quotes,
    themes: new Map(listNamed(database, 'themes').map(({ id, name }) => [rowToThemeId(id), name])),
    support: supportLines(database),
    consent: countConsent(database, gathered),
  })
  return { document, printed }
}
