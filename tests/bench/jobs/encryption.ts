import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type Database } from '../../../electron/vault/database/driver.ts'
import { migrate } from '../../../electron/vault/database/migrate.ts'
import { createVaultDatabase } from '../../../electron/vault/database/open.ts'
import { countSearchHits, searchStories } from '../../../electron/vault/database/repositories/search.ts'
import { insertStory } from '../../../electron/vault/database/repositories/stories.ts'
import { warmUp } from '../../../electron/vault/detector/detector.ts'
import { wordsToMatch } from '../../../electron/vault/operations/search.ts'
import { ok } from '../../../shared/model/result.ts'
import { performer } from '../../faults/context.ts'
import { type MadeUpInterview, makeInterview } from '../made-up/interview.ts'
import { createRandom, pick } from '../made-up/random.ts'
import { vocabulary } from '../made-up/words.ts'
import { median, timed } from '../measure.ts'
import { today } from '../vault.ts'
import type { Job } from './job.ts'

const rounds = 5
const searches = 200
const broughtIn = 20
const at = today.toISOString()

// Read off the encrypted connection, so that both run with the same: cipher settings and the key apart.
const settings = [
  'locking_mode',
  'journal_mode',
  'synchronous',
  'temp_store',
  'secure_delete',
  'foreign_keys',
  'recursive_triggers',
  'trusted_schema',
  'cell_size_check',
  'mmap_size',
  'page_size',
  'cache_size',
] as const

const makeTables = (database: Database): Database => {
  const migrated = migrate(database, { beforeUpgrade: () => ok(undefined) })
  if (!migrated.ok) throw new Error(migrated.error.code)
  return database
}

const newEncrypted = (file: string): Database => {
  const made = createVaultDatabase(file, randomBytes(32))
  if (!made.ok) throw new Error(made.error.code)
  return makeTables(made.value)
}

const newPlain = (file: string, values: ReadonlyMap<string, unknown>): Database => {
  const database = connect(file, { readonly: false, fileMustExist: false, timeout: 0 })
  for (const [name, value] of values) database.pragma(`${name} = ${String(value)}`)
  for (const [name, value] of values) {
    if (database.pragma(name, { simple: true }) !== value) throw new Error(`${name} differs`)
  }
  return makeTables(database)
}

const insertAll = (database: Database, stories: readonly MadeUpInterview[]): void => {
  database
    .transaction(() => {
      for (const [index, interview] of stories.entries()) {
        const sourceHash = Buffer.from(String(index))
        const { words } = interview
        insertStory(database, {
          interview,
          participant: null,
          session: null,
          words,
          sourceHash,
          createdAt: at,
        })
      }
    })
    .immediate()
}

const searchAll = (database: Database): void => {
  const random = createRandom(5)
  for (let asked = 0; asked < searches; asked++) {
    const match = wordsToMatch(`${pick(vocabulary.slice(40, 4_000), random)} `) ?? ''
    countSearchHits(database, match)
    searchStories(database, match, 30)
  }
}

/** As a person brings them in: read, searched for names, entered into the register, each in its own transaction. */
const bringIn = async (database: Database, folder: string, files: readonly string[]): Promise<void> => {
  const perform = performer({ database, folder, key: Buffer.alloc(32) }, () => today)
  const { imported } = await perform('stories.import', { files: [...files] })
  if (imported.length !== files.length) throw new Error('Not all were brought in')
}

type Run = Readonly<
  Record<'insert' | 'search' | 'bringIn' | 'insertProcessor' | 'searchProcessor' | 'bringInProcessor', number>
>

/** The same engine with and without a key, one after the other in turns, the first of the pair changing. */
export const encryption: Job = async ({ place, size, wordsEach }) => {
  const stories = Array.from({ length: size }, (_, index) => makeInterview(index + 1, wordsEach))
  const interviews = Array.from({ length: broughtIn }, (_, index) => {
    const file = join(place, `interview-${index + 1}.txt`)
    writeFileSync(file, makeInterview(size + index + 1, wordsEach).text)
    return file
  })
  warmUp()
  const values = new Map<string, unknown>()
  const probeFile = join(place, 'probe.db')
  const probe = newEncrypted(probeFile)
  for (const name of settings) values.set(name, probe.pragma(name, { simple: true }))
  probe.close()
  rmSync(probeFile)

  const run = async (kind: 'encrypted' | 'plain', round: number): Promise<Run> => {
    const file = join(place, `${kind}-${round}.db`)
    const database = kind === 'encrypted' ? newEncrypted(file) : newPlain(file, values)
    try {
      const insert = await timed(() => insertAll(database, stories))
      const search = await timed(() => searchAll(database))
      const folder = mkdtempSync(join(place, 'folder-'))
      const whole = await timed(() => bringIn(database, folder, interviews))
      return {
        insert: insert.milliseconds,
        search: search.milliseconds,
        bringIn: whole.milliseconds,
        insertProcessor: insert.processor,
        searchProcessor: search.processor,
        bringInProcessor: whole.processor,
      }
    } finally {
      database.close()
      rmSync(file, { force: true })
    }
  }

  const pairs: { readonly encrypted: Run; readonly plain: Run }[] = []
  for (let round = 0; round < rounds; round++) {
    const encryptedFirst = round % 2 === 0
    const first = await run(encryptedFirst ? 'encrypted' : 'plain', round)
    const second = await run(encryptedFirst ? 'plain' : 'encrypted', round)
    pairs.push(encryptedFirst ? { encrypted: first, plain: second } : { encrypted: second, plain: first })
  }
  const ratio = (what: keyof Run) => median(pairs.map(pair => pair.encrypted[what] / pair.plain[what]))
  return {
    insertEncrypted: median(pairs.map(pair => pair.encrypted.insert)),
    insertPlain: median(pairs.map(pair => pair.plain.insert)),
    searchEncrypted: median(pairs.map(pair => pair.encrypted.search)),
    searchPlain: median(pairs.map(pair => pair.plain.search)),
    bringInEncrypted: median(pairs.map(pair => pair.encrypted.bringIn)),
    bringInPlain: median(pairs.map(pair => pair.plain.bringIn)),
    insertTimes: ratio('insert'),
    searchTimes: ratio('search'),
    bringInTimes: ratio('bringIn'),
    insertProcessorTimes: ratio('insertProcessor'),
    searchProcessorTimes: ratio('searchProcessor'),
    bringInProcessorTimes: ratio('bringInProcessor'),
  }
}
