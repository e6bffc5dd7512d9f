import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { happened, newPath, personDetails, yesTo } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'
import { wordText } from './support/word.ts'

// All people here are invented.
let vault: TestVault
let participant: string
beforeAll(async () => {
  vault = await newVault('file')
  await vault.perform('project.update', {
    terms: {
      controllers: ['Quorlbane House'],
      recipients: ['Readers of the storybook'],
      withdrawalContact: 'the project, 01632 960001',
    },
  })
  ;({ participant } = await vault.perform('participants.add', personDetails({ name: 'Ada Hexamoor' })))
})

const machine = async () => {
  const to = newPath(vault, 'json')
  await vault.perform('consent.receipt', { participant, format: 'machine', to })
  return JSON.parse(readFileSync(to, 'utf8'))
}
const page = async (format: 'word' | 'word_large_print' = 'word') => {
  const to = newPath(vault)
  await vault.perform('consent.receipt', { participant, format, to })
  return wordText(to)
}

const record = {
  capacity: 'interviewee',
  jurisdiction: 'england_wales',
  language: 'en-GB',
  interpreter: '',
  accessFormat: 'standard',
  how: 'in_person',
  witness: '',
  form: null,
  evidence: null,
  art6Basis: 'public_task',
  art9Condition: 'research',
  scopeBreadth: 'specific',
  withdrawalMethod: 'Ring the project.',
  withdrawalWindowEnds: '2026-06-29',
  retentionRule: null,
  ethicsRef: '',
}

describe('a consent receipt', () => {
  test('is not given for what nobody has agreed to', async () => {
    const to = newPath(vault)
    const refusal = await vault.refusal('consent.receipt', { participant, format: 'word', to })
    expect(refusal.code).toBe('nothing-given')
    expect(existsSync(to)).toBe(false)
  })

  test('has in plain words what they said yes and no to, who has their words, and how to take it back', async () => {
    const yes = yesTo(['team', 'partners'], { record, expiresOn: '2027-06-01' })
    const no = yesTo(['press']).grants.map(grant => ({ ...grant, decision: 'no' as const }))
    await vault.perform('consent.record', { participant, event: { ...yes, grants: [...yes.grants, ...no] } })
    for (const format of ['word', 'word_large_print'] as const) {
      const words = await page(format)
      for (const part of [
        'Your agreement stands today, 15 June 2026. It holds until the end of 1 June 2027.',
        'You decided for yourself.',
        'You said yes',
        'for the project’s partners',
        'You said no',
        'for the press',
        'Quorlbane House',
        'Ring the project.',
        'the project, 01632 960001',
        'Until 29 June 2026 your words can be taken out',
      ]) {
        expect(words).toContain(part)
      }
      expect(words).not.toContain('Hexamoor')
      expect(words).not.toContain('on the web')
    }
  })

  test('for a machine has every field that ISO/IEC TS 27560 makes mandatory, and no name', async () => {
    const receipt = await machine()
    expect(receipt.header).toEqual({
      schema_version: expect.stringMatching(/./),
      record_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      pii_principal_id: participant,
    })
    const { processing } = receipt
    for (const field of [
      'privacy_notice',
      'language',
      'purposes',
      'pii_information',
      'pii_controllers',
      'storage_locations',
      'retention_period',
      'jurisdiction',
      'recipients',
      'withdrawal_method',
      'lawful_basis',
    ]) {
      expect(Object.keys(processing)).toContain(field)
    }
    expect(processing.pii_information[0]).toHaveProperty('pii_type')
    expect(processing.lawful_basis).toEqual({ article_6: 'public_task', article_9: 'research' })
    expect(processing.purposes).toHaveLength(4)
    expect(processing.refused_purposes).toHaveLength(2)
    expect(receipt.party_identification[0]).toEqual({
      party_id: expect.any(String),
      party_name: 'Quorlbane House',
      party_contact: 'the project, 01632 960001',
      party_type: 'controller',
    })
    expect(receipt.consent_state).toBe('given')
    expect(receipt.events).toEqual([
      {
        event_time: '2026-06-01',
        recorded_at: '2026-06-15T10:00:00.000Z',
        validity_duration: { from: '2026-06-01', until: '2027-06-01' },
        entity_id: 'self_18plus',
        event_type: 'signed',
        event_state: 'given',
      },
    ])
    expect(JSON.stringify(receipt)).not.toContain('Hexamoor')
  })

  test('follows what happened since, and never says that it stands when it does not', async () => {
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-15') })
    expect(await page()).toContain('Your agreement does not stand today')
    const receipt = await machine()
    expect(receipt.consent_state).toBe('withdrawn')
    expect(receipt.processing.purposes).toEqual([])
    expect(receipt.events.map((event: { event_state: string }) => event.event_state)).toEqual([
      'given',
      'withdrawn',
    ])
    vault.clock.now = noonOf('2028-01-01')
    expect(await page()).toContain('does not stand')
  })
})
