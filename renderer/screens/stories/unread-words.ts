import type { UnreadPart } from '../../../shared/model/interview.ts'
import { counted, listed } from '../../app/words.ts'

const partWords: Readonly<Record<UnreadPart['part'], readonly [string, string]>> = {
  header: ['page header', 'page headers'],
  footer: ['page footer', 'page footers'],
  comment: ['comment', 'comments'],
  deletion: ['deleted passage', 'deleted passages'],
  picture: ['picture', 'pictures'],
  drawing: ['drawing', 'drawings'],
  'embedded file': ['embedded file', 'embedded files'],
  field: ['field', 'fields'],
  other: ['other part', 'other parts'],
}

export const partToWords = (part: UnreadPart['part']): string => partWords[part][0]

/** "2 comments and 1 picture": what a file had beside the story's words. */
export const unreadToWords = (unread: readonly UnreadPart[]): string => {
  const counts = new Map<UnreadPart['part'], number>()
  for (const { part } of unread) counts.set(part, (counts.get(part) ?? 0) + 1)
  return listed([...counts].map(([part, count]) => counted(count, ...partWords[part])))
}

/** The last part of a path, on any system. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path
