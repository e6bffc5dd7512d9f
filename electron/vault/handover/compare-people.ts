import type { IncomingOccasion, IncomingPerson } from '../../../shared/contract/handover.ts'
import { fold } from '../../../shared/model/fold.ts'
import type { HandedOccasion, HandedPerson, OriginalBundle, Uid } from '../../../shared/model/handover.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import type { Participant, Session } from '../../../shared/model/people.ts'
import { maybeSame } from '../../../shared/redact/maybe-same.ts'
import type { Database } from '../database/driver.ts'
import { type HandedKind, handedItem } from '../database/repositories/handed-items.ts'
import {
  getParticipant,
  getSession,
  listParticipants,
  listSessions,
} from '../database/repositories/people.ts'
import { listNamed } from '../database/repositories/project.ts'
import { groupDeciding } from '../release-facts.ts'
import { compareConsent, consentBrought } from './compare-consent.ts'

interface Found<Item> {
  readonly standing: IncomingPerson['standing']
  readonly here: readonly Item[]
}

/** What an item of a bundle is here: known by its number, perhaps one of those that look like it, or new. */
const find = <Item>(
  database: Database,
  kind: HandedKind,
  uid: Uid,
  get: (database: Database, row: number) => Item | undefined,
  alike: () => readonly Item[],
): Found<Item> => {
  const item = handedItem(database, kind, uid)
  if (item?.erased === 1) return { standing: 'erased', here: [] }
  const known = item && get(database, item.row)
  if (known !== undefined) return { standing: 'known', here: [known] }
  const here = alike()
  return { standing: here.length === 0 ? 'new' : 'maybe', here }
}

const nameOf = (database: Database, list: 'areas' | 'stages', id: string | null): string | null =>
  id === null ? null : (listNamed(database, list).find(row => row.id === idToRow(id))?.name ?? null)

const isSameName = (one: string | null, other: string | null): boolean =>
  fold(one ?? '') === fold(other ?? '')

const personDiffers = (database: Database, here: Participant, incoming: HandedPerson): boolean =>
  here.name !== incoming.name ||
  here.kind !== incoming.kind ||
  here.birthDate !== incoming.birthDate ||
  here.ageBand !== incoming.ageBand ||
  here.careStatus !== incoming.careStatus ||
  JSON.stringify(here.descriptors) !== JSON.stringify(incoming.descriptors) ||
  !isSameName(nameOf(database, 'areas', here.area), incoming.area)

const occasionDiffers = (database: Database, here: Session, incoming: HandedOccasion): boolean =>
  here.kind !== incoming.kind ||
  here.title !== incoming.title ||
  here.place !== incoming.place ||
  here.heldOn !== incoming.heldOn ||
  here.headcount !== incoming.headcount ||
  here.youngest !== incoming.youngest ||
  !isSameName(nameOf(database, 'areas', here.area), incoming.area) ||
  !isSameName(nameOf(database, 'stages', here.stage), incoming.stage)

const storiesWith = ({ stories }: OriginalBundle, key: 'person' | 'occasion', uid: Uid): Uid[] =>
  stories.filter(story => story[key] === uid).map(story => story.uid)

export const comparePeople = (
  database: Database,
  bundle: OriginalBundle,
  today: string,
): IncomingPerson[] => {
  const everybody = listParticipants(database)
  return bundle.people.map(person => {
    const { standing, here } = find(database, 'participant', person.uid, getParticipant, () =>
      everybody.filter(
        known =>
          maybeSame('PERSON', known.name, person.name) ||
          (known.birthDate !== null && known.birthDate === person.birthDate),
      ),
    )
    return {
      uid: person.uid,
      brings: consentBrought(database, person, person.consent, today),
      stories: storiesWith(bundle, 'person', person.uid),
      name: person.name,
      kind: person.kind,
      birthDate: person.birthDate,
      standing,
      here: here.map(known => ({
        participant: known.id,
        name: known.name,
        kind: known.kind,
        birthDate: known.birthDate,
        detailsDiffer: personDiffers(database, known, person),
        consent: compareConsent(database, { participant: idToRow(known.id) }, known, person.consent, today),
      })),
    }
  })
}

export const compareOccasions = (
  database: Database,
  bundle: OriginalBundle,
  today: string,
): IncomingOccasion[] => {
  const all = listSessions(database)
  return bundle.occasions.map(occasion => {
    const { standing, here } = find<Session>(database, 'session', occasion.uid, getSession, () =>
      all.filter(
        ({ kind, title, heldOn }) =>
          kind === occasion.kind && heldOn === occasion.heldOn && isSameName(title, occasion.title),
      ),
    )
    return {
      uid: occasion.uid,
      brings: consentBrought(database, groupDeciding(occasion.youngest), occasion.consent, today),
      stories: storiesWith(bundle, 'occasion', occasion.uid),
      title: occasion.title,
      heldOn: occasion.heldOn,
      standing,
      here: here.map(known => ({
        session: known.id,
        title: known.title,
        heldOn: known.heldOn,
        detailsDiffer: occasionDiffers(database, known, occasion),
        consent: compareConsent(
          database,
          { session: idToRow(known.id) },
          groupDeciding(known.youngest),
          occasion.consent,
          today,
        ),
      })),
    }
  })
}
