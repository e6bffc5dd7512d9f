import { beforeAll, describe, expect, test } from 'vitest'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { happened, newPath, tellStory, yesTo } from './support/storyteller.ts'
import { newVault, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
let key: Buffer
beforeAll(async () => {
  vault = await newVault('file')
  const terms = { controllers: ['Quorlbane House'], withdrawalContact: 'the project' }
  await vault.perform('project.update', { terms })
  const { participant, story, storybook } = await tellStory(
    vault,
    'Ada Hexamoor',
    'P1: I walked by the sea and it helped.\n',
  )
  const { suggested } = await vault.perform('forms.list', {})
  await vault.perform('forms.create', { wording: suggested })
  const occasion = {
    kind: 'workshop',
    title: 'First',
    place: '',
    heldOn: null,
    stage: null,
    area: null,
    headcount: null,
    youngest: '18_21',
  } as const
  const { session } = await vault.perform('sessions.add', occasion)
  await vault.perform('consent.recordForSession', { session, event: yesTo() })
  const copy = { story, level: 'team', format: 'plain_text', method: 'post', sentOn: '2026-06-10' } as const
  await vault.perform('reviews.makeCopy', { ...copy, to: newPath(vault, 'txt') })
  const { request } = await vault.perform('rights.receive', {
    participant,
    kind: 'access',
    receivedOn: '2026-06-01',
  })
  const decision = { outcome: 'done', on: '2026-06-10', reason: '', exemption: '' } as const
  await vault.perform('rights.decide', { request, decision })
  const attribution = { rung: 'A3', credit: '', othersCheckedBy: null } as const
  await vault.perform('stories.update', { story, attribution })
  const { gates } = await vault.perform('storybooks.check', { storybook })
  await vault.perform('storybooks.override', {
    storybook,
    story,
    gate: 'small-group',
    finding: gates.find(({ gate }) => gate === 'small-group')?.override?.finding ?? '',
    by: 'Berta',
    role: 'lead',
    reason: 'They want it.',
  })
  const saved = await vault.perform('storybooks.export', { storybook, to: newPath(vault) })
  const release = saved.saved ? saved.release : ''
  const rule = { item: 'export', months: 0, trigger: 'released', action: 'review' } as const
  const { rule: code } = await vault.perform('retention.setRule', rule)
  await vault.perform('retention.confirm', { rule: code, object: release })
  await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-15') })
  vault.service.close()
  key = await dataKeyOf(vault.folder)
})

describe('promise 10: what was written down is not altered, whoever writes to the database', () => {
  test.each([
    ['consent of a person', "UPDATE consent_events SET event = '{}'"],
    ['consent of a group', "UPDATE session_consent_events SET event = '{}'"],
    ['consent of a group, taken away', 'DELETE FROM session_consent_events'],
    ['a version of the form', "UPDATE consent_forms SET wording = '{}'"],
    ['a version of the form, taken away', 'DELETE FROM consent_forms'],
    ['a copy that went to a storyteller', "UPDATE review_copies SET printed_hash = x'00'"],
    ['an answered request', "UPDATE rights_requests SET decision = '{}'"],
    ['the day on which a request is due', "UPDATE rights_requests SET due_on = '2030-01-01'"],
    ['who answered for a gate', "UPDATE overrides SET given_by = 'Nobody'"],
    ['what was disposed of', "UPDATE disposals SET done_by = 'Nobody'"],
    ['what was disposed of, taken away', 'DELETE FROM disposals'],
    ['what must not be given out again', "UPDATE recalls SET reason = 'x'"],
    ['what must not be given out again, taken away', 'DELETE FROM recalls'],
  ])('promise 10: %s', (_, harm) => {
    const table = /(?:UPDATE|FROM) (\w+)/.exec(harm)?.[1]
    withDatabase(vault.folder, key, database => {
      expect(Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toBeGreaterThan(0)
      expect(() => database.exec(harm)).toThrow(/never changes|stays|answered once/)
    })
  })
})
