import { daysAfter } from '../../../shared/consent/age.ts'
import { consentOn, foldConsent } from '../../../shared/consent/state.ts'
import type { ProjectView } from '../../../shared/contract/project.ts'
import { idToRow, rowToAreaId, rowToStageId, rowToThemeId } from '../../../shared/model/ids.ts'
import type { Participant } from '../../../shared/model/people.ts'
import { listBackups } from '../backup/list.ts'
import { type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { openRequestsByPerson } from '../database/repositories/board.ts'
import { listParticipants } from '../database/repositories/people.ts'
import {
  getProjectName,
  listNamed,
  type NamedList,
  projectLead,
  projectPolicy,
  projectTerms,
  recruitmentTargets,
  renameProject,
  replaceNamed,
  replaceSupportLines,
  supportLines,
  themeUses,
  writeSetting,
} from '../database/repositories/project.ts'
import { standingsOn } from '../database/repositories/standings.ts'
import { countStories } from '../database/repositories/stories.ts'
import { listStorybooks } from '../database/repositories/storybooks.ts'
import { statement } from '../database/statement.ts'
import { dueToday } from '../due-today.ts'
import { chainHead } from '../record/record.ts'
import { found, Refusal } from '../refusal.ts'
import { vaultPaths } from '../vault-files.ts'

const view = (database: Database): ProjectView => {
  const uses = themeUses(database)
  return {
    name: getProjectName(database),
    areas: listNamed(database, 'areas').map(({ id, name }) => ({ id: rowToAreaId(id), name })),
    stages: listNamed(database, 'stages').map(({ id, name }) => ({ id: rowToStageId(id), name })),
    themes: listNamed(database, 'themes').map(({ id, name }) => ({
      id: rowToThemeId(id),
      name,
      passages: uses.get(id) ?? 0,
    })),
    supportLines: [...supportLines(database)],
    terms: projectTerms(database),
    lead: projectLead(database),
    policy: projectPolicy(database),
    targets: recruitmentTargets(database),
  }
}

const usesSql: Readonly<Record<NamedList, string>> = {
  areas: `SELECT area_id AS id FROM participants WHERE area_id IS NOT NULL
          UNION SELECT area_id FROM sessions WHERE area_id IS NOT NULL`,
  stages: 'SELECT stage_id AS id FROM sessions WHERE stage_id IS NOT NULL',
  themes: 'SELECT theme_id AS id FROM passages WHERE theme_id IS NOT NULL',
}

const listWords: Readonly<Record<NamedList, 'area' | 'stage' | 'theme'>> = {
  areas: 'area',
  stages: 'stage',
  themes: 'theme',
}

type Item = { readonly id: string | null; readonly name: string }

/** Themes that stand as a heading in a storybook. */
const themesInStorybooks = (database: Database): readonly number[] =>
  listStorybooks(database).flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.type === 'theme' ? [idToRow(block.theme)] : [])),
  )

const replaceList = (database: Database, list: NamedList, items: readonly Item[]): void => {
  const known = new Set(listNamed(database, list).map(row => row.id))
  const rows = items.map(({ id, name }) => ({ id: id === null ? null : idToRow(id), name }))
  for (const { id } of rows) found(id === null || known.has(id) || undefined, listWords[list])
  const kept = new Set(rows.map(row => row.id))
  const used = statement<{ id: number }>(database, usesSql[list])
    .all()
    .map(({ id }) => id)
  const inBooks = list === 'themes' ? themesInStorybooks(database) : []
  if ([...used, ...inBooks].some(id => !kept.has(id))) {
    throw new Refusal(
      'in-use',
      `One ${listWords[list]} that would go is still used by a person, an occasion, a passage or a storybook. Nothing was changed. Please take it off there first.`,
    )
  }
  replaceNamed(database, list, rows)
}

/** An area that is hoped to be heard from must be one of the project's. */
const assertTargets = (database: Database): void => {
  const areas = new Set(listNamed(database, 'areas').map(({ id }) => rowToAreaId(id)))
  const missing = recruitmentTargets(database).some(({ by, value }) => by === 'area' && !areas.has(value))
  if (missing) {
    throw new Refusal(
      'in-use',
      'An area that the project hopes to hear from is not in its list. Nothing was changed. Please take it off the hopes first, or leave it in the list.',
    )
  }
}

