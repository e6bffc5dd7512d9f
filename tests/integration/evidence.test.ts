import { describe, expect, test } from 'vitest'
import { importText, newVault, type TestVault } from './support/vault.ts'

// All people and places here are invented.
const person = {
  kind: 'young_person',
  birthDate: null,
  ageBand: null,
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: '' },
  identity: null,
} as const

const marks = async (vault: TestVault, text: string) => {
  const story = await importText(vault, text)
  const view = await vault.perform('stories.get', { story })
  return view.mentions.map(({ from, to, tier, why }) => ({ words: view.text.slice(from, to), tier, why }))
}

describe('what the vault knows is found in every further story', () => {
  test('the name of somebody who took part, in small letters and in part', async () => {
    const vault = await newVault()
    await vault.perform('participants.add', { ...person, name: 'Lark Penhallow' })
    const found = await marks(
      vault,
      'P1: and then PENHALLOW said so, and penhallow’s dog barked at us all.\n',
    )
    expect(found.filter(({ why }) => why === 'the name of somebody who took part')).toEqual([
      { words: 'PENHALLOW', tier: 'certain', why: 'the name of somebody who took part' },
      { words: 'penhallow', tier: 'certain', why: 'the name of somebody who took part' },
    ])
  })

  test('an everyday word that is their name only where it has its capital', async () => {
    const vault = await newVault()
    await vault.perform('participants.add', { ...person, name: 'Lark Penhallow' })
    const found = await marks(vault, 'P1: It was a lark, they said, and I told Lark that it was not.\n')
    expect(found.map(({ words }) => words)).toEqual(['Lark'])
  })

  test('the place of an occasion', async () => {
    const vault = await newVault()
    await vault.perform('sessions.add', {
      kind: 'workshop',
      title: 'First',
      place: 'the old net loft',
      heldOn: null,
      stage: null,
      area: null,
      headcount: null,
    })
    const found = await marks(vault, 'P1: We met in the old net loft that night.\n')
    expect(found).toContainEqual({
      words: 'the old net loft',
      tier: 'certain',
      why: 'where an occasion of this vault was held',
    })
  })

  test('a pseudonym in use, so that nobody real is taken for it', async () => {
    const vault = await newVault()
    await importText(vault, 'P1: My friend Zebedina rang me.\n', 'a.txt')
    const [identity] = (await vault.perform('identities.list', {})).identities
    const pseudonym = { method: 'pseudonym', text: 'Quillow' } as const
    await vault.perform('identities.accept', {
      identity: identity?.id ?? '',
      replacements: { team: pseudonym, partners: pseudonym, public: pseudonym },
    })
    const found = await marks(vault, 'P1: then quillow came along and we all sat and ate\n')
    expect(found).toContainEqual({
      words: 'quillow',
      tier: 'certain',
      why: 'a pseudonym that this vault uses',
    })
  })

  test('a name that somebody decided to be none is not brought back by a participant of that name', async () => {
    const vault = await newVault()
    await importText(vault, 'P1: My friend Brindleworth rang me.\n', 'a.txt')
    const [identity] = (await vault.perform('identities.list', {})).identities
    await vault.perform('identities.reject', { identity: identity?.id ?? '' })
    await vault.perform('participants.add', { ...person, name: 'Brindleworth' })
    const found = await marks(vault, 'P1: and BRINDLEWORTH is the name of our bus.\n')
    expect(found.filter(({ tier }) => tier === 'certain')).toEqual([])
  })
})

describe('forms of one name are asked about as perhaps one identity', () => {
  test.each([
    ['a short form', 'Margaret Penhallow', 'Peggy'],
    ['an ending that a clerk took for a name', 'Abdirahman', 'Mr Rahman'],
    ['apart and together', 'Abdi Rahman', 'Abdirahman'],
    ['an initial', 'Kezia', 'K.'],
    ['one letter amiss', 'Siobhan', 'Siobhen'],
  ])('%s', async (_, one, other) => {
    const vault = await newVault()
    await importText(vault, `P1: Then I met ${one} at the gate.\n`, 'a.txt')
    await importText(vault, `P1: My friend ${other} said so.\n`, 'b.txt')
    const { identities } = await vault.perform('identities.list', {})
    const first = identities.find(({ forms }) => forms.includes(one))
    const second = identities.find(({ forms }) =>
      forms.some(form => other.startsWith(form) || form === other),
    )
    expect(first?.maybeSame.map(({ id }) => id)).toContain(second?.id)
    expect(second?.maybeSame.map(({ id }) => id)).toContain(first?.id)
  })
})
