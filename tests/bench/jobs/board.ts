import type { Database } from '../../../electron/vault/database/driver.ts'
import { emptyWriteAheadLog } from '../../../electron/vault/database/open.ts'
import { insertConsentEvent } from '../../../electron/vault/database/repositories/consent-events.ts'
import { insertParticipant } from '../../../electron/vault/database/repositories/people.ts'
import { daysAfter } from '../../../shared/consent/age.ts'
import { Authority, audiences, type ConsentEvent, type Grant } from '../../../shared/model/consent.ts'
import { lastNames } from '../made-up/names.ts'
import { createRandom, pick } from '../made-up/random.ts'
import { median, timed } from '../measure.ts'
import { openDatabase } from '../open-database.ts'
import { newVaultAt, openVaultAt, today } from '../vault.ts'
import type { Job } from './job.ts'

const at = today.toISOString()
const eventsEach = 20

const grantsOf = (random: () => number): Grant[] =>
  audiences.flatMap(audience =>
    (['full_story', 'quote_verbatim'] as const).map(permission => ({
      permission,
      medium: 'text' as const,
      purpose: 'storybook' as const,
      audience,
      decision: random() < 0.8 ? ('yes' as const) : ('no' as const),
    })),
  )

const eventOf = (kind: ConsentEvent['kind'], on: string, random: () => number): ConsentEvent => ({
  kind,
  on,
  evidence: 'signed',
  authority:
    kind === 'given' || kind === 'reconfirmed'
      ? Authority.parse({ route: 'self_18plus', decidedBy: '', assent: 'given' })
      : null,
  grants: kind === 'given' || kind === 'varied' ? grantsOf(random) : [],
  expiresOn: kind === 'given' || kind === 'reconfirmed' ? daysAfter(on, 700) : null,
  reviewOn: kind === 'given' || kind === 'reconfirmed' ? daysAfter(on, 350) : null,
  record: null,
})

/** Asked, agreed, and then changed or confirmed again and again; every tenth withdraws at the end. */
const addHistory = (database: Database, person: number, random: () => number): void => {
  for (let step = 0; step < eventsEach; step++) {
    const on = daysAfter('2024-06-01', step * 30)
    const isLast = step === eventsEach - 1
    const kind =
      step === 0
        ? 'offered'
        : step === 1
          ? 'given'
          : isLast && person % 10 === 0
            ? 'withdrawn'
            : step % 3 === 0
              ? 'reconfirmed'
              : 'varied'
    insertConsentEvent(database, { participant: person }, eventOf(kind, on, random), at, 'Ola')
  }
}

/** People with twenty events of consent each. */
export const makePeople: Job = async ({ vault, people }) => {
  ;(await newVaultAt(vault)).close()
  const database = await openDatabase(vault)
  try {
    const random = createRandom(7)
    database
      .transaction(() => {
        for (let number = 0; number < people; number++) {
          const person = insertParticipant(
            database,
            {
              name: `${pick(lastNames, random)} ${pick(lastNames, random)}`,
              kind: 'young_person',
              birthDate: `${2000 + (number % 8)}-0${1 + (number % 9)}-11`,
              ageBand: null,
              careStatus: 'none',
              area: null,
              descriptors: { gender: '', ethnicity: '', role: '', other: '' },
              identity: null,
            },
            at,
          )
          addHistory(database, person, random)
        }
      })
      .immediate()
    emptyWriteAheadLog(database)
    const events = database.prepare('SELECT count(*) FROM consent_events').pluck().get()
    return { events: Number(events) }
  } finally {
    database.close()
  }
}

/** The board as the people screen asks for it: the first time in a process, and from then on. */
export const board: Job = async ({ vault: folder }) => {
  const vault = await openVaultAt(folder)
  try {
    const first = await timed(() => vault.perform('people.board', {}))
    const again: number[] = []
    for (let run = 0; run < 5; run++) {
      again.push((await timed(() => vault.perform('people.board', {}))).milliseconds)
    }
    const monitor = await timed(() => vault.perform('people.monitor', {}))
    return {
      first: first.milliseconds,
      again: median(again),
      monitor: monitor.milliseconds,
      people: first.value.people.length,
    }
  } finally {
    vault.close()
  }
}