const consentsEnding = (database: Database, people: readonly Participant[], today: string) => {
  const policy = projectPolicy(database)
  const limit = daysAfter(today, policy.endsSoonDays)
  const standings = standingsOn(database, today)
  return people.flatMap(person => {
    const standing = standings.get(idToRow(person.id)) ?? foldConsent([])
    const { state, until } = consentOn(standing, today, person, policy)
    if (state !== 'given' || until === null || until > limit) return []
    return [{ participant: person.id, name: person.name, on: until }]
  })
}

const openRequests = (database: Database, people: readonly Participant[]) => {
  const requests = openRequestsByPerson(database)
  return people
    .flatMap(({ id, name }) =>
      (requests.get(idToRow(id)) ?? []).map(({ dueOn }) => ({ participant: id, name, dueOn })),
    )
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

const noStages = { imported: 0, decided: 0, read: 0, approved: 0, printed: 0 }

/** How far stories have come; each is counted once, at the furthest stage that it has reached. */
const stageCounts = (database: Database) => {
  const rows = statement<{ stage: keyof typeof noStages; stories: number }>(
    database,
    `SELECT CASE
       WHEN EXISTS (SELECT 1 FROM release_stories r WHERE r.story_code = printf('S-%03d', s.id)) THEN 'printed'
       WHEN EXISTS (SELECT 1 FROM story_reviews v WHERE v.story_id = s.id AND v.decisions = s.decisions
                    AND v.participant_id IS s.participant_id
                    AND v.outcome IN ('approved', 'approved_with_changes', 'waived_by_narrator')) THEN 'approved'
       WHEN EXISTS (SELECT 1 FROM readings d WHERE d.revision_id = s.revision_id
                    AND d.decisions = s.decisions) THEN 'read'
       WHEN NOT EXISTS (SELECT 1 FROM passages p JOIN identities i ON i.id = p.identity_id
                        WHERE p.revision_id = s.revision_id AND i.state = 'undecided') THEN 'decided'
       ELSE 'imported' END AS stage, count(*) AS stories FROM stories s GROUP BY stage`,
  ).all()
  return { ...noStages, ...Object.fromEntries(rows.map(({ stage, stories }) => [stage, stories])) }
}

const single = (database: Database, sql: string): number =>
  statement<{ value: number }>(database, sql).get()?.value ?? 0

export const projectHandlers: Handlers<'project.get' | 'project.update' | 'project.overview'> = {
  'project.get': ({ database }) => view(database),

  'project.update': (context, input) =>
    context.change(() => {
      const { database } = context
      if (input.name !== undefined) renameProject(database, input.name)
      if (input.areas !== undefined) replaceList(database, 'areas', input.areas)
      if (input.stages !== undefined) replaceList(database, 'stages', input.stages)
      if (input.themes !== undefined) replaceList(database, 'themes', input.themes)
      if (input.supportLines !== undefined) replaceSupportLines(database, input.supportLines)
      for (const setting of ['terms', 'lead', 'policy', 'targets'] as const) {
        const value = input[setting]
        if (value !== undefined) writeSetting(database, setting, value)
      }
      assertTargets(database)
      return { object: 'project', detail: { changed: Object.keys(input) }, value: view(database) }
    }),

  'project.overview': context => {
    const { database } = context
    const people = listParticipants(database)
    const [lastBackup] = listBackups(vaultPaths(context.folder).backups)
      .map(backup => backup.when)
      .toSorted()
      .toReversed()
    return {
      stories: countStories(database),
      people: people.length,
      stages: stageCounts(database),
      undecided: {
        identities: single(database, "SELECT count(*) AS value FROM identities WHERE state = 'undecided'"),
        stories: single(
          database,
          `SELECT count(*) AS value FROM stories s WHERE EXISTS (
             SELECT 1 FROM passages p JOIN identities i ON i.id = p.identity_id
             WHERE p.revision_id = s.revision_id AND i.state = 'undecided')`,
        ),
      },
      storiesWithoutStoryteller: single(
        database,
        'SELECT count(*) AS value FROM stories WHERE participant_id IS NULL',
      ),
      consentsEnding: consentsEnding(database, people, todayOf(context)),
      requests: openRequests(database, people),
      retentionDue: dueToday(context).length,
      storybooks: listStorybooks(database).map(({ id, title, audience, blocks }) => ({
        id,
        title,
        audience,
        stories: blocks.filter(block => block.type === 'story').length,
      })),
      lastBackup: lastBackup ?? null,
      recordEntries: chainHead(database).entries,
    }
  },
}
