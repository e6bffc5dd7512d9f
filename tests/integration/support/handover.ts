import { expect } from 'vitest'
import type { Input } from '../../../shared/contract/contract.ts'
import type { MergeDecisions } from '../../../shared/contract/handover.ts'
import { levels } from '../../../shared/model/basics.ts'
import { plainly } from './plainly.ts'
import { newPath, type Told, tellStory, yesTo } from './storyteller.ts'
import { newVault, type TestVault } from './vault.ts'

/** A vault's own address, made where it has none yet. */
export const addressOf = async (vault: TestVault): Promise<string> => {
  const { address } = await vault.perform('handover.address', {})
  return address ?? (await vault.perform('handover.makeAddress', {})).address
}

export const words = [
  'Interviewer: How did it begin?',
  'Marisol: Marisol Quennell is my name, and I walked to Gorsewhistle House every day.',
  'Marisol: My friend Tamsin Larkworthy came too, to zorblatt. Nobody there asked me twice.',
  '',
].join('\n')

type Decisions = Input<'handover.merge'>['decisions']

export const collect = {
  permission: 'collect',
  medium: 'text',
  purpose: 'analysis',
  audience: 'team',
  decision: 'yes',
} as const
export const yesToAll = (on = '2026-06-02') => ({
  ...yesTo(),
  kind: 'reconfirmed' as const,
  on,
  grants: [...yesTo().grants, collect],
})

/** Hands stories over from one vault to another, and gives the file. */
export const handOver = async (
  from: TestVault,
  to: TestVault,
  stories: readonly string[],
  contents: Input<'handover.save'>['contents'] = { contents: 'original' },
): Promise<string> => {
  const address = await addressOf(to)
  const file = newPath(from, 'age')
  const answer = await from.perform('handover.save', {
    stories: [...stories],
    contents,
    recipient: 'a colleague',
    seal: { kind: 'addresses', addresses: [address] },
    to: file,
  })
  if (!answer.saved) throw new Error(`Not handed over: ${answer.gates.map(({ gate }) => gate).join(', ')}`)
  return file
}

export const inspect = (vault: TestVault, file: string) => vault.perform('handover.inspect', { file })

export const merge = async (
  vault: TestVault,
  file: string,
  change: (plain: MergeDecisions) => Decisions = same => same,
) => {
  const preview = await inspect(vault, file)
  return vault.perform('handover.merge', {
    file,
    sha256: preview.sha256,
    decisions: change(plainly(preview)),
  })
}

/** The code of the refusal, after which nothing may be another than before. */
export const refused = async (
  vault: TestVault,
  file: string,
  change: (plain: MergeDecisions) => Decisions,
) => {
  const preview = await inspect(vault, file)
  const before = await everything(vault)
  const { code } = await vault.refusal('handover.merge', {
    file,
    sha256: preview.sha256,
    decisions: change(plainly(preview)),
  })
  expect(await everything(vault)).toBe(before)
  return code
}

const everything = async (vault: TestVault): Promise<string> =>
  JSON.stringify([
    await vault.perform('stories.list', {}),
    await vault.perform('participants.list', {}),
    await vault.perform('identities.list', {}),
    await vault.perform('project.get', {}),
    (await vault.perform('record.list', {})).total,
  ])

export const printedAt = async (vault: TestVault, story: string) =>
  Promise.all(
    levels.map(async level => {
      const { turns } = await vault.perform('stories.printed', { story, level })
      return turns.map(({ speaker, runs }) =>
        [speaker, runs].map(part => part?.map(({ text }) => text).join('')),
      )
    }),
  )

export const identityOf = async (vault: TestVault, form: string) => {
  const { identities } = await vault.perform('identities.list', {})
  const found = identities.find(({ forms }) => forms.includes(form))
  if (found === undefined) throw new Error('No identity has that form')
  return found
}

/** A vault with a story that its storyteller agreed to and approved, and an empty one beside it. */
export const storyAndEmptyVault = async (): Promise<{ here: TestVault; there: TestVault; told: Told }> => {
  const here = await newVault()
  const there = await newVault()
  const told = await tellStory(here, 'Marisol Quennell', words, { audience: 'partners', level: 'partners' })
  await here.perform('consent.record', { participant: told.participant, event: yesToAll() })
  return { here, there, told }
}
