import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { leakAnswer } from '../../../shared/consent/gates/nothing-leaks.ts'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import { audienceToLevel } from '../../../shared/model/consent.ts'
import { idToRow, rowToReleaseId } from '../../../shared/model/ids.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { consentEventsOf, type StoredConsentEvent } from '../database/repositories/consent-events.ts'
import { lastReview, type StoryRecord } from '../database/repositories/stories.ts'
import { insertRelease } from '../database/repositories/storybooks.ts'
import { creditedNames, hashPrinted } from '../printing.ts'
import { Refusal } from '../refusal.ts'
import { assertMayWrite, putInPlace } from '../save-chosen.ts'
import { checkStorybook } from '../storybooks/check.ts'
import { compose } from '../storybooks/compose.ts'
import { areaNames, descriptorsOf } from '../storybooks/credit.ts'
import { type Gathered, gather, type UsedStory } from '../storybooks/gather.ts'
import { guardedForms } from '../storybooks/guarded-forms.ts'
import { searchWordFile } from '../word/leak-guard.ts'
import { documentToWord } from '../word/write-word.ts'
import { storybookRow } from './storybooks.ts'

const steps = 5

const assertNotCancelled = ({ signal }: Context): void => {
  if (signal.aborted) throw new Refusal('cancelled', 'Stopped, as you asked. No file was written.')
}

/** The last look before printing: to the letter, by hash, whatever the gates concluded (promise 7). */
const printedOtherwise = (
  database: Database,
  { stories }: Gathered,
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

/** Why each story that a person left out could not have gone in, or nothing where it could. */
const whyLeftOut = (context: Context, whole: Gathered, leaveOut: readonly string[]) => {
  const refused = checkStorybook(context.database, whole, todayOf(context)).gates.filter(gate => !gate.passes)
  const inBook = new Set(whole.stories.map(({ id }) => id))
  return leaveOut
    .filter(id => inBook.has(id))
    .map(story => ({ story, gates: refused.filter(gate => gate.story === story) }))
}

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

const releaseStory = (
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
const toChecks = (gates: readonly GateAnswer[]) =>
  gates.map(({ gate, story, override }) => ({ gate, story, overridden: (override?.given ?? null) !== null }))

export const exportHandlers: Handlers<'storybooks.export'> = {
  'storybooks.export': async (context, { storybook: id, to, leaveOut, replace }) => {
    const { database, progress } = context
    await assertMayWrite(context, to)
    const storybook = storybookRow(database, id)
    const gathered = gather(database, storybook, new Set(leaveOut))

    progress(0, steps, 'Asking every gate')
    const { ready, gates } = checkStorybook(database, gathered, todayOf(context))
    if (!ready) return { saved: false as const, gates: gates.filter(gate => !gate.passes), leaks: [] }
    await nextTurn()
    assertNotCancelled(context)

    progress(1, steps, 'Setting out the stories')
    const { document, printed } = compose(database, gathered)
    const changed = printedOtherwise(database, gathered, printed)
    if (changed.length > 0) return { saved: false as const, gates: changed, leaks: [] }
    await nextTurn()
    assertNotCancelled(context)

    progress(2, steps, 'Writing the Word file')
    const bytes = await documentToWord(document)
    assertNotCancelled(context)

    progress(3, steps, 'Searching it for every name')
    const forms = guardedForms(database, audienceToLevel[storybook.audience])
    const searched = searchWordFile(bytes, forms, {
      allowed: creditedNames(gathered.stories.map(({ story }) => story.attribution)),
      strict: true,
    })
    if (!searched.ok) throw new Refusal(searched.error.code, searched.error.message)
    const { findings, searchedForms } = searched.value
    const leaks = leakAnswer(findings.length, id)
    if (!leaks.passes) return { saved: false as const, gates: [leaks], leaks: [...findings] }
    await nextTurn()
    assertNotCancelled(context)

    progress(4, steps, 'Putting it in place')
    const leftOut = whyLeftOut(context, gather(database, storybook, new Set()), leaveOut)
    const areas = areaNames(database)
    const fileHash = createHash('sha256').update(bytes).digest()
    const at = context.now().toISOString()
    return putInPlace(context, { to, replace }, bytes, () => {
      const stories = gathered.stories.map(({ id: story }) => story)
      const row = insertRelease(database, {
        storybook: idToRow(id),
        title: storybook.title,
        audience: storybook.audience,
        fileHash,
        leftOut: leftOut.map(({ story }) => story),
        at,
        by: context.person,
        checks: toChecks([...gates.filter(({ gate }) => gate !== leaks.gate), leaks]),
        stories: gathered.stories.map(used => releaseStory(database, used, printed, areas)),
      })
      const release = rowToReleaseId(row)
      const detail = {
        storybook: id,
        audience: storybook.audience,
        stories: stories.length,
        leftOut: leftOut.length,
        searchedForms,
        sha256: fileHash.toString('hex'),
      }
      const value = {
        saved: true as const,
        release,
        bytes: bytes.length,
        sha256: fileHash.toString('hex'),
        stories,
        leftOut,
        searchedForms,
      }
      return { object: release, detail, value }
    })
  },
}
