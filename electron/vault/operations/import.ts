import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportReport } from '../../../shared/contract/stories.ts'
import { idToRow, rowToStoryId } from '../../../shared/model/ids.ts'
import type { Context, Handlers } from '../context.ts'
import { classifyDatabaseError } from '../database/classify.ts'
import { getParticipant, sessionExists } from '../database/repositories/people.ts'
import { insertStory, isKnownSource } from '../database/repositories/stories.ts'
import { detect } from '../detector/detector.ts'
import { countWords } from '../importers/count-words.ts'
import { readInterview } from '../importers/read-interview.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { found, Refusal } from '../refusal.ts'
import { type Evidence, readEvidence } from '../register/evidence.ts'
import { placeSuggestions } from '../register/place-suggestions.ts'
import { askAboutNames } from '../register/spread.ts'

/** No interview comes near it; a file that does is something else. */
const largestFileBytes = 200 * 1024 * 1024

interface Links {
  readonly participant: number | null
  readonly session: number | null
}

type Imported = ImportReport['imported'][number]
type Refused = ImportReport['refused'][number]

const importFile = (
  context: Context,
  path: string,
  { participant, session }: Links,
  { known, ambiguous, taken }: Evidence,
): Imported | Refused => {
  const { database } = context
  const file = basename(path)
  const read = readChosenFile(path, largestFileBytes)
  if (!read.ok) return { file, ...read.error }
  const sourceHash = createHash('sha256').update(read.value).digest()
  if (isKnownSource(database, sourceHash)) {
    return {
      file,
      code: 'already-imported',
      message: 'This very file is in the vault already, so it was not brought in again.',
    }
  }
  const interview = readInterview(file, read.value)
  if (!interview.ok) return { file, ...interview.error }
  const { text, turns, unread } = interview.value
  const suggestions = detect(text, known)
  const words = countWords(text)
  const createdAt = context.now().toISOString()
  return context.change(() => {
    const made = insertStory(database, {
      interview: interview.value,
      participant,
      session,
      words,
      sourceHash,
      createdAt,
    })
    placeSuggestions(
      database,
      { revision: made.revision, text, suggestions, createdAt },
      taken,
      context.random,
    )
    askAboutNames(database, made.revision, text, ambiguous, createdAt, context.random)
    const story = rowToStoryId(made.story)
    return {
      object: story,
      detail: { words, turns: turns.length, suggestions: suggestions.length, unread: unread.length },
      value: { file, story, words, turns: turns.length, unread: [...unread] },
    }
  })
}

/** A file that the database refuses (a full disk) is reported like any other; what came before it is kept. */
const importSafely = (file: string, work: () => Imported | Refused): Imported | Refused => {
  try {
    return work()
  } catch (error) {
    return { file, ...classifyDatabaseError(error) }
  }
}

export const importHandlers: Handlers<'stories.import'> = {
  'stories.import': async (context, { files, participant, session }) => {
    const { database, signal } = context
    const allowed = await Promise.all(files.map(context.files.mayRead))
    if (allowed.includes(false)) {
      throw new Refusal(
        'file-not-chosen',
        'Please choose the files again: Storykeep reads only what you choose.',
      )
    }
    if (participant !== null) found(getParticipant(database, idToRow(participant)), 'participant')
    if (session !== null) found(sessionExists(database, idToRow(session)) || undefined, 'session')
    const links = {
      participant: participant === null ? null : idToRow(participant),
      session: session === null ? null : idToRow(session),
    }
    const evidence = readEvidence(database)
    const report: { imported: Imported[]; refused: Refused[] } = { imported: [], refused: [] }
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break
      context.progress(index, files.length, 'Bringing interviews in')
      const outcome = importSafely(basename(file), () => importFile(context, file, links, evidence))
      if ('story' in outcome) report.imported.push(outcome)
      else report.refused.push(outcome)
      // Lets a cancellation and other questions through between two files.
      await nextTurn()
    }
    context.progress(files.length, files.length, 'Bringing interviews in')
    const handled = report.imported.length + report.refused.length
    return { ...report, cancelled: handled < files.length }
  },
}
