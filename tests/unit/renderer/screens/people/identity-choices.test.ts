import { expect, test } from 'vitest'
import { identityChoices } from '../../../../../renderer/screens/people/identity-choices.ts'
import type { IdentityView } from '../../../../../shared/contract/identities.ts'

const keep = { method: 'keep' as const, text: '' }
const identity = (id: string, part: Partial<IdentityView>): IdentityView => ({
  id,
  category: 'PERSON',
  state: 'accepted',
  number: null,
  label: id,
  forms: [],
  replacements: { team: keep, partners: keep, public: keep },
  tier: 'likely',
  why: '',
  places: 1,
  stories: 1,
  maybeSame: [],
  ...part,
})

const register = [
  identity('I-0001', { label: 'Wren Hollis' }),
  identity('I-0002', { label: 'Áine Dell', state: 'undecided' }),
  identity('I-0003', { label: 'Hope', state: 'rejected' }),
  identity('I-0004', { label: 'Hollis Street', category: 'LOCATION' }),
]
const labels = (kept: string | null) => identityChoices(register, kept).map(({ label }) => label)

test('a person can be whom the stories name, decided or not, by name', () => {
  expect(labels(null)).toEqual(['Áine Dell', 'Wren Hollis'])
})

test('the one that is kept stays, whatever was decided about it since', () => {
  expect(labels('I-0003')).toEqual(['Áine Dell', 'Hope', 'Wren Hollis'])
})
