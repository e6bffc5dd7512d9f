import type { IncomingStory } from '../../../shared/contract/handover.ts'
import type { HandoverBundle, OriginalHandover, PrintedHandover } from '../../../shared/model/handover.ts'
import { rowToStoryId } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { rowOfUid } from '../database/repositories/handed-items.ts'
import { getParticipant } from '../database/repositories/people.ts'
import {
  getRevisionText,
  getStory,
  type StoryRecord,
  storyOfSource,
} from '../database/repositories/stories.ts'
import { countWords } from '../importers/count-words.ts'
import { contentHash, toInterview } from './incoming-text.ts'

type Story = OriginalHandover | PrintedHandover

const rowHere = (database: Database, story: Story, text: string): number | undefined => {
  // One that was added beside another comes first: it is the very words.
  const added = storyOfSource(database, contentHash(story.uid, text))
  if (added !== undefined) return added
  const known = rowOfUid(database, 'story', story.uid)
  if (known !== undefined || !('sourceHash' in story)) return known
  return storyOfSource(database, Buffer.from(story.sourceHash, 'hex'))
}

/** Whoever was erased here is not brought back with another story. */
const isErasedPerson = (database: Database, story: Story): boolean => {
  if (!('person' in story) || story.person === null) return false
  const row = rowOfUid(database, 'participant', story.person)
  return row !== undefined && getParticipant(database, row) === undefined
}

const creditDiffers = ({ attribution }: StoryRecord, incoming: Story): boolean =>
  attribution.rung !== incoming.attribution.rung || attribution.credit !== incoming.attribution.credit

export const compareStory = (database: Database, story: Story): IncomingStory => {
  const { uid, code, title } = story
  const { text } = toInterview(story)
  const about = { uid, code, title, words: countWords(text) }
  const row = rowHere(database, story, text)
  const here = row === undefined ? undefined : getStory(database, row)
  if ((row !== undefined && here === undefined) || isErasedPerson(database, story))
    return { ...about, standing: 'erased', here: null, creditDiffers: false }
  if (here === undefined) return { ...about, standing: 'new', here: null, creditDiffers: false }
  const isSame = getRevisionText(database, here.revision).text === text
  return {
    ...about,
    standing: isSame ? 'same' : 'differs',
    here: rowToStoryId(here.id),
    creditDiffers: creditDiffers(here, story),
  }
}

export const compareStories = (database: Database, { stories }: HandoverBundle): IncomingStory[] =>
  stories.map(story => compareStory(database, story))
