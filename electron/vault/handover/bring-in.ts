import type {
  HandoverBundle,
  OriginalBundle,
  OriginalHandover,
  PrintedBundle,
  Uid,
} from '../../../shared/model/handover.ts'
import { rowToStoryId } from '../../../shared/model/ids.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import type { Database } from '../database/driver.ts'
import { readEvidence } from '../register/evidence.ts'
import { forgetSteps } from '../register/steps.ts'
import { bringInIdentities, markKnownStory, markNewStory, spreadAccepted } from './bring-in-identities.ts'
import { addNames, bringInOwners, linkPeople } from './bring-in-people.ts'
import { addMarks, addReview, addStory, askInStory, mergeStory } from './bring-in-stories.ts'
import { toInterview } from './incoming-text.ts'
import { missingNames, namesIn } from './preview.ts'
import type { Settled } from './settle.ts'

export interface Making {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly at: string
  readonly random: () => number
  /** What the detector finds in each story that is added. */
  readonly found: ReadonlyMap<Uid, readonly Suggestion[]>
}

export interface BroughtIn {
  readonly added: string[]
  readonly merged: string[]
  readonly people: number
  readonly identities: number
  readonly consentEvents: number
}

/** Printed stories come as texts of their own: whose words they are is not known here, so that no gate lets them out. */
const bringInPrinted = (
  database: Database,
  { stories }: PrintedBundle,
  settled: Settled,
  making: Making,
): BroughtIn => {
  const evidence = readEvidence(database)
  const added = stories
    .filter(({ uid }) => settled.stories.has(uid))
    .map(incoming => {
      const story = addStory(database, incoming, { participant: null, session: null }, making.at)
      const found = making.found.get(incoming.uid) ?? []
      askInStory(database, story, toInterview(incoming).text, { open: [], found }, evidence, making)
      return rowToStoryId(story.id)
    })
  return { added, merged: [], people: 0, identities: 0, consentEvents: 0 }
}

const bringInOriginals = (
  database: Database,
  bundle: OriginalBundle,
  settled: Settled,
  making: Making,
): BroughtIn => {
  const used = bundle.stories.filter(({ uid }) => settled.stories.has(uid))
  const names = namesIn({
    ...bundle,
    stories: used,
    people: bundle.people.filter(({ uid }) => settled.people.has(uid)),
    occasions: bundle.occasions.filter(({ uid }) => settled.occasions.has(uid)),
  })
  for (const list of ['areas', 'stages', 'themes'] as const) {
    addNames(database, list, missingNames(database, list, names[list]))
  }
  const owners = bringInOwners(database, bundle, settled, making)
  const rows = bringInIdentities(database, bundle, settled, making)
  const evidence = readEvidence(database)
  const added: string[] = []
  const merged: string[] = []
  const rowsOfStories = new Map<OriginalHandover, number>()
  for (const incoming of used) {
    const how = settled.stories.get(incoming.uid)
    const owner = {
      participant: incoming.person === null ? null : (owners.people.get(incoming.person) ?? null),
      session: incoming.occasion === null ? null : (owners.occasions.get(incoming.occasion) ?? null),
    }
    if (how?.do === 'merge' && how.row !== null) {
      const story = mergeStory(database, how.row, incoming, owner, how.takeCredit)
      markKnownStory(database, incoming, story.revision, rows)
      addMarks(database, story, incoming.marks)
      rowsOfStories.set(incoming, story.id)
      merged.push(rowToStoryId(story.id))
    } else {
      const story = addStory(database, incoming, owner, making.at)
      const open = markNewStory(database, incoming, story.revision, { bundle, rows }, making.at)
      const found = making.found.get(incoming.uid) ?? []
      askInStory(database, story, incoming.text, { open, found }, evidence, making)
      addMarks(database, story, incoming.marks)
      rowsOfStories.set(incoming, story.id)
      added.push(rowToStoryId(story.id))
    }
  }
  linkPeople(database, bundle, owners, rows)
  // A step goes back to identities as they were: without what has come with the bundle, and with words given away since.
  forgetSteps(database)
  spreadAccepted(database, rows, making)
  // Last: whether an answer still counts hangs on how the story is printed here.
  for (const [incoming, row] of rowsOfStories) addReview(database, row, incoming, owners.people)
  return {
    added,
    merged,
    people: owners.newPeople,
    identities: rows.size,
    consentEvents: owners.consentEvents,
  }
}

/** Brings a bundle in as it was settled. Within one change: all of it or nothing. */
export const bringIn = (
  database: Database,
  bundle: HandoverBundle,
  settled: Settled,
  making: Making,
): BroughtIn =>
  bundle.contents === 'printed'
    ? bringInPrinted(database, bundle, settled, making)
    : bringInOriginals(database, bundle, settled, making)
