import { createHash } from 'node:crypto'
import type { Database } from '../../../electron/vault/database/driver.ts'
import { emptyWriteAheadLog } from '../../../electron/vault/database/open.ts'
import { insertConsentEvent } from '../../../electron/vault/database/repositories/consent-events.ts'
import {
  allIdentities,
  numberIdentity,
  setIdentityState,
} from '../../../electron/vault/database/repositories/identities.ts'
import { insertParticipant } from '../../../electron/vault/database/repositories/people.ts'
import {
  countStories,
  getStory,
  insertReading,
  insertReview,
  insertStory,
} from '../../../electron/vault/database/repositories/stories.ts'
import { hashPrinted, printAt } from '../../../electron/vault/printing.ts'
import { appendEntry } from '../../../electron/vault/record/record.ts'
import { placeSuggestions, takenWords } from '../../../electron/vault/register/place-suggestions.ts'
import { Authority, audiences, type ConsentEvent } from '../../../shared/model/consent.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { type MadeUpInterview, makeInterview } from '../made-up/interview.ts'
import { knownToMany, lastNames } from '../made-up/names.ts'
import { createRandom, pick } from '../made-up/random.ts'
import { openDatabase } from '../open-database.ts'
import { newVaultAt, today } from '../vault.ts'
import type { Job, JobInput } from './job.ts'

const at = today.toISOString()
const storiesInOneGo = 100

const consent: ConsentEvent = {
  kind: 'given',
  on: '2026-03-01',
  evidence: 'signed',
  authority: Authority.parse({ route: 'self_18plus', decidedBy: '', assent: 'not_sought' }),
  grants: audiences.flatMap(audience =>
    (['full_story', 'quote_verbatim', 'paraphrase'] as const).map(permission => ({
      permission,
      medium: 'text' as const,
      purpose: 'storybook' as const,
      audience,
      decision: 'yes' as const,
    })),
  ),
  expiresOn: null,
  reviewOn: null,
  record: null,
}

const inOneGo = (database: Database, work: () => void): void => {
  database.transaction(work).immediate()
}

const addPeople = (database: Database, count: number): readonly number[] => {
  const random = createRandom(3)
  return Array.from({ length: count }, () => {
    const person = insertParticipant(
      database,
      {
        // Two family names: the name of nobody in any story.
        name: `${pick(lastNames, random)} ${pick(lastNames, random)}`,
        kind: 'adult_lived_experience',
        birthDate: null,
        ageBand: '26_40',
        careStatus: 'unknown',
        area: null,
        descriptors: { gender: '', ethnicity: '', role: '', other: '' },
        identity: null,
      },
      at,
    )
    insertConsentEvent(database, { participant: person }, consent, at, 'Ola')
    return person
  })
}

type Marks = (interview: MadeUpInterview, number: number) => readonly Suggestion[]

const everyMark: Marks = ({ marks }) => marks

/** Somebody known to many is marked in every second story that names them: a decision has further to go. */
const someUnmarked: Marks = ({ marks, text }, number) =>
  marks.filter(({ start, end }) => number % 20 === 0 || text.slice(start, end) !== knownToMany)

const addStory = (
  database: Database,
  number: number,
  { wordsEach }: JobInput,
  participant: number | null,
  taken: Set<string>,
  random: () => number,
  marksOf: Marks,
): void => {
  const interview = makeInterview(number, wordsEach)
  const { story, revision } = insertStory(database, {
    interview,
    participant,
    session: null,
    words: interview.words,
    sourceHash: createHash('sha256').update(String(number)).digest(),
    createdAt: at,
  })
  const suggestions = marksOf(interview, number)
  placeSuggestions(database, { revision, text: interview.text, suggestions, createdAt: at }, taken, random)
  appendEntry(database, {
    at,
    actor: 'Ola',
    operation: 'stories.import',
    object: `S-${story}`,
    detail: { words: interview.words },
  })
}

/** Puts stories and their people in, with every place marked and nothing decided. */
const fill = (database: Database, input: JobInput, marksOf: Marks): void => {
  const random = createRandom(11)
  const taken = takenWords(database)
  let people: readonly number[] = []
  inOneGo(database, () => {
    people = addPeople(database, input.people)
  })
  for (let first = 1; first <= input.size; first += storiesInOneGo) {
    inOneGo(database, () => {
      const last = Math.min(first + storiesInOneGo - 1, input.size)
      for (let number = first; number <= last; number++) {
        addStory(database, number, input, people[number % people.length] ?? null, taken, random, marksOf)
      }
    })
  }
}

/** Everything decided, read and approved, as it must be before anything is printed. */
const finish = (database: Database): void => {
  inOneGo(database, () => {
    for (const { id } of allIdentities(database)) {
      setIdentityState(database, id, 'accepted')
      numberIdentity(database, id)
    }
    const stories = countStories(database)
    for (let id = 1; id <= stories; id++) {
      const story = getStory(database, id)
      if (story === undefined) throw new Error('A story is missing')
      const hash = hashPrinted(printAt(database, story, 'public'))
      insertReading(database, story, { hash, reader: 'Ola', readAt: at })
      insertReview(database, story, {
        decisions: story.decisions,
        copy: null,
        method: 'read_together',
        level: 'public',
        outcome: 'approved',
        on: '2026-06-10',
        hash,
        writtenAt: at,
        writtenBy: 'Ola',
      })
    }
  })
}

const makeVault = async (input: JobInput, marksOf: Marks, complete: (database: Database) => void) => {
  ;(await newVaultAt(input.vault)).close()
  const database = await openDatabase(input.vault)
  try {
    fill(database, input, marksOf)
    complete(database)
    emptyWriteAheadLog(database)
  } finally {
    database.close()
  }
  return {}
}

export const makeOpenVault: Job = input => makeVault(input, someUnmarked, () => {})
export const makeFinishedVault: Job = input => makeVault(input, everyMark, finish)
