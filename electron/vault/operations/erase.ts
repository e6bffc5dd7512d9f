import { idToRow } from '../../../shared/model/ids.ts'
import type { Handlers } from '../context.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { getStory } from '../database/repositories/stories.ts'
import { erasePerson } from '../erasure/erase-person.ts'
import { eraseStory } from '../erasure/erase-story.ts'
import { leaveNoBytes } from '../erasure/leave-no-bytes.ts'
import { found } from '../refusal.ts'

export const eraseHandlers: Handlers<'stories.erase' | 'participants.erase'> = {
  'stories.erase': (context, { story: id }) => {
    const story = found(getStory(context.database, idToRow(id)), 'story')
    context.change(() => {
      eraseStory(context, story)
      return { object: id, value: {} }
    })
    leaveNoBytes(context)
    return {}
  },

  'participants.erase': (context, { participant }) => {
    found(getParticipant(context.database, idToRow(participant)), 'participant')
    const erased = context.change(() => {
      const value = erasePerson(context, participant)
      return { object: participant, detail: { ...value }, value }
    })
    leaveNoBytes(context)
    return erased
  },
}
