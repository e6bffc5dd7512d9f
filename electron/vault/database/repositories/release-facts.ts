import { z } from 'zod'
import type { PrintedDescriptors } from '../../../../shared/disclosure/small-groups.ts'
import { CreditDescriptor } from '../../../../shared/model/consent.ts'
import { RightsRequestKind } from '../../../../shared/model/rights.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

/** Open safeguarding flags that hold printing, on a story or another of the same storyteller. */
export const openHoldsOn = (database: Database, story: number, participant: number | null): number =>
  statement<{ holds: number }>(
    database,
    `SELECT count(*) AS holds FROM safeguarding_flags f JOIN stories s ON s.id = f.story_id
     WHERE f.closed_on IS NULL AND f.hold = 1 AND (s.id = ? OR s.participant_id = ?)`,
  ).get(story, participant)?.holds ?? 0

/** What a person asked for that nobody has answered yet. */
export const openRequestsOf = (database: Database, participant: number): readonly RightsRequestKind[] =>
  statement<{ kind: string }>(
    database,
    'SELECT kind FROM rights_requests WHERE participant_id = ? AND decision IS NULL ORDER BY id',
  )
    .all(participant)
    .map(({ kind }) => RightsRequestKind.parse(kind))

const Printed = z.partialRecord(CreditDescriptor, z.string())

/** What each earlier release said of a story's storyteller. */
export const releasedDescriptorsOf = (database: Database, storyCode: string): readonly PrintedDescriptors[] =>
  statement<{ descriptors: string }>(
    database,
    "SELECT descriptors FROM release_stories WHERE story_code = ? AND descriptors <> '{}'",
  )
    .all(storyCode)
    .map(({ descriptors }) => Printed.parse(JSON.parse(descriptors)))
