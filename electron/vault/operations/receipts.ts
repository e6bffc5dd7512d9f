import { machineReceipt } from '../../../shared/consent/machine-receipt.ts'
import { receiptSheet } from '../../../shared/consent/sheets/receipt.ts'
import { consentState } from '../../../shared/consent/state.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { consentEventsOf } from '../database/repositories/consent-events.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { getProjectName, projectPolicy, projectTerms } from '../database/repositories/project.ts'
import { getRetentionRule } from '../database/repositories/retention.ts'
import { found, Refusal } from '../refusal.ts'
import { saveChosenFile } from '../save-chosen.ts'
import { sheetToWord } from '../word/write-sheet.ts'

const retentionOf = (database: Database, rule: string | null): string => {
  const known = rule === null ? undefined : getRetentionRule(database, idToRow(rule))
  return known === undefined ? '' : `${known.months} months from ${known.trigger}, then ${known.action}`
}

export const receiptHandlers: Handlers<'consent.receipt'> = {
  'consent.receipt': async (context, { participant, format, to, replace }) => {
    const { database } = context
    const row = idToRow(participant)
    const person = found(getParticipant(database, row), 'participant')
    const stored = consentEventsOf(database, { participant: row })
    const events = stored.map(({ event }) => event)
    const given = events.findLast(({ kind }) => kind === 'given')
    if (given === undefined) {
      throw new Refusal(
        'nothing-given',
        'No file was written. This person has not said yes to anything yet, so there is nothing to give a receipt for.',
      )
    }
    const facts = {
      participant,
      project: getProjectName(database),
      consent: consentState(events, todayOf(context), person, projectPolicy(database)),
      given,
      contact: projectTerms(database).withdrawalContact,
      on: todayOf(context),
    }
    const bytes =
      format === 'machine'
        ? Buffer.from(
            `${JSON.stringify(
              machineReceipt({
                ...facts,
                events: stored.map(({ event, writtenAt }) => ({ ...event, writtenAt })),
                retention: retentionOf(database, given.record?.retentionRule ?? null),
              }),
              null,
              2,
            )}\n`,
            'utf8',
          )
        : await sheetToWord(receiptSheet(facts), format === 'word' ? 'standard' : 'large_print')
    return saveChosenFile(context, { to, replace }, bytes, () => ({
      object: participant,
      detail: { format },
      value: { bytes: bytes.length },
    }))
  },
}
