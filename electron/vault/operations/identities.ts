import { idToRow, rowToIdentityId } from '../../../shared/model/ids.ts'
import { isWholeWords } from '../../../shared/redact/find-form.ts'
import type { Context, Handlers } from '../context.ts'
import type { Database } from '../database/driver.ts'
import {
  allIdentities,
  getIdentity,
  type IdentityRow,
  identitiesInRevision,
} from '../database/repositories/identities.ts'
import { countMentions, getPassage, mentionsOf } from '../database/repositories/passages.ts'
import { getRevisionText, getStory } from '../database/repositories/stories.ts'
import { found, Refusal } from '../refusal.ts'
import { accept, mark, merge, recategorise, setState, split } from '../register/decide.ts'
import { redoStep, stepLabels, undoStep } from '../register/steps.ts'
import { viewIdentities } from '../register/view.ts'

const identityRow = (database: Database, id: string): IdentityRow =>
  found(getIdentity(database, idToRow(id)), 'identity')

/** A decision: done, recorded, and named so that it can be taken back. */
const decide = (
  context: Context,
  identity: string,
  detail: Readonly<Record<string, string>>,
  work: (row: IdentityRow, at: string) => string,
): { label: string } =>
  context.change(() => {
    const row = identityRow(context.database, identity)
    const label = work(row, context.now().toISOString())
    return { object: identity, detail, value: { label } }
  })

export const identityHandlers: Handlers<
  | 'identities.list'
  | 'identities.accept'
  | 'identities.reject'
  | 'identities.reopen'
  | 'identities.recategorise'
  | 'identities.merge'
  | 'identities.split'
  | 'identities.mark'
  | 'identities.undo'
  | 'identities.redo'
  | 'identities.steps'
> = {
  'identities.list': ({ database }, { story, state }) => {
    const rows =
      story === undefined
        ? allIdentities(database)
        : identitiesInRevision(database, found(getStory(database, idToRow(story)), 'story').revision)
    const wanted = state === undefined ? rows : rows.filter(row => row.state === state)
    return { identities: viewIdentities(database, wanted) }
  },

  'identities.accept': (context, { identity, replacements }) =>
    decide(context, identity, { decision: 'accepted' }, (row, at) =>
      accept(context.database, row, replacements, at, context.random),
    ),

  'identities.reject': (context, { identity }) =>
    decide(context, identity, { decision: 'rejected' }, (row, at) =>
      setState(context.database, row, 'rejected', at),
    ),

  'identities.reopen': (context, { identity }) =>
    decide(context, identity, { decision: 'reopened' }, (row, at) =>
      setState(context.database, row, 'undecided', at),
    ),

  'identities.recategorise': (context, { identity, category }) =>
    decide(context, identity, { category }, (row, at) =>
      recategorise(context.database, row, category, at, context.random),
    ),

  'identities.merge': (context, { identity, into }) =>
    decide(context, identity, { into }, (row, at) =>
      merge(context.database, row, identityRow(context.database, into), at, context.random),
    ),

  'identities.split': (context, { mention }) =>
    context.change(() => {
      const { database } = context
      const passage = found(getPassage(database, idToRow(mention)), 'passage')
      const owner = found(passage.identity ?? undefined, 'identity')
      const form = getRevisionText(database, passage.revision).text.slice(passage.from, passage.to)
      const at = context.now().toISOString()
      const made = split(database, { id: passage.id, identity: owner, form }, at, context.random)
      const identity = rowToIdentityId(made.identity)
      return {
        object: rowToIdentityId(owner),
        detail: { made: identity },
        value: { label: made.label, identity },
      }
    }),

  'identities.mark': (context, { story, from, to, category, identity }) =>
    context.change(() => {
      const { database } = context
      const { revision } = found(getStory(database, idToRow(story)), 'story')
      const { text } = getRevisionText(database, revision)
      const form = text.slice(from, to)
      const isUsable =
        from < to &&
        to <= text.length &&
        form.trim() === form &&
        !form.includes('\n') &&
        isWholeWords(text, { from, to })
      if (!isUsable) {
        throw new Refusal(
          'bad-passage',
          'Please choose whole words within one paragraph. Nothing was marked.',
        )
      }
      // A wider passage may be marked over a narrower one; the longest is what is printed. A suggestion that nobody
      // has decided about stands in nobody's way, unless it is of the very same words.
      const there = mentionsOf(database, revision).find(mention => {
        const covers = mention.from <= from && mention.to >= to
        const isWider = mention.to - mention.from > to - from
        return covers && mention.state !== 'rejected' && !(isWider && mention.state === 'undecided')
      })
      if (there !== undefined) {
        throw new Refusal(
          'already-marked',
          'These words are marked already. You can change that mark instead.',
        )
      }
      const known = identity === undefined ? undefined : identityRow(database, identity)
      const kind = known?.category ?? category
      const at = context.now().toISOString()
      const made = mark(database, { revision, from, to, form, category: kind }, known, at, context.random)
      const id = rowToIdentityId(made.identity)
      const places = countMentions(database, made.identity)
      return {
        object: id,
        detail: { story, category: kind, places },
        value: { ...made, identity: id, places },
      }
    }),

  'identities.undo': context =>
    context.change(() => ({ object: 'register', value: { label: undoStep(context.database) } })),

  'identities.redo': context =>
    context.change(() => ({ object: 'register', value: { label: redoStep(context.database) } })),

  'identities.steps': ({ database }) => stepLabels(database),
}
