import { join } from 'node:path'
import { addressOf } from './handover.ts'
import type { SampleVault } from './sample.ts'

export interface Scene {
  /** Files that an operation takes: a scan, a Word file, a handover. */
  readonly files: readonly string[]
  readonly tokens: Readonly<Record<string, readonly string[]>>
}

/** Adds to the sample what it has none of, so that each operation has something that it can be done to. */
export const makeScene = async ({ vault, save, storyCalled }: SampleVault): Promise<Scene> => {
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
  return {
    files: [scan, word, handover, name],
    tokens: {
      '^age1[02-9ac-hj-np-z]{58}$': [address, `${address.slice(0, -1)}q`],
      '^[0-9a-f]{64}$': [sha256, '0'.repeat(64)],
      '^[0-9a-f]{32}$': [...stories.map(({ uid }) => uid), 'f'.repeat(32)],
    },
  }
}
