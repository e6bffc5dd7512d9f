import type { ReleaseFacts, Storyteller } from '../../../../shared/consent/gates/facts.ts'
import type { Deciding } from '../../../../shared/consent/routes.ts'
import { consentState } from '../../../../shared/consent/state.ts'
import type { Attribution, Authority, ConsentEvent, Grant } from '../../../../shared/model/consent.ts'
import type { ConsentRecord } from '../../../../shared/model/consent-record.ts'
import { ProjectPolicy } from '../../../../shared/model/project-terms.ts'

/** The project's own choices as they are to begin with. */
export const policy = ProjectPolicy.parse({})

export const consentAt = (events: readonly ConsentEvent[], today: string, person: Deciding | null = null) =>
  consentState(events, today, person, policy)

export const authority = (changes: Partial<Authority> = {}): Authority => ({
  route: 'self_18plus',
  decidedBy: '',
  relation: '',
  proof: '',
  alsoDecidedBy: '',
  gillick: null,
  assent: 'not_sought',
  assentReason: '',
  supportPerson: '',
  ...changes,
})

export const self = authority()
export const selfAt16 = authority({ route: 'self_16_17' })
export const parent = authority({
  route: 'PR_holder',
  decidedBy: 'A parent',
  relation: 'mother',
  proof: 'birth certificate',
  assent: 'given',
})
export const localAuthority = authority({
  route: 'local_authority_PR',
  decidedBy: 'A manager',
  relation: 'team manager',
  proof: 'care order',
  assent: 'given',
})
export const bothHolders = authority({
  route: 'PR_shared',
  decidedBy: 'A parent',
  alsoDecidedBy: 'A manager',
  relation: 'mother, and team manager',
  proof: 'interim order',
  assent: 'given',
})
export const able = authority({
  route: 'self_under16_gillick',
  assent: 'given',
  gillick: { assessor: 'A nurse', on: '2026-01-05', reasons: 'Explained it back', result: 'able' },
})

export const record = (changes: Partial<ConsentRecord> = {}): ConsentRecord => ({
  capacity: 'interviewee',
  jurisdiction: 'england_wales',
  language: 'en-GB',
  interpreter: '',
  accessFormat: 'standard',
  how: 'in_person',
  witness: '',
  form: null,
  evidence: null,
  art6Basis: 'legitimate_interests',
  art9Condition: 'research',
  scopeBreadth: 'specific',
  withdrawalMethod: '',
  withdrawalWindowEnds: null,
  retentionRule: null,
  ethicsRef: '',
  recordId: '00000000-0000-4000-8000-000000000000',
  schemaVersion: 'storykeep-consent-1',
  formHash: null,
  infoSheetHash: null,
  controllers: [],
  recipients: [],
  storageLocation: '',
  ...changes,
})

export const attribution = (changes: Partial<Attribution> = {}): Attribution => ({
  rung: 'A2',
  credit: '',
  othersCheckedBy: null,
  withheld: [],
  mayIdentifyOthers: false,
  ...changes,
})

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
  record: null,
  ...changes,
})

/** Something that happened to consent and carries nothing else. */
export const happened = (
  kind: ConsentEvent['kind'],
  on: string,
  changes: Partial<ConsentEvent> = {},
): ConsentEvent => event({ kind, on, authority: null, grants: [], ...changes })

export const grownUp: Storyteller = {
  is: 'person',
  id: 'P-001',
  kind: 'adult_lived_experience',
  birthDate: '1980-05-05',
  ageBand: null,
  careStatus: 'unknown',
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
  policy,
  undecided: 0,
  read: true,
  review: { outcome: 'approved', level: 'public', stillTheSame: true },
  attribution: attribution(),
  printedDescriptors: { kind: 'adult_lived_experience' },
  group: { k: 10, needed: 10, descriptors: { kind: 'adult_lived_experience' }, fix: null },
  warnings: [],
  holds: 0,
  openRequests: [],
  leaks: null,
  overrides: [],
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
  storyteller: { ...grownUp, kind: 'young_person', birthDate, careStatus: 'none', events },
})

/** The people of an occasion who agreed together; the youngest was of this band. */
export const group = (ageBand: Storyteller['ageBand'], ...events: ConsentEvent[]): Partial<ReleaseFacts> => ({
  storyteller: {
    is: 'group',
    id: 'O-001',
    kind: 'young_person',
    birthDate: null,
    ageBand,
    careStatus: 'of_a_group',
    events,
  },
  review: null,
  printedDescriptors: {},
  group: null,
})
