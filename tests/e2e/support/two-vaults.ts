import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { costFloor } from '../../../electron/vault/keys/passphrase.ts'
import { createVaultService, type VaultService } from '../../../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/contract.ts'
import { passphrase } from './vault.ts'

const words = [
  'Interviewer: How did it begin?',
  'Marisol: Marisol Quennell is my name, and I walked to Gorsewhistle House every day.',
  'Marisol: My friend Tamsin Larkworthy came too. Nobody there asked me twice.',
  '',
].join('\n')

const grant = (permission: string, purpose: string, audience: string) => ({
  permission,
  medium: 'text',
  purpose,
  audience,
  decision: 'yes',
})

const given = (on: string, audiences: readonly string[]) => ({
  kind: 'given',
  on,
  evidence: 'signed',
  authority: { route: 'self_18plus', decidedBy: '', assent: 'given' },
  grants: [
    grant('collect', 'analysis', 'team'),
    ...audiences.flatMap(audience => [
      grant('full_story', 'storybook', audience),
      grant('quote_verbatim', 'storybook', audience),
    ]),
  ],
  expiresOn: null,
  reviewOn: null,
})

const person = (name: string) => ({
  name,
  kind: 'adult_lived_experience',
  birthDate: null,
  ageBand: '26_40',
  careStatus: 'none',
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: '' },
  identity: null,
})

interface OpenVault {
  readonly service: VaultService
  readonly perform: <Name extends OperationName>(name: Name, input: unknown) => Promise<Output<Name>>
}

const createVault = async (folder: string, project: string, who: string): Promise<OpenVault> => {
  const service = createVaultService({
    folder,
    files: { mayRead: async () => true, mayWrite: async () => true },
    now: () => new Date(),
    random: Math.random,
    slotCost: async () => costFloor,
  })
  const perform: OpenVault['perform'] = async <Name extends OperationName>(name: Name, input: unknown) => {
    const answer = await service.call(name, input)
    if (!answer.ok) throw new Error(`${name} failed: ${answer.error.code}`)
    return answer.value as Output<Name>
  }
  await perform('vault.create', { project, person: who, passphrase } satisfies Input<'vault.create'>)
  return { service, perform }
}

const tell = async ({ perform }: OpenVault, place: string, name: string, text: string, event: object) => {
  const { participant } = await perform('participants.add', person(name))
  await perform('consent.record', { participant, event })
  const file = join(place, 'interview.txt')
  writeFileSync(file, text)
  const { imported } = await perform('stories.import', { files: [file], participant })
  const story = imported[0]?.story ?? ''
  await perform('stories.update', { story, title: 'A walk' })
  for (const { id } of (await perform('identities.list', { story })).identities) {
    await perform('identities.accept', { identity: id })
  }
  return story
}

export interface TwoVaults {
  /** The vault's folder, in which a person and a name are known that come again in the handover. */
  readonly folder: string
  /** The handover, sealed to its address. */
  readonly file: string
  /** The same, sealed to another vault's address. */
  readonly forOthers: string
}

/** A vault, and a handover for it from a colleague's, about somebody and some name that both know. */
export const makeTwoVaults = async (place: string): Promise<TwoVaults> => {
  mkdirSync(join(place, 'there'))
  const folder = join(place, 'Mine.storykeep')
  const mine = await createVault(folder, 'Mine', 'Rosalind Hartley')
  const theirs = await createVault(join(place, 'there', 'Theirs.storykeep'), 'Theirs', 'Tom Ashby')
  await tell(mine, place, 'Marisol Quennell', 'P1: Tamsin Larkworthy sings.\n', given('2026-01-10', ['team']))
  const story = await tell(
    theirs,
    join(place, 'there'),
    'Marisol Quennell',
    words,
    given('2026-02-10', ['team', 'partners']),
  )
  const { address } = await mine.perform('handover.makeAddress', {})
  const own = await theirs.perform('handover.makeAddress', {})
  const file = join(place, 'From Tom.age')
  const forOthers = join(place, 'For Tom alone.age')
  for (const [to, recipient] of [
    [file, address],
    [forOthers, own.address],
  ] as const) {
    const saved = await theirs.perform('handover.save', {
      stories: [story],
      contents: { contents: 'original' },
      recipient: 'a colleague',
      seal: { kind: 'addresses', addresses: [recipient] },
      to,
    })
    if (!saved.saved) throw new Error('Nothing was handed over')
  }
  mine.service.close()
  theirs.service.close()
  return { folder, file, forOthers }
}
