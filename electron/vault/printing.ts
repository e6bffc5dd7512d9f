import { createHash } from 'node:crypto'
import type { Level } from '../../shared/model/basics.ts'
import { type Attribution, isNamedRung } from '../../shared/model/consent.ts'
import { idToRow, rowToIdentityId } from '../../shared/model/ids.ts'
import { type PrintedRun, type PrintedTurn, printedTurnsToText } from '../../shared/model/printed.ts'
import { type DecidedMention, printPassageOf, printStory } from '../../shared/redact/print-story.ts'
import type { Database } from './database/driver.ts'
import { decidedMentionsOf } from './database/repositories/passages.ts'
import { getParticipant } from './database/repositories/people.ts'
import { getRevisionText, type StoryRecord } from './database/repositories/stories.ts'

/** The part of a credit that names: "Hodan" of "Hodan, nurse". */
export const creditToName = ({ credit }: Attribution): string => (credit.split(',')[0] ?? '').trim()

/** The credits by which storytellers chose to be named: exactly these words may stand in a file. */
export const creditedNames = (attributions: readonly Attribution[]): readonly string[] =>
  attributions
    .filter(({ rung }) => isNamedRung(rung))
    .flatMap(attribution => [attribution.credit, creditToName(attribution)])

/** In their own story, storytellers who chose to be named are printed as they chose. */
const ownNameOf = (
  database: Database,
  story: StoryRecord,
): { readonly identity: number; readonly name: string } | null => {
  if (!isNamedRung(story.attribution.rung) || story.participant === null) return null
  const identity = getParticipant(database, story.participant)?.identity ?? null
  const name = creditToName(story.attribution)
  return identity === null || name === '' ? null : { identity: idToRow(identity), name }
}

const decidedAt = (database: Database, story: StoryRecord, level: Level): readonly DecidedMention[] => {
  const own = ownNameOf(database, story)
  return decidedMentionsOf(database, story.revision, level).map(({ from, to, identity, method, text }) => ({
    from,
    to,
    identity: rowToIdentityId(identity),
    replacement:
      identity === own?.identity ? ({ method: 'pseudonym', text: own.name } as const) : { method, text },
  }))
}

/** A story as it is printed at a level: accepted identities replaced, nothing else changed. */
export const printAt = (database: Database, story: StoryRecord, level: Level): PrintedTurn[] =>
  printStory(getRevisionText(database, story.revision), decidedAt(database, story, level))

/** A passage of a story as it is printed at a level. Offsets are UTF-16 code units, `[from, to)`. */
export const printPassage = (
  database: Database,
  story: StoryRecord,
  level: Level,
  passage: { readonly from: number; readonly to: number },
): PrintedRun[] =>
  printPassageOf(getRevisionText(database, story.revision), passage, decidedAt(database, story, level))

/** SHA-256 of what is printed: what a storyteller approves and what is compared before it is saved. */
export const hashPrinted = (turns: readonly PrintedTurn[]): Buffer =>
  createHash('sha256').update(printedTurnsToText(turns), 'utf8').digest()
