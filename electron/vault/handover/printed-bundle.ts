import { randomUUID } from 'node:crypto'
import { type Attribution, type Audience, audienceToLevel } from '../../../shared/model/consent.ts'
import { PrintedBundle } from '../../../shared/model/handover.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import type { Database } from '../database/driver.ts'
import { getProjectName } from '../database/repositories/project.ts'
import { creditedNames } from '../printing.ts'
import { areaNames, creditOf } from '../storybooks/credit.ts'
import type { UsedStory } from '../storybooks/gather.ts'
import { guardedForms } from '../storybooks/guarded-forms.ts'
import { createFindings, type LeakFinding } from '../word/guard/findings.ts'
import { createFormSearch } from '../word/guard/form-search.ts'
import type { UidBook } from './uid-book.ts'

const wordsOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('')

/** What a credit says is worked out from the person (A2, A3): where the person is not known, it is kept as words. */
const inWords = (attribution: Attribution, credit: string): Attribution => ({
  rung: attribution.rung === 'A2' || attribution.rung === 'A3' ? 'A4' : attribution.rung,
  credit,
  othersCheckedBy: null,
  withheld: [],
  mayIdentifyOthers: false,
})

export const printedBundle = (
  database: Database,
  stories: readonly UsedStory[],
  printed: ReadonlyMap<string, readonly PrintedTurn[]>,
  {
    audience,
    madeAt,
    uids,
  }: { readonly audience: Audience; readonly madeAt: string; readonly uids: UidBook },
): PrintedBundle => {
  const areas = areaNames(database)
  return PrintedBundle.parse({
    format: 'storykeep-handover',
    version: 1,
    id: randomUUID(),
    madeAt,
    project: getProjectName(database),
    contents: 'printed',
    audience,
    stories: stories.map(({ id, story }) => ({
      uid: uids.of('story', story.id),
      code: id,
      title: story.title,
      warnings: [...story.warnings],
      attribution: inWords(story.attribution, creditOf(database, story, areas)),
      turns: (printed.get(id) ?? []).map(({ speaker, runs }) => ({
        speaker: speaker === null ? null : wordsOf(speaker),
        words: wordsOf(runs),
      })),
    })),
  } satisfies PrintedBundle)
}

/** Everything that the level hides, looked for in every word that somebody who opens the bundle can read (promise 8). */
export const searchBundle = (
  database: Database,
  { audience, project, stories }: PrintedBundle,
  used: readonly UsedStory[],
): readonly LeakFinding[] => {
  const forms = guardedForms(database, audienceToLevel[audience])
  const findings = createFindings(forms)
  const { search } = createFormSearch(forms, creditedNames(used.map(({ story }) => story.attribution)))
  findings.identifiers(search(project), 'the project’s name')
  for (const { code, title, warnings, attribution, turns } of stories) {
    const text = turns.map(({ speaker, words }) => (speaker === null ? words : `${speaker}: ${words}`))
    findings.identifiers(
      search([title, ...warnings, attribution.credit, ...text].join('\n')),
      `the story ${code}`,
    )
  }
  return findings.list()
}
