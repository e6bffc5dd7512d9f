import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkVault } from '../../electron/vault/check.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { killedAfter, storykeep } from '../integration/support/command-line.ts'
import { dataKeyOf, filesWith, withDatabase } from '../integration/support/image.ts'
import { type SampleVault, sampleVault } from '../integration/support/sample.ts'
import { freshFolder } from '../integration/support/vault.ts'

// The real command line, killed without warning at moments spread over its whole run.
const kills = Number(process.env.STORYKEEP_COMMAND_KILLS ?? 10)
const canary = 'Zwibblewick'

let sample: SampleVault
let template: string
let key: Buffer
beforeAll(async () => {
  sample = await sampleVault()
  sample.vault.service.close()
  template = sample.vault.folder
  key = await dataKeyOf(template)
})

const timed = async (words: readonly string[], temporary: string): Promise<number> => {
  const began = performance.now()
  const { exit } = await storykeep(words, { environment: { TMPDIR: temporary } })
  expect(exit).toBe(0)
  return performance.now() - began
}

/** Moments from when the program has loaded to a little after it would be done, the same at every run. */
const moments = (whole: number): readonly number[] =>
  Array.from({ length: kills }, (_, round) => whole * (0.35 + 0.7 * ((round * 0.618_033_988_75) % 1)))

const makePlace = () => {
  const place = freshFolder()
  const temporary = join(place, 'temporary')
  mkdirSync(temporary)
  const folder = join(place, 'Killed.storykeep')
  cpSync(template, folder, { recursive: true })
  return { place, temporary, folder }
}

const countIn = (folder: string, table: 'stories' | 'releases' | 'record'): number =>
  withDatabase(folder, key, database =>
    Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  )

const expectSound = (folder: string): void => {
  withDatabase(folder, key, database => {
    const report = checkVault(database, folder)
    expect(report.problems).toEqual([])
    expect(report.chain.problems).toEqual([])
  })
}

describe('promise 11: the command line is killed', () => {
  test(`promise 11: ${kills} times during an import: each file is whole or not there, and no words lie about`, async () => {
    const { place, temporary, folder } = makePlace()
    const files = Array.from({ length: 12 }, (_, index) => {
      const path = join(place, `interview-${index}.txt`)
      const turn = `P1: ${canary} and Keziah Okafor came on day ${index}, and we talked for a while.\n\n`
      writeFileSync(path, turn.repeat(40))
      return path
    })
    const words = ['import', folder, ...files]
    const whole = await timed(words, temporary)
    const complete = withDatabase(folder, key, database =>
      database
        .prepare("SELECT detail FROM record WHERE operation = 'stories.import' ORDER BY sequence DESC")
        .pluck()
        .all(),
    ).length
    let atWork = 0
    for (const moment of moments(whole)) {
      rmSync(folder, { recursive: true })
      cpSync(template, folder, { recursive: true })
      const before = { stories: countIn(folder, 'stories'), entries: countIn(folder, 'record') }
      if (await killedAfter(words, moment, { environment: { TMPDIR: temporary } })) atWork += 1
      expect(filesWith(folder, [canary])).toEqual([])
      expect(readdirSync(temporary)).toEqual([])
      expectSound(folder)
      const stories = countIn(folder, 'stories') - before.stories
      expect(countIn(folder, 'record') - before.entries).toBe(stories)
      withDatabase(folder, key, database => {
        const texts = database.prepare('SELECT count(*) FROM revisions').pluck().get()
        const searchable = database
          .prepare('SELECT count(*) FROM story_search WHERE story_search MATCH ?')
          .pluck()
        expect(texts).toBe(before.stories + stories)
        expect(searchable.get(canary)).toBe(stories)
      })
    }
    expect(complete).toBeGreaterThan(files.length)
    expect(atWork).toBeGreaterThan(0)
    // Where it was killed the rest can be brought in, and what is there is not brought in twice.
    const rest = await storykeep([...words, '--json'])
    const report = rest.json as { imported: unknown[]; refused: { code: string }[] }
    expect(report.imported.length + report.refused.length).toBe(files.length)
    expect(report.refused.every(({ code }) => code === 'already-imported')).toBe(true)
  }, 180_000)

  test(`promise 11: ${kills} times during an export: the old file or the new one, whole, and a sound vault`, async () => {
    const { place, temporary, folder } = makePlace()
    const out = join(place, 'book.docx')
    const words = ['export', folder, sample.storybook, '--out', out, '--leave-out', sample.shelf, '--replace']
    const whole = await timed(words, temporary)
    const printed = readFileSync(out)
    let atWork = 0
    for (const [round, moment] of moments(whole).entries()) {
      rmSync(folder, { recursive: true })
      cpSync(template, folder, { recursive: true })
      rmSync(out, { force: true })
      const old = round % 2 === 0 ? Buffer.from('an earlier file of that name') : null
      if (old !== null) writeFileSync(out, old)
      if (await killedAfter(words, moment, { environment: { TMPDIR: temporary } })) atWork += 1
      expectSound(folder)
      expect(readdirSync(temporary)).toEqual([])
      const now = existsSync(out) ? readFileSync(out) : null
      const isOld = now === null ? old === null : old?.equals(now) === true
      expect(isOld || now?.equals(printed)).toBe(true)
      if (!isOld && now !== null) expect(Object.keys(unzipSync(now))).toContain('word/document.xml')
      const releases = withDatabase(folder, key, database =>
        database.prepare('SELECT file_hash FROM releases').pluck().all(),
      ) as Buffer[]
      // A release is recorded only of a file that is there.
      for (const hash of releases) {
        expect(now === null ? null : createHash('sha256').update(now).digest('hex')).toBe(
          hash.toString('hex'),
        )
      }
    }
    expect(atWork).toBeGreaterThan(0)
    // What a kill leaves beside the target is never in its place, and the next export is as good as the first.
    await timed(words, temporary)
    expect(readFileSync(out).equals(printed)).toBe(true)
  }, 180_000)

  test('promise 11: a vault is made whole or not at all', async () => {
    const place = freshFolder()
    const whole = await timed(['create', join(place, 'First')], place)
    for (const [round, moment] of moments(whole).slice(0, 5).entries()) {
      const folder = join(place, `Made-${round}.storykeep`)
      await killedAfter(['create', folder], moment)
      if (!existsSync(folder)) continue
      const made = vaultPaths(folder)
      expect(existsSync(made.keys) && existsSync(made.database)).toBe(true)
      expect((await storykeep(['check', folder])).exit).toBe(0)
    }
  }, 120_000)
})
