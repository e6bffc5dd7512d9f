import { idToRow, rowToPassageId, rowToStoryId } from '../../../shared/model/ids.ts'
import type { Handlers } from '../context.ts'
import {
  deletePassage,
  getPassage,
  insertMarkedPassage,
  passagesOfKind,
} from '../database/repositories/passages.ts'
import { listNamed } from '../database/repositories/project.ts'
import { getRevisionText, getStory, storyOfRevision } from '../database/repositories/stories.ts'
import { listStorybooks } from '../database/repositories/storybooks.ts'
import { printPassage } from '../printing.ts'
import { found, Refusal } from '../refusal.ts'

const isInsidePair = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff
}

export const passageHandlers: Handlers<'passages.add' | 'passages.remove' | 'passages.list'> = {
  'passages.add': (context, { story, from, to, mark }) => {
    const { database } = context
    const { revision } = found(getStory(database, idToRow(story)), 'story')
    const { text } = getRevisionText(database, revision)
    const isUsable =
      from < to &&
      to <= text.length &&
      text.slice(from, to).trim() !== '' &&
      !isInsidePair(text, from) &&
      !isInsidePair(text, to)
    if (!isUsable)
      throw new Refusal('bad-passage', 'Please choose some words of the story. Nothing was marked.')
    const theme = mark.kind === 'theme' ? idToRow(mark.theme) : null
    if (theme !== null) {
      found(listNamed(database, 'themes').some(row => row.id === theme) || undefined, 'theme')
    }
    return context.change(() => {
      const lens = mark.kind === 'lens' ? mark.lens : null
      const row = insertMarkedPassage(database, { revision, from, to, kind: mark.kind, theme, lens })
      const passage = rowToPassageId(row)
      return { object: passage, detail: { story, kind: mark.kind }, value: { passage } }
    })
  },

  'passages.remove': (context, { passage }) => {
    const { database } = context
    const row = found(getPassage(database, idToRow(passage)), 'passage')
    if (row.kind === 'mention')
      throw new Refusal('not-found', 'That mark is a name or a detail: decide it instead.')
    const isPrinted = listStorybooks(database).some(({ blocks }) =>
      blocks.some(block => block.type === 'quote' && block.passage === passage),
    )
    if (isPrinted) {
      throw new Refusal('in-use', 'This quote stands in a storybook. Please take it out there first.')
    }
    return context.change(() => {
      deletePassage(database, row.id)
      return { object: passage, detail: { kind: row.kind }, value: {} }
    })
  },

  'passages.list': ({ database }, { kind, theme, level }) => ({
    passages: passagesOfKind(database, kind, theme === undefined ? null : idToRow(theme)).flatMap(row => {
      const story = getStory(database, storyOfRevision(database, row.revision) ?? 0)
      if (story === undefined) return []
      const words = printPassage(database, story, level, row)
        .map(run => run.text)
        .join('')
      return [{ id: rowToPassageId(row.id), story: rowToStoryId(story.id), title: story.title, words }]
    }),
  }),
}
