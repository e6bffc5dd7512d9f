import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertConsentEvent } from '../../../../../electron/vault/database/repositories/consent-events.ts'
import { insertParticipant } from '../../../../../electron/vault/database/repositories/people.ts'
import { standingsOn } from '../../../../../electron/vault/database/repositories/standings.ts'
import { foldConsent } from '../../../../../shared/consent/state.ts'
import { consentEventKinds } from '../../../../../shared/model/consent.ts'
import { event, grant } from '../../../shared/consent/examples.ts'
import { makeDatabase, temporaryFolder } from '../make-vault.ts'

const at = '2026-06-15T10:00:00.000Z'
const day = fc.integer({ min: 1, max: 28 }).map(date => `2026-06-${String(date).padStart(2, '0')}`)
const someEvent = fc
  .record({
    kind: fc.constantFrom(...consentEventKinds),
    on: day,
    expiresOn: fc.option(day),
    reviewOn: fc.option(day),
    decisions: fc.array(fc.constantFrom('yes' as const, 'no' as const, 'not_asked' as const), {
      maxLength: 3,
    }),
  })
  .map(({ decisions, ...rest }) => event({ ...rest, grants: decisions.map(decision => grant({ decision })) }))

const personDetails = {
  name: 'Ada Hexamoor',
  kind: 'young_person',
  birthDate: null,
  ageBand: '26_40',
  careStatus: 'none',
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: '' },
  identity: null,
} as const

describe('the copy that the board reads', () => {
  test('is what the events fold to, on each day, whatever happened and in whatever order it was written down', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 8 }), day, (events, today) => {
        const person = insertParticipant(database, personDetails, at)
        database
          .transaction(() => {
            for (const one of events) insertConsentEvent(database, { participant: person }, one, at, 'Ola')
          })
          .immediate()
        const known = standingsOn(database, today).get(person)
        const folded = foldConsent(events.filter(({ on }) => on <= today))
        expect(known).toEqual(JSON.parse(JSON.stringify(folded)))
        database.prepare('DELETE FROM participants WHERE id = ?').run(person)
      }),
      { numRuns: 300 },
    )
  })

  test('is not read where it is not of the last event, or is missing', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    const person = insertParticipant(database, personDetails, at)
    insertConsentEvent(database, { participant: person }, event({ on: '2026-06-01' }), at, 'Ola')
    insertConsentEvent(
      database,
      { participant: person },
      event({ kind: 'withdrawn', on: '2026-06-02', grants: [] }),
      at,
      'Ola',
    )
    const right = standingsOn(database, '2026-06-15').get(person)
    database.exec("UPDATE consent_standings SET last_event_id = 1, standing = '{}'")
    expect(standingsOn(database, '2026-06-15').get(person)).toEqual(right)
    database.exec('DELETE FROM consent_standings')
    expect(standingsOn(database, '2026-06-15').get(person)).toEqual(right)
  })
})
