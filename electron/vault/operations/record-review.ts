import type { Level } from '../../../shared/model/basics.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import type { ReviewOutcome } from '../../../shared/model/story-review.ts'
import { assertDecided } from '../assert-decided.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import { markRecalls } from '../database/repositories/recalls.ts'
import { answerTo, getCopy, type StoredCopy } from '../database/repositories/review-copies.ts'
import { getStory, insertReview, type StoryRecord } from '../database/repositories/stories.ts'
import { hashPrinted, printAt } from '../printing.ts'
import { found, Refusal } from '../refusal.ts'

const assertAnswerable = (
  context: Context,
  story: StoryRecord,
  on: string,
  copy: StoredCopy | null,
): void => {
  assertDecided(context.database, story)
  if (story.participant === null) {
    throw new Refusal(
      'no-storyteller',
      'Nothing was stored. Please say whose words these are first: only their storyteller can answer.',
    )
  }
  if (on > todayOf(context)) {
    throw new Refusal('impossible-date', 'That day has not come yet. Nothing was stored.')
  }
  if (copy !== null && on < copy.sentOn) {
    throw new Refusal(
      'impossible-date',
      'Nothing was stored. This is before the day on which they were sent the copy: please check the date.',
    )
  }
}

const assertOfCopy = (context: Context, copy: StoredCopy, level: string): void => {
  if (copy.level !== level) {
    throw new Refusal(
      'other-level',
      'Nothing was stored. That copy showed the text for other readers. Please choose the copy that they answered to.',
    )
  }
  const answer = answerTo(context.database, copy.id)
  if (answer !== undefined && answer.outcome !== 'no_response') {
    throw new Refusal(
      'already-answered',
      'Nothing was stored. They have answered to that copy already. If they think otherwise now, please make a new copy and record their answer to it.',
    )
  }
}

interface Approved {
  readonly hash: Uint8Array
  readonly decisions: number
}

/**
 * The words that an answer is about. A yes to a copy is a yes to what the copy shows, whatever was changed since. A yes
 * with changes is a yes to the text with those changes made, so they have to be made first.
 */
const answeredTo = (
  { database }: Context,
  story: StoryRecord,
  level: Level,
  outcome: ReviewOutcome,
  copy: StoredCopy | null,
): Approved => {
  const now = { hash: hashPrinted(printAt(database, story, level)), decisions: story.decisions }
  if (copy === null) return now
  if (outcome !== 'approved_with_changes') return copy
  if (now.hash.equals(copy.hash)) {
    throw new Refusal(
      'changes-not-made',
      'Nothing was stored. Please make the changes that they asked for first: what they agreed to is the text with them.',
    )
  }
  return now
}

export const recordReviewHandlers: Handlers<'stories.recordReview'> = {
  'stories.recordReview': (context, { story: id, level, outcome, on, copy: copyId, method }) => {
    const { database } = context
    const story = found(getStory(database, idToRow(id)), 'story')
    const known = copyId === null ? null : getCopy(database, idToRow(copyId))
    const copy = known === null ? null : found(known?.story === story.id ? known : undefined, 'copy')
    assertAnswerable(context, story, on, copy)
    if (copy !== null) assertOfCopy(context, copy, level)
    const { hash, decisions } = answeredTo(context, story, level, outcome, copy)
    return context.change(() => {
      insertReview(database, story, {
        level,
        outcome,
        on,
        hash,
        decisions,
        copy: copy?.id ?? null,
        method,
        writtenAt: context.now().toISOString(),
        writtenBy: context.person,
      })
      // What they no longer want printed is not given out again either.
      if (outcome === 'declined')
        markRecalls(database, { story: story.id }, { reason: 'declined', on: todayOf(context) })
      const detail = {
        level,
        outcome,
        on,
        revision: story.revisionNumber,
        ...(copyId ? { copy: copyId } : {}),
      }
      return { object: id, detail, value: {} }
    })
  },
}
