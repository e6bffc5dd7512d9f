import { expect, test } from 'vitest'
import { approvedText } from '../../../../shared/consent/gates/approved-text.ts'
import { attributionAllowed } from '../../../../shared/consent/gates/attribution-allowed.ts'
import { authorityToday } from '../../../../shared/consent/gates/authority-today.ts'
import { consentGiven } from '../../../../shared/consent/gates/consent-given.ts'
import { everyNameDecided } from '../../../../shared/consent/gates/every-name-decided.ts'
import type { Gate, ReleaseFacts } from '../../../../shared/consent/gates/facts.ts'
import { granted } from '../../../../shared/consent/gates/granted.ts'
import { inDate } from '../../../../shared/consent/gates/in-date.ts'
import { notOverclaiming } from '../../../../shared/consent/gates/not-overclaiming.ts'
import { readByAPerson } from '../../../../shared/consent/gates/read-by-a-person.ts'
import { storytellerKnown } from '../../../../shared/consent/gates/storyteller-known.ts'
import { warningsAndSupport } from '../../../../shared/consent/gates/warnings-and-support.ts'
import { type attributionRungs, audiences, audienceToLevel } from '../../../../shared/model/consent.ts'
import {
  attribution,
  bornOn,
  both,
  event,
  facts,
  grant,
  grownUp,
  happened,
  parent,
  policy,
  self,
  selfAt16,
  withEvents,
} from './examples.ts'
import { type Row, table } from './gate-table.ts'

table(storytellerKnown, 'storyteller-known', [
  [{}, true, 'has a storyteller'],
  [{ storyteller: null }, false, 'has no storyteller yet'],
])

table(consentGiven, 'consent-given', [
  [{}, true, 'gave consent'],
  [{ today: '2026-03-01' }, true, 'gave consent'],
  [{ today: '2026-02-28' }, false, 'has not been asked for consent'],
  [{ storyteller: null }, false, 'has not been asked for consent'],
  [withEvents(happened('offered', '2026-03-01')), false, 'has been asked for consent and has not answered'],
  [withEvents(happened('refused', '2026-03-01')), false, 'said no'],
  [withEvents(event(), happened('withdrawn', '2026-06-15')), false, 'withdrew their consent'],
  [withEvents(event(), happened('withdrawn', '2026-06-16')), true, 'gave consent'],
  [
    withEvents(event(), happened('ended', '2026-06-15')),
    false,
    'is no longer covered by consent: the project ended it',
  ],
  [
    withEvents(event(), happened('invalidated', '2026-06-15')),
    false,
    'gave consent that turned out not to be valid',
  ],
  [withEvents(event({ expiresOn: '2026-06-15' })), true, 'gave consent'],
  [withEvents(event({ expiresOn: '2026-06-14' })), false, 'gave consent that ran out on 14 June 2026'],
  [withEvents(event({ reviewOn: '2026-06-14' })), true, 'gave consent'],
])

const age16 = 'is 16 now and has not yet confirmed what was agreed for them'
const wrongAge = 'was not of the age at which consent is given in this way'
const notKnownLookedAfter = 'may be looked after, and nobody has written down whether they are'
const forThem = 'has consent from somebody who may decide for them'
const unknownAge = { ...grownUp, kind: 'young_person', birthDate: null } as const

