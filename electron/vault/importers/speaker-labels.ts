import type { DraftLine } from './draft.ts'
import { type LabelCandidate, labelKey, readLabel } from './label-shapes.ts'

/** How often something must be seen in one text before it is believed. */
const REPEATED = 2
const SMALL_REPEATED = 3
/** From this share of labelled lines on, a text is taken for a conversation, and a name once said for a speaker. */
const CONVERSATION_SHARE = 0.3
const CONVERSATION_LINES = 3

interface Tally {
  readonly byKey: ReadonlyMap<string, number>
  readonly rolesByForm: ReadonlyMap<string, number>
  readonly stamped: number
}

const countInto = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const tally = (candidates: readonly LabelCandidate[]): Tally => {
  const byKey = new Map<string, number>()
  const rolesByForm = new Map<string, number>()
  let stamped = 0
  for (const candidate of candidates) {
    countInto(byKey, labelKey(candidate.label))
    if (candidate.shape === 'role') countInto(rolesByForm, candidate.form)
    if (candidate.shape === 'stamped') stamped += 1
  }
  return { byKey, rolesByForm, stamped }
}

const isSureBySelf = (candidate: LabelCandidate, counts: Tally): boolean => {
  const seen = counts.byKey.get(labelKey(candidate.label)) ?? 0
  const roleLines = counts.rolesByForm.get(candidate.form) ?? 0
  if (candidate.shape === 'stamped') return counts.stamped >= REPEATED
  if (candidate.form === 'colon' && candidate.shape === 'small') return seen >= SMALL_REPEATED
  if (candidate.form === 'colon' || candidate.form === 'time') {
    return candidate.shape === 'role' || seen >= REPEATED
  }
  // Headings, forms and lists repeat themselves too: a tab, a dash or a bare line is believed beside known roles.
  return roleLines >= REPEATED && (candidate.shape === 'role' || seen >= REPEATED)
}

/**
 * Which labels of a text name speakers: a known role at once, a name where it is repeated or where the text is
 * plainly a conversation, so that "Mark my words: …" in the middle of a story stays prose.
 *
 * @param lines all lines of one text
 * @returns says of a line which label it begins with, or null
 */
export const findSpeakers = (lines: readonly string[]): ((line: string) => LabelCandidate | null) => {
  const candidates = lines.map(readLabel).filter(candidate => candidate !== null)
  const counts = tally(candidates)
  const isSure = (candidate: LabelCandidate): boolean => isSureBySelf(candidate, counts)
  const sure = candidates.filter(isSure).length
  const filled = lines.filter(line => line.trim() !== '').length
  const isConversation = sure >= CONVERSATION_LINES && sure >= filled * CONVERSATION_SHARE
  return line => {
    const candidate = readLabel(line)
    if (!candidate) return null
    if (isSure(candidate)) return candidate
    const joinsIn = isConversation && candidate.form === 'colon'
    return joinsIn && (candidate.shape === 'name' || candidate.shape === 'initial') ? candidate : null
  }
}

const labelled = (candidate: LabelCandidate, words: string, startMs: number | null): DraftLine => ({
  before: candidate.before,
  label: candidate.label,
  rest: `${candidate.after}${candidate.separator}${words}`,
  startMs: startMs ?? candidate.startMs,
  settled: true,
})

/**
 * Finds who speaks in lines of which the file's structure did not say it. A label on a line of its own takes the
 * line that follows it. A line that names nobody stays as it is.
 */
export const nameSpeakers = (lines: readonly DraftLine[]): readonly DraftLine[] => {
  const open = lines.filter(line => !line.settled && line.rest.trim() !== '')
  const speakerOf = findSpeakers(open.map(line => line.rest))
  const named: DraftLine[] = []
  let waiting: { candidate: LabelCandidate; line: DraftLine } | null = null
  for (const line of lines) {
    if (!line.settled && line.rest.trim() === '') continue
    const candidate: LabelCandidate | null = line.settled ? null : speakerOf(line.rest)
    if (waiting) {
      const takes = !line.settled && !candidate
      named.push(takes ? labelled(waiting.candidate, line.rest.trim(), waiting.line.startMs) : waiting.line)
      waiting = null
      if (takes) continue
    }
    if (candidate?.alone) waiting = { candidate, line }
    else named.push(candidate ? labelled(candidate, candidate.words, line.startMs) : line)
  }
  if (waiting) named.push(waiting.line)
  return named
}
