import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { leakAnswer } from '../../../shared/consent/gates/nothing-leaks.ts'
import { audienceToLevel } from '../../../shared/model/consent.ts'
import { idToRow, rowToReleaseId } from '../../../shared/model/ids.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import { insertRelease } from '../database/repositories/storybooks.ts'
import { creditedNames } from '../printing.ts'
import { Refusal } from '../refusal.ts'
import { assertMayWrite, putInPlace } from '../save-chosen.ts'
import { checkStorybook } from '../storybooks/check.ts'
import { compose } from '../storybooks/compose.ts'
import { areaNames } from '../storybooks/credit.ts'
import { type Gathered, gather } from '../storybooks/gather.ts'
import { guardedForms } from '../storybooks/guarded-forms.ts'
import { printedOtherwise, releaseStory, toChecks } from '../storybooks/released.ts'
import { searchWordFile } from '../word/leak-guard.ts'
import { documentToWord } from '../word/write-word.ts'
import { storybookRow } from './storybooks.ts'

const steps = 5

const assertNotCancelled = ({ signal }: Context): void => {
  if (signal.aborted) throw new Refusal('cancelled', 'Stopped, as you asked. No file was written.')
}

/** Why each story that a person left out could not have gone in, or nothing where it could. */
const whyLeftOut = (context: Context, whole: Gathered, leaveOut: readonly string[]) => {
  const refused = checkStorybook(context.database, whole, todayOf(context)).gates.filter(gate => !gate.passes)
  const inBook = new Set(whole.stories.map(({ id }) => id))
  return leaveOut
    .filter(id => inBook.has(id))
    .map(story => ({ story, gates: refused.filter(gate => gate.story === story) }))
}

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
    const changed = printedOtherwise(database, gathered.stories, printed)
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
