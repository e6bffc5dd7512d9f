import { dueOn } from '../../../shared/consent/rights-clock.ts'
import { idToRow, rowToReleaseId, rowToRequestId } from '../../../shared/model/ids.ts'
import type { RightsDecision } from '../../../shared/model/rights.ts'
import { type Handlers, todayOf } from '../context.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { listRecalls, markTold, releasedOn, releasesOfPerson } from '../database/repositories/recalls.ts'
import { decideRequest, getRequest, insertRequest, listRequests } from '../database/repositories/rights.ts'
import { found, Refusal } from '../refusal.ts'

const assertPossible = (isPossible: boolean, sentence: string): void => {
  if (!isPossible) throw new Refusal('impossible-date', `Nothing was stored. ${sentence}`)
}

const assertExplained = ({ outcome, reason, exemption }: RightsDecision): void => {
  if (outcome !== 'done' && reason === '') {
    throw new Refusal(
      'reason-missing',
      'Nothing was stored. Whoever asked is told why not all of it was done: please write the reason.',
    )
  }
  if (outcome === 'refused' && exemption === '') {
    throw new Refusal(
      'reason-missing',
      'Nothing was stored. A request is refused only under an exemption that the law names: please write which.',
    )
  }
}

export const rightsHandlers: Handlers<
  'rights.list' | 'rights.receive' | 'rights.decide' | 'releases.ofPerson' | 'releases.markTold'
> = {
  'rights.list': ({ database }, { participant }) => {
    if (participant !== null) found(getParticipant(database, idToRow(participant)), 'participant')
    return { requests: [...listRequests(database, participant === null ? null : idToRow(participant))] }
  },

  'rights.receive': (context, { participant, kind, receivedOn }) => {
    const { database } = context
    const person = found(getParticipant(database, idToRow(participant)), 'participant')
    assertPossible(receivedOn <= todayOf(context), 'This day has not come yet: please check the date.')
    assertPossible(
      person.birthDate === null || receivedOn >= person.birthDate,
      'This day is before the birth date: please check both.',
    )
    return context.change(() => {
      const due = dueOn(receivedOn)
      const row = insertRequest(database, { participant, kind, receivedOn, dueOn: due })
      const request = rowToRequestId(row)
      return { object: participant, detail: { request, kind }, value: { request, dueOn: due } }
    })
  },

  'rights.decide': (context, { request: id, decision }) => {
    const { database } = context
    const request = found(getRequest(database, idToRow(id)), 'request')
    if (request.decision !== null) {
      throw new Refusal(
        'already-decided',
        'Nothing was stored. This request has its answer already. If something else was asked since, please write it down as a new request.',
      )
    }
    assertPossible(decision.on <= todayOf(context), 'This day has not come yet: please check the date.')
    assertPossible(
      decision.on >= request.receivedOn,
      'This is before the day on which it was asked: please check the date.',
    )
    assertExplained(decision)
    return context.change(() => {
      decideRequest(database, idToRow(id), decision)
      const { kind, participant } = request
      return { object: participant, detail: { request: id, kind, outcome: decision.outcome }, value: {} }
    })
  },

  'releases.ofPerson': ({ database }, { participant }) => {
    found(getParticipant(database, idToRow(participant)), 'participant')
    const recalls = listRecalls(database)
    return {
      releases: releasesOfPerson(database, idToRow(participant)).map(row => {
        const recall = recalls.find(
          ({ release, story }) => rowToReleaseId(release) === row.release && story === row.story,
        )
        return {
          ...row,
          recalled: recall === undefined ? null : { reason: recall.reason, on: recall.on },
        }
      }),
    }
  },

  'releases.markTold': (context, { release, story, on }) => {
    const { database } = context
    const day = found(releasedOn(database, idToRow(release), story), 'release')
    assertPossible(on <= todayOf(context), 'This day has not come yet: please check the date.')
    assertPossible(on >= day, 'This is before the storybook was saved: please check the date.')
    return context.change(() => {
      markTold(database, idToRow(release), story, on)
      return { object: release, detail: { story, on }, value: {} }
    })
  },
}