table(authorityToday, 'authority-today', [
  [{}, true, 'decided for themselves'],
  [{ storyteller: null }, false, 'has consent on record, but not who gave it'],
  [withEvents(event({ authority: null })), false, 'has consent on record, but not who gave it'],
  // The 16th birthday is 15 June 2026.
  [{ today: '2026-06-14', ...bornOn('2010-06-15', event({ authority: parent })) }, true, forThem],
  [{ today: '2026-06-15', ...bornOn('2010-06-15', event({ authority: parent })) }, false, age16],
  [{ today: '2026-06-14', ...bornOn('2010-06-15', event({ authority: selfAt16 })) }, false, wrongAge],
  [
    bornOn(
      '2010-06-15',
      event({ authority: parent }),
      happened('reconfirmed', '2026-06-15', { authority: selfAt16 }),
    ),
    true,
    'decided for themselves',
  ],
  // The 18th birthday is 15 June 2026.
  [
    { today: '2026-06-14', ...bornOn('2008-06-15', event({ authority: selfAt16 })) },
    true,
    'decided for themselves',
  ],
  [
    { today: '2026-06-15', ...bornOn('2008-06-15', event({ authority: selfAt16 })) },
    false,
    'is 18 now and has not yet confirmed what they agreed to as a child',
  ],
  [
    {
      today: '2026-06-15',
      policy: { ...policy, askAgainAt18: false },
      ...bornOn('2008-06-15', event({ authority: selfAt16 })),
    },
    true,
    'decided for themselves',
  ],
  [
    bornOn(
      '2008-06-15',
      event({ authority: selfAt16 }),
      happened('reconfirmed', '2026-06-15', { authority: self }),
    ),
    true,
    'decided for themselves',
  ],
  [bornOn('2008-06-15', event({ authority: self, on: '2026-06-14' })), false, wrongAge],
  [bornOn('2008-06-15', event({ authority: self, on: '2026-06-15' })), true, 'decided for themselves'],
  // A grown-up turns out to be 15.
  [bornOn('2011-01-01', event({ authority: self })), false, wrongAge],
  [bornOn('2027-01-01', event()), false, 'has a birth date that cannot be right'],
  [{ storyteller: unknownAge }, false, 'has no age on record'],
  [{ storyteller: { ...unknownAge, ageBand: '16_17' } }, false, notKnownLookedAfter],
  [{ storyteller: { ...unknownAge, ageBand: '16_17', careStatus: 'none' } }, false, wrongAge],
  [{ storyteller: { ...unknownAge, ageBand: '18_21' } }, true, 'decided for themselves'],
  [
    bornOn('2012-01-01', event({ authority: { ...parent, assent: 'refused' } })),
    false,
    'did not want this, although somebody else agreed',
  ],
  [
    bornOn(
      '2012-01-01',
      event({ authority: parent }),
      happened('varied', '2026-06-15', { authority: { ...parent, assent: 'refused' } }),
    ),
    false,
    'did not want this, although somebody else agreed',
  ],
  [
    bornOn('2012-01-01', event({ authority: { ...parent, decidedBy: '' } })),
    false,
    'has consent from somebody else who is not named',
  ],
])

table(granted, 'granted', [
  [{}, true, 'agreed to public web'],
  [{ audience: 'press' }, false, 'has not said yes to the press'],
  [{ audience: 'team' }, false, 'has not said yes to the team'],
  [{ medium: 'audio' }, false, 'has not said yes to public web'],
  [{ purpose: 'training' }, false, 'has not said yes to public web'],
  [withEvents(event({ grants: both({ decision: 'no' }) })), false, 'said no to public web'],
  [withEvents(event({ grants: both({ decision: 'not_asked' }) })), false, 'has not said yes to public web'],
  [withEvents(event({ grants: [grant()] })), false, 'has not said yes to public web'],
  [{ ...withEvents(event({ grants: [grant()] })), uses: ['full_story'] }, true, 'agreed to public web'],
  [
    { ...withEvents(event({ grants: [grant()] })), uses: ['quote_verbatim'] },
    false,
    'has not said yes to public web',
  ],
  [{ ...withEvents(event({ grants: [grant()] })), uses: [] }, false, 'has not said yes to public web'],
  [
    withEvents(event(), happened('partly_withdrawn', '2026-06-15', { grants: [grant({ decision: 'no' })] })),
    false,
    'said no to public web',
  ],
  [
    withEvents(event(), happened('partly_withdrawn', '2026-06-16', { grants: [grant({ decision: 'no' })] })),
    true,
    'agreed to public web',
  ],
  [withEvents(event(), happened('withdrawn', '2026-06-15')), false, 'has not said yes to public web'],
])

test('granted says what they did agree to', () => {
  const events = [event({ grants: [...both({ audience: 'team' }), ...both({ audience: 'partners' })] })]
  expect(granted(facts(withEvents(...events))).detail).toBe(
    'This is about the whole story and quotes as text for storybooks; they did agree to the team and partners.',
  )
})

