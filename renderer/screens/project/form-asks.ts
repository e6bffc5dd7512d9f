import { audiences } from '../../../shared/model/consent.ts'
import type { Ask } from '../../../shared/model/form.ts'

/** What a programme that gathers stories usually asks; the reference's list of grants has more. */
const usual: readonly Ask[] = [
  { permission: 'collect', medium: 'text', purpose: 'analysis', audience: 'team' },
  { permission: 'record_audio', medium: 'audio', purpose: 'analysis', audience: 'team' },
  { permission: 'transcribe', medium: 'text', purpose: 'analysis', audience: 'team' },
  ...(['full_story', 'quote_verbatim'] as const).flatMap(permission =>
    audiences.map((audience): Ask => ({ permission, medium: 'text', purpose: 'storybook', audience })),
  ),
  ...(['full_story', 'quote_verbatim'] as const).flatMap(permission =>
    (['report', 'training', 'teaching', 'campaign'] as const).flatMap(purpose =>
      audiences.map((audience): Ask => ({ permission, medium: 'text', purpose, audience })),
    ),
  ),
  { permission: 'photo', medium: 'photo', purpose: 'storybook', audience: 'participants' },
  { permission: 'archive_reuse', medium: 'text', purpose: 'teaching', audience: 'partners' },
  { permission: 'recontact', medium: 'text', purpose: 'storybook', audience: 'team' },
]

const keyOf = (ask: Ask): string => JSON.stringify([ask.permission, ask.medium, ask.purpose, ask.audience])

/** Every question that can be ticked: what an earlier version asks, wherever it came from, and what is usual. */
export const possibleAsks = (asked: readonly Ask[]): readonly Ask[] => [
  ...new Map([...usual, ...asked].map(ask => [keyOf(ask), ask])).values(),
]
