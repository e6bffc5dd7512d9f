import { type Audience, audiences, type ConsentEvent } from '../model/consent.ts'

export interface RecallAfter {
  readonly reason: 'withdrawn' | 'partly_withdrawn' | 'invalidated'
  /** For whom what is out was printed. */
  readonly audiences: readonly Audience[]
}

/**
 * Which releases must not be given out again after something happened to a consent: all of them where it ended or never
 * held, and where somebody said no to some readers, those that were printed for these. Null where none.
 */
export const recallAfter = ({ kind, grants }: ConsentEvent): RecallAfter | null => {
  if (kind === 'withdrawn' || kind === 'invalidated') return { reason: kind, audiences }
  const refused = new Set(
    grants
      .filter(({ decision, medium, purpose, permission }) => {
        const isPrinted = permission === 'full_story' || permission === 'quote_verbatim'
        return decision === 'no' && medium === 'text' && purpose === 'storybook' && isPrinted
      })
      .map(({ audience }) => audience),
  )
  return refused.size === 0
    ? null
    : { reason: 'partly_withdrawn', audiences: audiences.filter(audience => refused.has(audience)) }
}