table(inDate, 'in-date', [
  [{}, true, 'agreed without an end date'],
  [withEvents(event({ expiresOn: '2026-06-16' })), true, 'agreed until 16 June 2026'],
  [withEvents(event({ expiresOn: '2026-06-15' })), true, 'agreed until 15 June 2026'],
  [withEvents(event({ expiresOn: '2026-06-14' })), false, 'gave consent that ran out on 14 June 2026'],
  [withEvents(event({ reviewOn: '2026-06-15' })), true, 'agreed until 15 June 2026'],
  [withEvents(event({ reviewOn: '2026-06-14' })), false, 'was to be asked again by 14 June 2026'],
  [
    withEvents(event({ reviewOn: '2026-06-14' }), happened('reconfirmed', '2026-06-15')),
    true,
    'agreed without an end date',
  ],
])

const review = (changes: Partial<NonNullable<ReleaseFacts['review']>>) => ({
  review: { outcome: 'approved', level: 'public', stillTheSame: true, ...changes } as const,
})

table(approvedText, 'approved-text', [
  [{}, true, 'is what its storyteller approved'],
  [review({ outcome: 'approved_with_changes' }), true, 'is what its storyteller approved'],
  [{ review: null }, false, 'has not been shown to its storyteller yet'],
  [review({ outcome: 'no_response' }), false, 'has no answer from its storyteller yet'],
  [review({ outcome: 'declined' }), false, 'was declined by its storyteller'],
  [review({ outcome: 'unable' }), false, 'has a storyteller who can no longer be asked'],
  [review({ stillTheSame: false }), false, 'was changed after the storyteller approved it'],
  [
    review({ outcome: 'approved_with_changes', stillTheSame: false }),
    false,
    'was changed after the storyteller approved it',
  ],
  [review({ level: 'partners' }), false, 'was approved for other readers than public web'],
  [review({ level: 'team' }), false, 'was approved for other readers than public web'],
  [{ audience: 'partners' }, false, 'was approved for other readers than partners'],
  [{ audience: 'press' }, true, 'is what its storyteller approved'],
  [review({ outcome: 'waived_by_narrator', stillTheSame: false }), true, 'may be printed unseen'],
  [
    review({ outcome: 'waived_by_narrator', level: 'team' }),
    false,
    'was approved for other readers than public web',
  ],
])

test('approved-text asks for the level of each audience', () => {
  for (const audience of audiences) {
    const level = audienceToLevel[audience]
    expect(approvedText(facts({ audience, ...review({ level }) })).passes).toBe(true)
  }
})

const credit = (
  rung: (typeof attributionRungs)[number],
  text = '',
  othersCheckedBy: string | null = null,
) => ({
  attribution: attribution({ rung, credit: text, othersCheckedBy }),
})
const without = 'is credited as its storyteller wishes, without their name'
const named = 'is credited as its storyteller wishes, by name'
const tooMuchSaid = 'says more of its storyteller than they agreed to'

table(attributionAllowed, 'attribution-allowed', [
  [credit('A0'), false, 'is not to be quoted'],
  [{ ...credit('A1'), printedDescriptors: {} }, true, without],
  [credit('A1'), false, tooMuchSaid],
  [credit('A2'), true, without],
  [{ ...credit('A2'), printedDescriptors: { area: 'The coast' } }, false, tooMuchSaid],
  [credit('A3'), true, without],
  [{ ...credit('A3'), printedDescriptors: { area: 'The coast' } }, true, without],
  [
    {
      attribution: attribution({ rung: 'A3', withheld: ['area'] }),
      printedDescriptors: { area: 'The coast' },
    },
    false,
    tooMuchSaid,
  ],
  [{ attribution: attribution({ withheld: ['kind'] }) }, false, tooMuchSaid],
  [credit('A4'), false, 'has no pseudonym yet'],
  [credit('A4', '  '), false, 'has no pseudonym yet'],
  [{ ...credit('A4', 'Wren'), printedDescriptors: {} }, true, without],
  [{ ...credit('A4', 'Wren of the coast'), printedDescriptors: { area: 'The coast' } }, false, tooMuchSaid],
  ...(['A5', 'A6', 'A7', 'A8'] as const).flatMap((rung): Row[] => [
    [credit(rung, '', 'A colleague'), false, 'has no credit yet'],
    [{ ...credit(rung, 'Wren'), printedDescriptors: {} }, true, named],
  ]),
])

