import { createHash } from 'node:crypto'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import type { Database } from '../database/driver.ts'
import { consentEventsOf, type StoredConsentEvent } from '../database/repositories/consent-events.ts'
import { lastReview, type StoryRecord } from '../database/repositories/stories.ts'
import { hashPrinted } from '../printing.ts'
import { descriptorsOf } from './credit.ts'
import type { UsedStory } from './gather.ts'

/** The last look before printing: to the letter, by hash, whatever the gates concluded (promise 7). */
export const printedOtherwise = (
  database: Database,
  stories: readonly UsedStory[],
  printed: ReadonlyMap<string, readonly PrintedTurn[]>,
): GateAnswer[] =>
  stories.flatMap(({ id, story }) => {
    const review = lastReview(database, story.id)
    if (review === undefined || !review.outcome.startsWith('approved')) return []
    if (hashPrinted(printed.get(id) ?? []).equals(review.hash)) return []
    return [
      {
        gate: 'approved-text',
        passes: false,
        about: 'story',
        story: id,
        participant: null,
        says: 'was changed after the storyteller approved it',
        detail: 'Send them the new words, however few, and record their answer.',
        fix: { label: 'Open the story', place: 'story', id },
        override: null,
      },
    ]
  })

/** Under which consent a story is printed: everything that was written down about it until now. */
const consentBehind = (database: Database, { participant, session }: StoryRecord) => {
  if (participant !== null) return consentEventsOf(database, { participant })
  return session === null ? [] : consentEventsOf(database, { session })
}

/** SHA-256 of everything that was written down about a consent: under what a release was printed. */
const hashConsent = (events: readonly StoredConsentEvent[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(events.map(({ id, event }) => [id, event])), 'utf8')
    .digest()

/** What is kept of a story that goes out: under which consent, in which words, and what was said of its storyteller. */
export const releaseStory = (
  database: Database,
  { id, story }: UsedStory,
  printed: ReadonlyMap<string, readonly PrintedTurn[]>,
  areas: ReadonlyMap<number, string>,
) => {
  const consent = consentBehind(database, story)
  return {
    code: id,
    revisionNumber: story.revisionNumber,
    printedHash: hashPrinted(printed.get(id) ?? []),
    consentEvent: story.participant === null ? null : (consent.at(-1)?.id ?? null),
    consentHash: hashConsent(consent),
    descriptors: descriptorsOf(database, story, areas),
  }
}

/** What is kept of the gates' answers: which were asked, and which somebody answered for. No words of anybody. */
export const toChecks = (gates: readonly GateAnswer[]) =>
  gates.map(({ gate, story, override }) => ({ gate, story, overridden: (override?.given ?? null) !== null }))
