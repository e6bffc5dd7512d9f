import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import { newVault, type TestVault, type Until } from './vault.ts'

type Exported = Output<'storybooks.export'>
export type Saved = Extract<Exported, { saved: true }>
export type Unsaved = Extract<Exported, { saved: false }>

export interface SampleVault {
  readonly vault: TestVault
  /** The sample's storybook, for the public web. */
  readonly storybook: string
  /** The story whose teller said no to the public web. */
  readonly shelf: string
  readonly storyCalled: (title: string) => Promise<string>
  readonly personCalled: (name: string) => Promise<Output<'participants.list'>['participants'][number]>
  readonly identityCalled: (form: string) => Promise<Output<'identities.list'>['identities'][number]>
  /** Saves the storybook, without the story that may not go in, as a new file; fails when it is refused. */
  readonly save: (input?: Partial<Input<'storybooks.export'>>) => Promise<Saved & { readonly path: string }>
  /** Tries to save it; fails when it is saved, or when a refusal leaves anything behind. */
  readonly refused: (input?: Partial<Input<'storybooks.export'>>) => Promise<Unsaved>
}

const found = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`The sample has no ${what}`)
  return value
}

/** A vault with the sample project that is shipped with the app. */
export const sampleVault = async (until: Until = 'file'): Promise<SampleVault> => {
  const vault = await newVault(until)
  await vault.perform('project.loadSample', {})
  const { storybooks } = await vault.perform('storybooks.list', {})
  const storybook = found(storybooks[0], 'storybook').id
  const storyCalled = async (title: string) => {
    const { stories } = await vault.perform('stories.list', {})
    return found(
      stories.find(story => story.title === title),
      'story of that title',
    ).id
  }
  const shelf = await storyCalled('The shelf')
  let files = 0
  const attempt = async (input: Partial<Input<'storybooks.export'>>) => {
    files += 1
    const to = input.to ?? join(vault.place, `storybook-${files}.docx`)
    const answer = await vault.perform('storybooks.export', { storybook, leaveOut: [shelf], ...input, to })
    return { answer, to }
  }
  return {
    vault,
    storybook,
    shelf,
    storyCalled,
    personCalled: async name =>
      found(
        (await vault.perform('participants.list', {})).participants.find(person => person.name === name),
        'person of that name',
      ),
    identityCalled: async form =>
      found(
        (await vault.perform('identities.list', {})).identities.find(({ forms }) => forms.includes(form)),
        'identity of that form',
      ),
    save: async (input = {}) => {
      const { answer, to } = await attempt(input)
      if (!answer.saved) {
        const gates = answer.gates.map(({ gate, story }) => `${gate} ${story ?? ''}`)
        throw new Error(`Not saved: ${[...gates, ...answer.leaks.map(leak => leak.kind)].join(', ')}`)
      }
      return { ...answer, path: to }
    },
    refused: async (input = {}) => {
      const before = (await vault.perform('storybooks.list', {})).releases.length
      const { answer, to } = await attempt(input)
      expect(existsSync(to), 'a refused export put a file in place').toBe(false)
      expect((await vault.perform('storybooks.list', {})).releases).toHaveLength(before)
      if (answer.saved) throw new Error('The storybook was saved')
      expect(answer.gates.length + answer.leaks.length).toBeGreaterThan(0)
      return answer
    },
  }
}
