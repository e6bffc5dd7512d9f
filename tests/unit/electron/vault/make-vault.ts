import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '../../../../electron/vault/database/driver.ts'
import { migrate } from '../../../../electron/vault/database/migrate.ts'
import { createVaultDatabase, openVaultDatabase } from '../../../../electron/vault/database/open.ts'
import { appendEntry, type NewEntry } from '../../../../electron/vault/record/record.ts'
import type { Result } from '../../../../shared/model/result.ts'

export const testKey = Buffer.from('1f2e3d4c5b6a798897a6b5c4d3e2f10f00112233445566778899aabbccddeeff', 'hex')

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const valueFrom = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`expected success, got ${result.error.code}`)
  return result.value
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

const closing = (database: Database): Database => {
  onTestFinished(() => database.close())
  return database
}

/** A new vault database with the real tables; closed when the test ends. */
export const makeDatabase = (file: string): Database => {
  const database = closing(valueFrom(createVaultDatabase(file, testKey)))
  valueFrom(migrate(database, { beforeUpgrade: () => ({ ok: true, value: undefined }) }))
  return database
}

export const reopenDatabase = (file: string): Database => closing(valueFrom(openVaultDatabase(file, testKey)))

export const entry = (number: number): NewEntry => ({
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
  actor: 'A. Researcher',
  operation: 'story-imported',
  object: `story:${number}`,
  detail: { words: number * 10 },
})

export const appendEntries = (database: Database, count: number, from = 1): void => {
  for (let number = from; number < from + count; number += 1) {
    database.transaction(() => appendEntry(database, entry(number))).immediate()
  }
}
