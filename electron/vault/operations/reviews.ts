import { reviewCopy } from '../../../shared/consent/sheets/review-copy.ts'
import { type Sheet, sheetToText } from '../../../shared/consent/sheets/sheet.ts'
import { Level } from '../../../shared/model/basics.ts'
import { idToRow, rowToCopyId } from '../../../shared/model/ids.ts'
import type { PrintedTurn } from '../../../shared/model/printed.ts'
import { ReviewCopy, type ReviewFormat } from '../../../shared/model/story-review.ts'
import { assertDecided } from '../assert-decided.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { projectTerms } from '../database/repositories/project.ts'
import { answerTo, copiesOf, insertCopy } from '../database/repositories/review-copies.ts'
import { getStory, type StoryRecord } from '../database/repositories/stories.ts'
import { creditedNames, hashPrinted, printAt } from '../printing.ts'
import { found, Refusal } from '../refusal.ts'
import { isStillTheSame } from '../release-facts.ts'
import { saveChosenFile } from '../save-chosen.ts'
import { areaNames, creditOf } from '../storybooks/credit.ts'
import { guardedForms } from '../storybooks/guarded-forms.ts'
import { createFindings, type LeakFinding } from '../word/guard/findings.ts'
import { createFormSearch } from '../word/guard/form-search.ts'
import { searchWordFile } from '../word/leak-guard.ts'
import { sheetToWord } from '../word/write-sheet.ts'

const levelToReaders: Readonly<Record<Level, string>> = {
  team: 'the project’s own team',
  partners: 'partners and people who make decisions about services',
  public: 'everybody, at events and on the web',
}

const wordsOf = (runs: readonly { readonly text: string }[] | null): string =>
  (runs ?? []).map(run => run.text).join('')

const toSheet = (
  database: Database,
  story: StoryRecord,
  level: Level,
  turns: readonly PrintedTurn[],
): Sheet =>
  reviewCopy({
    title: story.title,
    credit: creditOf(database, story, areaNames(database)),
    warnings: story.warnings,
    readers: levelToReaders[level],
    turns: turns.map(({ speaker, runs }) => ({ speaker: wordsOf(speaker), text: wordsOf(runs) })),
    contact: projectTerms(database).withdrawalContact,
  })

const toBytes = (sheet: Sheet, format: ReviewFormat): Promise<Uint8Array> | Uint8Array =>
  format === 'plain_text'
    ? Buffer.from(sheetToText(sheet), 'utf8')
    : sheetToWord(sheet, format === 'word' ? 'standard' : 'large_print')

/** Everything that the level hides, looked for in the finished file as in a storybook (promise 8). */
const searchCopy = (
  database: Database,
  story: StoryRecord,
  level: Level,
  { format, bytes }: { readonly format: ReviewFormat; readonly bytes: Uint8Array },
): readonly LeakFinding[] => {
  const forms = guardedForms(database, level)
  const allowed = creditedNames([story.attribution])
  if (format === 'plain_text') {
    const findings = createFindings(forms)
    findings.identifiers(
      createFormSearch(forms, allowed).search(Buffer.from(bytes).toString('utf8')),
      'the text',
    )
    return findings.list()
  }
  const searched = searchWordFile(bytes, forms, { allowed, strict: true })
  if (!searched.ok) throw new Refusal(searched.error.code, searched.error.message)
  return searched.value.findings
}

/** A copy is for a person, of a text that will not change under them. */
const assertReady = (context: Context, story: StoryRecord, sentOn: string): void => {
  if (story.participant === null) {
    throw new Refusal(
      'no-storyteller',
      'Nothing was saved. Please say whose words these are first: a copy is for its storyteller.',
    )
  }
  assertDecided(context.database, story)
  if (sentOn > todayOf(context)) {
    throw new Refusal('impossible-date', 'That day has not come yet. Nothing was saved.')
  }
}

export const reviewHandlers: Handlers<'reviews.list' | 'reviews.makeCopy'> = {
  'reviews.list': ({ database }, { story: id }) => {
    const story = found(getStory(database, idToRow(id)), 'story')
    return {
      copies: copiesOf(database, story.id).map(row =>
        ReviewCopy.parse({
          id: rowToCopyId(row.id),
          level: row.level,
          format: row.format,
          method: row.method,
          sentOn: row.sentOn,
          madeAt: row.madeAt,
          madeBy: row.madeBy,
          stillTheSame: isStillTheSame(database, story, Level.parse(row.level), row),
          answer: answerTo(database, row.id) ?? null,
        }),
      ),
    }
  },

  'reviews.makeCopy': async (context, { story: id, level, format, method, sentOn, to, replace }) => {
    const { database } = context
    const story = found(getStory(database, idToRow(id)), 'story')
    assertReady(context, story, sentOn)
    const turns = printAt(database, story, level)
    const bytes = await toBytes(toSheet(database, story, level, turns), format)
    const leaks = searchCopy(database, story, level, { format, bytes })
    if (leaks.length > 0) return { saved: false as const, leaks: [...leaks] }
    return saveChosenFile(context, { to, replace }, bytes, () => {
      const copy = rowToCopyId(
        insertCopy(database, {
          story: story.id,
          level,
          format,
          method,
          sentOn,
          hash: hashPrinted(turns),
          decisions: story.decisions,
          madeAt: context.now().toISOString(),
          madeBy: context.person,
        }),
      )
      return {
        object: id,
        detail: { copy, level, format, method, on: sentOn },
        value: { saved: true as const, copy, bytes: bytes.length },
      }
    })
  },
}
