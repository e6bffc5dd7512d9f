import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../../../electron/vault/database/driver.ts'
import {
  type ConsentOf,
  consentEventsOf,
  insertConsentEvent,
} from '../../../../../electron/vault/database/repositories/consent-events.ts'
import { insertParticipant } from '../../../../../electron/vault/database/repositories/people.ts'
import { insertProject, projectPolicy } from '../../../../../electron/vault/database/repositories/project.ts'
import { compareConsent, takeableEvents } from '../../../../../electron/vault/handover/compare-consent.ts'
import { consentState, decisionFor } from '../../../../../shared/consent/state.ts'
import { ConsentEvent } from '../../../../../shared/model/consent.ts'
import type { HandedEvent } from '../../../../../shared/model/handover.ts'
import { personDetails } from '../../../../integration/support/storyteller.ts'
import { makeDatabase, temporaryFolder } from '../make-vault.ts'

const today = '2026-06-20'
const combination = (audience: 'partners' | 'press') =>
  ({ permission: 'full_story', medium: 'text', purpose: 'storybook', audience }) as const
const both = ['partners', 'press'] as const

const day = fc.integer({ min: 10, max: 22 }).map(date => `2026-06-${date}`)
const anyEvent = fc
  .record({
    on: day,
    kind: fc.constantFrom('given', 'varied', 'partly_withdrawn', 'withdrawn', 'refused', 'ended'),
    said: fc.array(
      fc.record({ audience: fc.constantFrom(...both), decision: fc.constantFrom('yes', 'no') }),
      { maxLength: 2 },
    ),
  })
  .map(({ on, kind, said }) =>
    ConsentEvent.parse({
      on,
      kind,
      evidence: 'signed',
      authority: { route: 'self_18plus', decidedBy: '', assent: 'given' },
      grants: said.map(({ audience, decision }) => ({ ...combination(audience), decision })),
      expiresOn: null,
      reviewOn: null,
    }),
  )
const history = fc.array(anyEvent, { maxLength: 5 })

const handed = (events: readonly ConsentEvent[]): HandedEvent[] =>
  events.map((event, index) => ({
    event,
    writtenAt: `2026-06-21T10:00:00.${String(index).padStart(3, '0')}Z`,
    writtenBy: 'Somebody there',
  }))

const saysNoTo = (event: ConsentEvent, audience: (typeof both)[number]): boolean =>
  ['withdrawn', 'refused', 'ended'].includes(event.kind) ||
  event.grants.some(grant => grant.audience === audience && grant.decision === 'no')

const saysYesTo = (event: ConsentEvent, audience: (typeof both)[number]): boolean =>
  event.grants.some(grant => grant.audience === audience && grant.decision === 'yes')

describe('promise 6: consents of two vaults put together', () => {
  const newDatabase = (): Database => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    insertProject(database, 'Project', `${today}T10:00:00.000Z`)
    return database
  }

  const withHistory = (database: Database, events: readonly ConsentEvent[]): ConsentOf => {
    const row = insertParticipant(database, personDetails({ name: 'Somebody' }), `${today}T10:00:00.000Z`)
    const of = { participant: row }
    for (const { event, writtenAt } of handed(events))
      insertConsentEvent(database, of, event, writtenAt, 'Ola')
    return of
  }

  test('whatever happened here and there: a yes after them is a yes that nobody took back, then or later', () => {
    const database = newDatabase()
    const person = personDetails({ name: 'Somebody' })
    fc.assert(
      fc.property(history, history, (mine, theirs) => {
        const of = withHistory(database, mine)
        const { take } = takeableEvents(database, of, handed(theirs), today)
        for (const { event, writtenAt, writtenBy } of take) {
          insertConsentEvent(database, of, event, writtenAt, writtenBy)
        }
        const events = consentEventsOf(database, of).map(({ event }) => event)
        const consent = consentState(events, today, person, projectPolicy(database))
        for (const audience of both) {
          if (decisionFor(consent, combination(audience)) !== 'yes') continue
          const yes = [...mine, ...theirs].filter(event => event.on <= today && saysYesTo(event, audience))
          const lastYes =
            yes
              .map(({ on }) => on)
              .toSorted()
              .at(-1) ?? ''
          expect(lastYes).not.toBe('')
          // A no of a later day, from either side, was heard; and so was one from here on the day of a yes from there.
          const later = [...mine, ...theirs].filter(event => event.on > lastYes && event.on <= today)
          expect(later.some(event => saysNoTo(event, audience))).toBe(false)
          const isOnlyTheirs = !mine.some(event => event.on === lastYes && saysYesTo(event, audience))
          const saidNoHere = mine.some(event => event.on === lastYes && event.kind === 'withdrawn')
          if (isOnlyTheirs) expect(saidNoHere).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('what is compared is what is taken, and a second time there is nothing new', () => {
    const database = newDatabase()
    const person = personDetails({ name: 'Somebody' })
    fc.assert(
      fc.property(history, history, (mine, theirs) => {
        const of = withHistory(database, mine)
        const incoming = handed(theirs)
        const compared = compareConsent(database, of, person, incoming, today)
        const { take, contradicted } = takeableEvents(database, of, incoming, today)
        expect([compared.news, compared.contradicted]).toEqual([take.length, contradicted])
        for (const { event, writtenAt, writtenBy } of take) {
          insertConsentEvent(database, of, event, writtenAt, writtenBy)
        }
        const events = consentEventsOf(database, of).map(({ event }) => event)
        expect(consentState(events, today, person, projectPolicy(database)).state).toBe(compared.after)
        expect(compareConsent(database, of, person, incoming, today).news).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})
