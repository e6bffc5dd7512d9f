import { createHash } from 'node:crypto'
import type { OriginalHandover, PrintedHandover, Uid } from '../../../shared/model/handover.ts'
import type { Interview, Turn } from '../../../shared/model/interview.ts'

const printedToInterview = ({ title, turns }: PrintedHandover): Interview => {
  const placed: Turn[] = []
  const lines: string[] = []
  let from = 0
  for (const { speaker, words } of turns) {
    const line = speaker === null ? words : `${speaker}: ${words}`
    const to = from + line.length
    placed.push({
      from,
      to,
      speaker: speaker === null ? null : { from, to: from + speaker.length },
      startMs: null,
    })
    lines.push(line)
    from = to + 1
  }
  return { title, text: lines.join('\n'), turns: placed, unread: [] }
}

/** A story of a bundle as the vault keeps it: printed words become the words that this vault begins with. */
export const toInterview = (story: PrintedHandover | OriginalHandover): Interview =>
  'text' in story
    ? { title: story.title, text: story.text, turns: story.turns, unread: story.unread }
    : printedToInterview(story)

/** What stands for the hash of a file where a story came without one, or beside another from the same file. */
export const contentHash = (uid: Uid, text: string): Buffer =>
  createHash('sha256').update(`${uid}\n${text}`, 'utf8').digest()