table(everyNameDecided, 'every-name-decided', [
  [{ undecided: 0 }, true, 'has every name decided'],
  [{ undecided: 1 }, false, 'still has 1 name to decide'],
  [{ undecided: 3 }, false, 'still has 3 names to decide'],
  [{ undecided: Number.NaN }, false, 'still has NaN names to decide'],
])

table(readByAPerson, 'read-by-a-person', [
  [{ read: true }, true, 'was read as it would be printed'],
  [{ read: false }, false, 'has not been read as it would be printed'],
])

const book = (changes: Partial<NonNullable<ReleaseFacts['storybook']>>): Partial<ReleaseFacts> => ({
  storybook: {
    id: 'B-001',
    hasWarningsBlock: true,
    hasSupportBlock: true,
    editorsWords: [],
    hasNamedStoryteller: false,
    ...changes,
  },
})
const warned = { warnings: ['self-harm'] }
const bare = { hasWarningsBlock: false, hasSupportBlock: false }

table(warningsAndSupport, 'warnings-and-support', [
  [book(bare), true, 'carries no content warning'],
  [{ ...warned, ...book({}) }, true, 'has its content warning and support lines'],
  [{ ...warned, ...book({ hasWarningsBlock: false }) }, false, 'needs a content warning in the storybook'],
  [{ ...warned, ...book({ hasSupportBlock: false }) }, false, 'needs support lines in the storybook'],
  [{ ...warned, ...book(bare) }, false, 'needs a content warning and support lines in the storybook'],
  [{ ...warned, storybook: null }, true, 'will need a content warning and support lines around it'],
])

const fair = 'claims no more than is true'
const anonymous = 'calls itself anonymous, and a storyteller is named in it'
const tooMuch = 'promises more than can be promised'
const says = (words: string, hasNamedStoryteller: boolean) =>
  book({ editorsWords: [words], hasNamedStoryteller })

table(notOverclaiming, 'not-overclaiming', [
  [{}, true, fair],
  [{ storybook: null }, true, fair],
  [says('Anonymised stories', false), true, fair],
  [says('Anonymised stories', true), false, anonymous],
  [says('Anonymized stories', true), false, anonymous],
  [says('ANONYMOUS voices', true), false, anonymous],
  [says('All names have been changed.', true), false, anonymous],
  [says('All names have been changed.', false), true, fair],
  [says('Not all names have been changed.', true), true, fair],
  [says('These stories are not anonymous.', true), true, fair],
  [says('Names were changed where people asked for it.', true), true, fair],
  [says('The stories are fully anonymous.', false), false, tooMuch],
  [says('Nobody can be identified from this book.', false), false, tooMuch],
  [{ ...says('Anonymised stories', false), ...credit('A6', 'Wren', 'A colleague') }, false, anonymous],
])

test('a refusal leads to the place where something can be done', () => {
  const places = [
    [storytellerKnown, { storyteller: null }, 'story', 'S-001'],
    [consentGiven, withEvents(), 'person', 'P-001'],
    [authorityToday, { storyteller: unknownAge }, 'person', 'P-001'],
    [granted, { audience: 'press' }, 'person', 'P-001'],
    [inDate, withEvents(event({ reviewOn: '2026-06-14' })), 'person', 'P-001'],
    [approvedText, { review: null }, 'story', 'S-001'],
    [attributionAllowed, credit('A0'), 'story', 'S-001'],
    [everyNameDecided, { undecided: 2 }, 'story', 'S-001'],
    [readByAPerson, { read: false }, 'story', 'S-001'],
    [warningsAndSupport, { ...warned, ...book(bare) }, 'storybook', 'B-001'],
    [notOverclaiming, says('Anonymous', true), 'storybook', 'B-001'],
  ] as const satisfies readonly (readonly [Gate, Partial<ReleaseFacts>, string, string])[]
  for (const [gate, changes, place, id] of places)
    expect(gate(facts(changes)).fix).toMatchObject({ place, id })
})
