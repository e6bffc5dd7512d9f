import { fold } from '../../../shared/model/fold.ts'
import { idToRow, rowToPassageId } from '../../../shared/model/ids.ts'
import { createBackup } from '../backup/backup.ts'
import { listBackups, removeBackup } from '../backup/list.ts'
import type { Context, Handlers } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { emptyWriteAheadLog } from '../database/open.ts'
import { deleteIdentity, formsOf } from '../database/repositories/identities.ts'
import { markedPassagesOf, mentionsOf } from '../database/repositories/passages.ts'
import { deleteStory, getRevisionText, getStory } from '../database/repositories/stories.ts'
import { listStorybooks, updateStorybook } from '../database/repositories/storybooks.ts'
import { statement } from '../database/statement.ts'
import { found, Refusal } from '../refusal.ts'
import { forgetSteps } from '../register/steps.ts'
import { vaultPaths } from '../vault-files.ts'

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of the names of the people that an identity is: the project knows them by these anyway. */
const namesOf = (database: Database, identity: number): ReadonlySet<string> =>
  new Set(
    statement<{ name: string }>(database, 'SELECT name FROM participants WHERE identity_id = ?')
      .all(identity)
      .flatMap(({ name }) => wordsOf(name)),
  )

/** The words under each mention of an identity that is left: every form comes from one. */
const formsStillUsed = (database: Database, identity: number): ReadonlySet<string> => {
  const rows = statement<{ revision: number; from: number; to: number }>(
    database,
    'SELECT revision_id AS revision, start_unit AS "from", end_unit AS "to" FROM passages WHERE identity_id = ?',
  ).all(identity)
  return new Set(
    rows.map(({ revision, from, to }) => getRevisionText(database, revision).text.slice(from, to)),
  )
}

const forgetIdentity = (database: Database, identity: number): void => {
  const used = formsStillUsed(database, identity)
  const names = namesOf(database, identity)
  const isKept = (form: string) =>
    used.has(form) || (names.size > 0 && wordsOf(form).every(word => names.has(word)))
  const forms = formsOf(database, identity)
  if (!forms.some(isKept)) {
    deleteIdentity(database, identity)
    return
  }
  for (const form of forms.filter(known => !isKept(known))) {
    statement(database, 'DELETE FROM identity_forms WHERE identity_id = ? AND form = ?').run(identity, form)
  }
}

const takeOutOfStorybooks = (database: Database, story: string, quotes: ReadonlySet<string>): void => {
  for (const { id, ...details } of listStorybooks(database)) {
    const blocks = details.blocks.filter(
      block =>
        !(block.type === 'story' && block.story === story) &&
        !(block.type === 'quote' && quotes.has(block.passage)),
    )
    if (blocks.length < details.blocks.length) updateStorybook(database, idToRow(id), { ...details, blocks })
  }
}

/** Older backups still hold the story: a new one takes their place. */
const renewBackups = ({ database, key, folder, now }: Context): void => {
  const { backups } = vaultPaths(folder)
  const older = listBackups(backups).map(({ name }) => name)
  if (older.length === 0) return
  const made = createBackup({ database, key, folder: backups, now, reason: 'regular' })
  if (!made.ok) {
    throw new Refusal(
      'backup-failed',
      'The story was erased from the vault. A new backup could not be made, so the earlier ones still hold it: please make room on the disk and make a backup, then erase the old ones.',
    )
  }
  try {
    for (const name of older) removeBackup(backups, name)
  } catch {
    throw new Refusal(
      'backup-failed',
      'The story was erased from the vault. An earlier backup could not be removed and may still hold it: please remove the earlier files from the vault’s backups by hand.',
    )
  }
}

export const eraseHandlers: Handlers<'stories.erase'> = {
  'stories.erase': (context, { story: id }) => {
    const { database } = context
    const story = found(getStory(database, idToRow(id)), 'story')
    const named = new Set(mentionsOf(database, story.revision).map(mention => mention.identity))
    const quotes = new Set(
      markedPassagesOf(database, story.revision).map(passage => rowToPassageId(passage.id)),
    )
    context.change(() => {
      takeOutOfStorybooks(database, id, quotes)
      deleteStory(database, story.id)
      for (const identity of named) forgetIdentity(database, identity)
      forgetSteps(database)
      return { object: id, value: {} }
    })
    emptyWriteAheadLog(database)
    renewBackups(context)
    return {}
  },
}
