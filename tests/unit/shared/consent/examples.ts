import type { ReleaseFacts, Storyteller } from '../../../../shared/consent/gates/facts.ts'
import type { Authority, ConsentEvent, Grant } from '../../../../shared/model/consent.ts'

export const self: Authority = { route: 'self_18plus', decidedBy: '', assent: 'not_sought' }
export const selfAt16: Authority = { route: 'self_16_17', decidedBy: '', assent: 'not_sought' }
export const parent: Authority = { route: 'PR_holder', decidedBy: 'A parent', assent: 'given' }

export const grant = (changes: Partial<Grant> = {}): Grant => ({
  permission: 'full_story',
  medium: 'text',
  purpose: 'storybook',
  audience: 'public_web',
  decision: 'yes',
  ...changes,
})

/** A yes (or another answer) to the whole story and to quotes. */
export const both = (changes: Partial<Grant> = {}): Grant[] => [
  grant(changes),
  grant({ ...changes, permission: 'quote_verbatim' }),
]

export const event = (changes: Partial<ConsentEvent> = {}): ConsentEvent => ({
  kind: 'given',
  on: '2026-03-01',
  evidence: 'signed',
  authority: self,
  grants: both(),
  expiresOn: null,
  reviewOn: null,
  ...changes,
})

/** Something that happened to consent and carries nothing else. */
export const happened = (
  kind: ConsentEvent['kind'],
  on: string,
  changes: Partial<ConsentEvent> = {},
): ConsentEvent => event({ kind, on, authority: null, grants: [], ...changes })

export const grownUp: Storyteller = {
  id: 'P-001',
  kind: 'adult_lived_experience',
  birthDate: '1980-05-05',
  ageBand: null,
  events: [event()],
}

/** Everything in order: each test spoils one thing. */
export const facts = (changes: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  story: 'S-001',
  today: '2026-06-15',
  audience: 'public_web',
  purpose: 'storybook',
  medium: 'text',
  uses: ['full_story', 'quote_verbatim'],
  storyteller: grownUp,
  undecided: 0,
  read: true,
  review: { outcome: 'approved', level: 'public', stillTheSame: true },
  attribution: { rung: 'A2', credit: '', othersCheckedBy: null },
  warnings: [],
  storybook: {
    id: 'B-001',
    hasWarningsBlock: true,
    hasSupportBlock: true,
    editorsWords: ['Small lights', 'Five people on what helped'],
    hasNamedStoryteller: false,
  },
  ...changes,
})

export const withEvents = (...events: ConsentEvent[]): Partial<ReleaseFacts> => ({
  storyteller: { ...grownUp, events },
})

export const bornOn = (birthDate: string, ...events: ConsentEvent[]): Partial<ReleaseFacts> => ({
  storyteller: { ...grownUp, kind: 'young_person', birthDate, events },
})
