import type { Output } from '../../../shared/contract/contract.ts'
import type { MergeDecisions } from '../../../shared/contract/handover.ts'

/** The answers of somebody who takes everything that can be taken without a thought. */
export const plainly = (preview: Output<'handover.inspect'>): MergeDecisions => ({
  stories: preview.stories.map(({ uid, standing }) => ({
    uid,
    do: standing === 'new' ? 'add' : standing === 'same' ? 'merge' : 'leave',
    credit: 'here',
  })),
  people: preview.people.map(({ uid, here: [known] }) => ({
    uid,
    is: known?.participant ?? 'new',
    details: 'here',
    consent: 'together',
  })),
  occasions: preview.occasions.map(({ uid, here: [known] }) => ({
    uid,
    is: known?.session ?? 'new',
    details: 'here',
    consent: 'together',
  })),
  identities: [],
})
