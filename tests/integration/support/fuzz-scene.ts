import { join } from 'node:path'
import { addressOf } from './handover.ts'
import type { SampleVault } from './sample.ts'
import { happened } from './storyteller.ts'

export interface Scene {
  /** Files that an operation takes: a scan, a Word file, a handover. */
  readonly files: readonly string[]
  /** Codes that are there, beside the first few of each kind. */
  readonly codes: readonly string[]
  /** What a check of the storybook found. */
  readonly findings: readonly string[]
  /** What an operation asks for in so many words: a seal. */
  readonly words: readonly string[]
  readonly tokens: Readonly<Record<string, readonly string[]>>
}

/** Adds to the sample what it has none of, so that each operation has something that it can be done to. */
export const makeScene = async ({
  vault,
  storybook,
  save,
  storyCalled,
  personCalled,
}: SampleVault): Promise<Scene> => {
  const participant = 'P-001'
  const scan = vault.file('scan.pdf', '%PDF-1.7 a scan')
  await vault.perform('evidence.add', { participant, kind: 'signed_scan', file: scan })
  const { suggested } = await vault.perform('forms.list', {})
  await vault.perform('forms.create', { wording: { ...suggested, title: 'A form' } })
  await vault.perform('rights.receive', { participant, kind: 'access', receivedOn: '2026-06-02' })
  await vault.perform('retention.setRule', {
    item: 'consent_evidence',
    months: 0,
    trigger: 'collected',
    action: 'delete',
  })
  const story = await storyCalled('Two kettles')
  await vault.perform('flags.raise', {
    story: await storyCalled('The shelf'),
    severity: 'concern',
    limitExplained: true,
    lead: 'A lead',
    referredOn: null,
    hold: true,
  })
  const { path: word } = await save()
  const view = await vault.perform('stories.get', { story })
  const quote = { story, from: 0, to: 12, mark: { kind: 'lens', lens: 'working' } } as const
  const { passage } = await vault.perform('passages.add', quote)
  const { id: callum } = await personCalled('Callum Treece')
  const event = happened('withdrawn', '2026-06-01')
  await vault.perform('consent.record', { participant: callum, event })
  const [open, other] = (await vault.perform('identities.list', { state: 'undecided' })).identities
  for (const one of [open, other]) await vault.perform('identities.reject', { identity: one?.id ?? '' })
  await vault.perform('identities.undo', {})
  const { gates } = await vault.perform('storybooks.check', { storybook })
  const findings = gates.flatMap(({ override }) => (override === null ? [] : [override.finding]))
  const { checkpoints } = await vault.perform('record.checkpoints', {})
  const { ways } = await vault.perform('keys.list', {})
  const address = await addressOf(vault)
  const handover = join(vault.place, 'handover.age')
  const saved = await vault.perform('handover.save', {
    stories: [story],
    contents: { contents: 'original' },
    recipient: 'A colleague',
    seal: { kind: 'addresses', addresses: [address] },
    to: handover,
  })
  if (!saved.saved) throw new Error('The sample has no story to hand over')
  const { sha256, stories } = await vault.perform('handover.inspect', { file: handover })
  const { name } = await vault.perform('vault.backup', {})
  const notKept = vault.file('another-scan.pdf', '%PDF-1.7 another scan')
  return {
    files: [scan, notKept, word, handover, name],
    codes: [passage, ...view.mentions.slice(0, 2).map(({ id }) => id)],
    findings,
    words: checkpoints.slice(0, 2).map(({ seal }) => seal),
    tokens: {
      '^age1[02-9ac-hj-np-z]{58}$': [address, `${address.slice(0, -1)}q`],
      '^[0-9a-f]{64}$': [sha256, '0'.repeat(64)],
      '^[0-9a-f]{16}$': ways.map(({ slot }) => slot),
      '^[0-9a-f]{32}$': [...stories.map(({ uid }) => uid), 'f'.repeat(32)],
    },
  }
}
