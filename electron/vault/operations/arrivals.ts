import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HandoverBundle, Uid } from '../../../shared/model/handover.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import { detect } from '../detector/detector.ts'
import { bringIn } from '../handover/bring-in.ts'
import { toInterview } from '../handover/incoming-text.ts'
import { openBundle } from '../handover/open-bundle.ts'
import { compareBundle } from '../handover/preview.ts'
import { type Settled, settle } from '../handover/settle.ts'
import { Refusal } from '../refusal.ts'
import { readEvidence } from '../register/evidence.ts'

/** Looks for names in what is added, before anything is written: it takes the longest. */
const findIn = async (
  context: Context,
  { stories }: HandoverBundle,
  settled: Settled,
): Promise<ReadonlyMap<Uid, readonly Suggestion[]>> => {
  const { known } = readEvidence(context.database)
  const found = new Map<Uid, readonly Suggestion[]>()
  const added = stories.filter(({ uid }) => settled.stories.get(uid)?.do === 'add')
  for (const [index, story] of added.entries()) {
    if (context.signal.aborted)
      throw new Refusal('cancelled', 'Stopped, as you asked. Nothing was brought in.')
    context.progress(index, added.length + 1, 'Looking for names')
    found.set(story.uid, detect(toInterview(story).text, known))
    await nextTurn()
  }
  context.progress(added.length, added.length + 1, 'Bringing the stories in')
  return found
}

export const arrivalHandlers: Handlers<'handover.inspect' | 'handover.merge'> = {
  'handover.inspect': async (context, input) => {
    const opened = await openBundle(context, input)
    return compareBundle(context.database, opened, todayOf(context)).preview
  },

  'handover.merge': async (context, { sha256, decisions, ...input }) => {
    const { database, random } = context
    const opened = await openBundle(context, input)
    if (opened.sha256 !== sha256) {
      throw new Refusal(
        'file-changed',
        'This file is not the one that was looked at: it was changed meanwhile. Nothing was brought in. Please look at it again.',
      )
    }
    const { bundle } = opened
    const today = todayOf(context)
    const settled = settle(compareBundle(database, opened, today), decisions)
    const found = await findIn(context, bundle, settled)
    return context.change(() => {
      const at = context.now().toISOString()
      const value = bringIn(database, bundle, settled, { today, at, random, found })
      const { added, merged, people, identities, consentEvents } = value
      const detail = {
        bundle: bundle.id,
        contents: bundle.contents,
        added: added.length,
        merged: merged.length,
        people,
        identities,
        consentEvents,
        sha256,
      }
      return { object: 'vault', detail, value }
    })
  },
}
