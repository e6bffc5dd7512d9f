import type { Input } from '../../shared/contract/contract.ts'

/** Details of an invented adult. */
export const adult = (name: string): Input<'participants.add'> => ({
  name,
  kind: 'adult_lived_experience',
  birthDate: null,
  ageBand: '26_40',
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: '' },
  identity: null,
})
