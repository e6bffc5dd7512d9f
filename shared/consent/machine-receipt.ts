import type { ConsentEvent, ConsentEventKind, Grant } from '../model/consent.ts'
import { type Consent, isStanding } from './state.ts'

/** The life cycle's words of ISO/IEC TS 27560 for what happened. */
const eventStates: Readonly<Record<ConsentEventKind, string>> = {
  offered: 'requested',
  given: 'given',
  refused: 'refused',
  varied: 'given',
  reconfirmed: 'reconfirmed',
  partly_withdrawn: 'given',
  withdrawn: 'withdrawn',
  ended: 'terminated',
  invalidated: 'invalidated',
}

export interface MachineReceiptFacts {
  /** The participant's code. Never a name. */
  readonly participant: string
  readonly project: string
  readonly consent: Consent
  readonly events: readonly (ConsentEvent & { readonly writtenAt: string })[]
  readonly given: ConsentEvent
  readonly contact: string
  /** How long what was told is kept, as words of the retention rule; empty where there is none. */
  readonly retention: string
}

const purposeOf = ({ permission, medium, purpose, audience }: Grant) => ({
  purpose,
  permission,
  medium,
  audience,
})

/**
 * A consent record and receipt for machines, with the fields that ISO/IEC TS 27560 makes mandatory. The standard itself
 * is sold and was not read: its fields are those of the W3C Data Privacy Vocabulary's guide to it (`consent-27560`).
 * The principal is known by code, so that the file names nobody.
 */
export const machineReceipt = ({
  participant,
  project,
  consent,
  events,
  given,
  contact,
  retention,
}: MachineReceiptFacts) => {
  const { record, on } = given
  return {
    header: {
      schema_version: record?.schemaVersion ?? 'storykeep-consent-1',
      record_id: record?.recordId ?? null,
      pii_principal_id: participant,
    },
    processing: {
      privacy_notice: {
        reference: record?.form ?? null,
        information_sheet_sha256: record?.infoSheetHash ?? null,
        form_sha256: record?.formHash ?? null,
      },
      language: record?.language ?? 'en-GB',
      purposes: consent.grants.filter(({ decision }) => decision === 'yes').map(purposeOf),
      refused_purposes: consent.grants.filter(({ decision }) => decision === 'no').map(purposeOf),
      lawful_basis: {
        article_6: record?.art6Basis ?? null,
        article_9: record?.art9Condition ?? null,
      },
      pii_information: [
        { pii_type: 'lived-experience account', special_category: true },
        { pii_type: 'consent record', special_category: false },
      ],
      pii_controllers: record?.controllers ?? [],
      recipients: record?.recipients ?? [],
      storage_locations: record?.storageLocation ? [record.storageLocation] : [],
      retention_period: retention,
      jurisdiction: record?.jurisdiction ?? 'england_wales',
      withdrawal_method: record?.withdrawalMethod ?? contact,
    },
    party_identification: (record?.controllers.length ? record.controllers : [project]).map(
      (name, index) => ({
        party_id: `controller-${index + 1}`,
        party_name: name,
        party_contact: contact,
        party_type: 'controller',
      }),
    ),
    consent_state: isStanding(consent.state)
      ? 'given'
      : consent.state === 'ended'
        ? 'terminated'
        : consent.state,
    events: events.map(event => ({
      event_time: event.on,
      recorded_at: event.writtenAt,
      validity_duration: { from: event.on, until: event.expiresOn },
      entity_id: event.authority?.route ?? participant,
      event_type: event.evidence,
      event_state: eventStates[event.kind],
    })),
    given_on: on,
  }
}
