import type { IncomingStory } from '../../../shared/contract/handover.ts'
import type { HandoverBundle, OriginalHandover, PrintedHandover } from '../../../shared/model/handover.ts'
import { rowToStoryId } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { handedItem } from '../database/repositories/handed-items.ts'
import {
  getRevisionText,
  getStory,
  type StoryRecord,
  storyOfSource,
} from '../database/repositories/stories.ts'
import { countWords } from '../importers/count-words.ts'
import { contentHash, toInterview } from './incoming-text.ts'

type Story = OriginalHandover | PrintedHandover

const storyHere = (database: Database, story: Story, text: string): StoryRecord | undefined => {
  const rows = [
    // One that was added beside another comes first: it is the very words.
    storyOfSource(database, contentHash(story.uid, text)),
    handedItem(database, 'story', story.uid)?.row,
    'sourceHash' in story ? storyOfSource(database, Buffer.from(story.sourceHash, 'hex')) : undefined,
  ]
  return rows.flatMap(row => (row === undefined ? [] : (getStory(database, row) ?? [])))[0]
}

/** Whether it was erased here, or whoever told it: nobody is brought back with another story. */
const isErased = (database: Database, story: Story): boolean =>
  handedItem(database, 'story', story.uid)?.erased === 1 ||
  ('person' in story &&
    story.person !== null &&
    handedItem(database, 'participant', story.person)?.erased === 1)

const creditDiffers = ({ attribution }: StoryRecord, incoming: Story): boolean =>
  attribution.rung !== incoming.attribution.rung || attribution.credit !== incoming.attribution.credit

export const compareStory = (database: Database, story: Story): IncomingStory => {
  const { uid, code, title } = story
  const { text } = toInterview(story)
  const about = { uid, code, title, words: countWords(text) }
  const here = storyHere(database, story, text)
  if (isErased(database, story)) return { ...about, standing: 'erased', here: null, creditDiffers: false }
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
