import { createHash } from 'node:crypto'
import type { GateAnswer } from '../../../shared/contract/gates.ts'
import type { HandoverContents } from '../../../shared/contract/handover.ts'
import { audienceToLevel } from '../../../shared/model/consent.ts'
import type { HandoverBundle } from '../../../shared/model/handover.ts'
import { rowToReleaseId } from '../../../shared/model/ids.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import { getAddress, insertAddress } from '../database/repositories/handover-address.ts'
import { insertRelease } from '../database/repositories/storybooks.ts'
import { createAddress, sealBytes } from '../handover/age.ts'
import { checkHandover, chosenStories } from '../handover/check.ts'
import { originalBundle } from '../handover/original-bundle.ts'
import { printedBundle, searchBundle } from '../handover/printed-bundle.ts'
import { createUidBook, type UidBook } from '../handover/uid-book.ts'
import { printAt } from '../printing.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { assertMayWrite, putInPlace } from '../save-chosen.ts'
import { areaNames } from '../storybooks/credit.ts'
import type { UsedStory } from '../storybooks/gather.ts'
import { printedOtherwise, releaseStory, toChecks } from '../storybooks/released.ts'
import type { LeakFinding } from '../word/guard/findings.ts'

const steps = 4

const assertNotCancelled = ({ signal }: Context): void => {
  if (signal.aborted) throw new Refusal('cancelled', 'Stopped, as you asked. No file was written.')
}

type Printed = ReadonlyMap<string, readonly PrintedTurn[]>

interface Made {
  readonly bundle: HandoverBundle
  readonly gates: readonly GateAnswer[]
  readonly leaks: readonly LeakFinding[]
}

/** The bundle, and what a last look at its very words finds. */
const make = (
  context: Context,
  stories: readonly UsedStory[],
  printed: Printed,
  contents: HandoverContents,
  uids: UidBook,
): Made => {
  const { database } = context
  const madeAt = context.now().toISOString()
  if (contents.contents === 'original') {
    const bundle = originalBundle(database, stories, { madeAt, madeBy: context.person, uids })
    return { bundle, gates: [], leaks: [] }
  }
  const bundle = printedBundle(database, stories, printed, { audience: contents.audience, madeAt, uids })
  return {
    bundle,
    gates: printedOtherwise(database, stories, printed),
    leaks: searchBundle(database, bundle, stories),
  }
}

export const handoverHandlers: Handlers<
  'handover.address' | 'handover.makeAddress' | 'handover.check' | 'handover.save'
> = {
  'handover.address': ({ database }) => ({ address: getAddress(database)?.address ?? null }),

  'handover.makeAddress': async context => {
    const { database } = context
    const created = await createAddress()
    return context.change(() => {
      if (getAddress(database) !== undefined) {
        throw new Refusal(
          'has-address',
          'This vault has an address already, and what was sealed to it must stay readable. Nothing was changed.',
        )
      }
      insertAddress(database, created, context.now().toISOString())
      return { object: 'vault', value: { address: created.address } }
    })
  },

  'handover.check': (context, { stories, contents }) => {
    const { ready, gates } = checkHandover(
      context.database,
      chosenStories(context.database, stories),
      contents,
      todayOf(context),
    )
    return { ready, gates: [...gates] }
  },

  'handover.save': async (context, { stories: codes, contents, recipient, seal, to, replace }) => {
    const { database, progress } = context
    await assertMayWrite(context, to)
    const stories = chosenStories(database, codes)
    const refused = (gates: readonly GateAnswer[], leaks: readonly LeakFinding[]) => ({
      saved: false as const,
      gates: [...gates],
      leaks: [...leaks],
    })

    progress(0, steps, 'Asking every gate')
    const { ready, gates } = checkHandover(database, stories, contents, todayOf(context))
    if (!ready)
      return refused(
        gates.filter(gate => !gate.passes),
        [],
      )

    progress(1, steps, 'Gathering the stories')
    const audience = contents.contents === 'printed' ? contents.audience : 'team'
    const level = audienceToLevel[audience]
    const printed: Printed = new Map(stories.map(({ id, story }) => [id, printAt(database, story, level)]))
    const uids = createUidBook(database)
    const made = make(context, stories, printed, contents, uids)
    if (made.gates.length > 0 || made.leaks.length > 0) return refused(made.gates, made.leaks)

    progress(2, steps, 'Sealing them')
    const plain = Buffer.from(JSON.stringify(made.bundle), 'utf8')
    const bytes = orRefuse(await sealBytes(plain, seal))
    plain.fill(0)
    assertNotCancelled(context)

    progress(3, steps, 'Putting the file in place')
    const fileHash = createHash('sha256').update(bytes).digest()
    const sha256 = fileHash.toString('hex')
    const areas = areaNames(database)
    return putInPlace(context, { to, replace }, bytes, () => {
      uids.save()
      const row = insertRelease(database, {
        storybook: null,
        title: `Handed over to ${recipient}`,
        audience,
        fileHash,
        leftOut: [],
        at: made.bundle.madeAt,
        by: context.person,
        checks: toChecks(gates),
        stories: stories.map(used => {
          const released = releaseStory(database, used, printed, areas)
          // Within the team nothing was said of anybody to readers.
          return contents.contents === 'original' ? { ...released, descriptors: {} } : released
        }),
      })
      const release = rowToReleaseId(row)
      const detail = {
        contents: contents.contents,
        audience,
        stories: stories.length,
        sealed: seal.kind,
        bundle: made.bundle.id,
        sha256,
      }
      return {
        object: release,
        detail,
        value: { saved: true as const, release, bytes: bytes.length, sha256 },
      }
    })
  },
}
