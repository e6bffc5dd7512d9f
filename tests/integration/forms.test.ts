import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { asksToQuestions } from '../../shared/consent/sheets/ask-words.ts'
import type { FormWording } from '../../shared/model/form.ts'
import { newPath, personDetails, yesTo } from './support/storyteller.ts'
import { newVault, type TestVault } from './support/vault.ts'
import { wordText } from './support/word.ts'

// Everything here is invented.
let vault: TestVault
let wording: FormWording
const terms = {
  controllers: ['Quorlbane House', 'University of Nowhere'],
  recipients: ['Readers of the storybook'],
  withdrawalContact: 'the project, 01632 960001',
}
beforeAll(async () => {
  vault = await newVault('file')
  wording = (await vault.perform('forms.list', {})).suggested
})

const record = (form: string | null) => ({
  capacity: 'interviewee',
  jurisdiction: 'england_wales',
  language: 'en-GB',
  interpreter: '',
  accessFormat: 'easy_read',
  how: 'in_person',
  witness: '',
  form,
  evidence: null,
  art6Basis: 'public_task',
  art9Condition: 'research',
  scopeBreadth: 'specific',
  withdrawalMethod: 'Ring us.',
  withdrawalWindowEnds: null,
  retentionRule: null,
  ethicsRef: '',
})

describe('versions of the consent form', () => {
  test('need somebody responsible, and somebody to tell; then each change makes the next', async () => {
    expect((await vault.refusal('forms.create', { wording })).code).toBe('no-controller')
    await vault.perform('project.update', { terms: { ...terms, withdrawalContact: '' } })
    expect((await vault.refusal('forms.create', { wording })).code).toBe('no-contact')
    expect((await vault.perform('forms.list', {})).forms).toEqual([])

    await vault.perform('project.update', { terms })
    const { form } = await vault.perform('forms.create', { wording })
    expect((await vault.refusal('forms.create', { wording })).code).toBe('nothing-changed')
    const changed = { ...wording, support: 'Somebody is there.' }
    const second = await vault.perform('forms.create', { wording: changed })
    expect([form, second.form]).toEqual(['F-01', 'F-02'])
    const [newest, first] = (await vault.perform('forms.list', {})).forms
    expect(newest?.wording.support).toBe('Somebody is there.')
    expect(first?.wording).toEqual(wording)
    expect(newest?.infoSheetHash).not.toBe(first?.infoSheetHash)
    expect(newest?.formHash).toBe(first?.formHash)
  })

  test('keep what the project stood for when they were made', async () => {
    await vault.perform('project.update', { terms: { ...terms, controllers: ['Somebody else'] } })
    const first = (await vault.perform('forms.list', {})).forms.at(-1)
    expect(first?.terms.controllers).toEqual(terms.controllers)
    const to = newPath(vault)
    await vault.perform('forms.print', { form: 'F-01', sheet: 'information', style: 'standard', to })
    expect(wordText(to)).toContain('Quorlbane House')
    expect(wordText(to)).not.toContain('Somebody else')
    await vault.perform('project.update', { terms })
  })

  test.each(['standard', 'large_print', 'easy_read'] as const)(
    'the paper (%s) asks what is kept, all of it and nothing else, in the order of the version',
    async style => {
      const to = newPath(vault)
      await vault.perform('forms.print', { form: 'F-01', sheet: 'consent', style, to })
      const lines = wordText(to)
        .split('\n')
        .map(line => line.trim())
      const questions = asksToQuestions(wording.asks)
      const places = questions.map(({ question }) => lines.findIndex(line => line.includes(question)))
      expect(places.every(place => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      const asked = lines.filter(line => line.startsWith('The project may '))
      expect(asked).toHaveLength(questions.length)
      for (const { options } of questions) {
        for (const { words } of options) expect(lines.some(line => line.includes(words))).toBe(true)
      }
    },
  )

  test('printed without one question, the paper does not ask it', async () => {
    const asks = wording.asks.filter(({ audience }) => audience !== 'public_web')
    const { form } = await vault.perform('forms.create', { wording: { ...wording, asks } })
    const to = newPath(vault)
    await vault.perform('forms.print', { form, sheet: 'consent', style: 'standard', to })
    expect(wordText(to)).not.toContain('on the web')
    const first = newPath(vault)
    await vault.perform('forms.print', { form: 'F-01', sheet: 'consent', style: 'standard', to: first })
    expect(wordText(first)).toContain('on the web')
  })

  test('an answer to what a version does not ask is not recorded, and nothing is stored', async () => {
    const { participant } = await vault.perform('participants.add', personDetails({ name: 'Ada Hexamoor' }))
    const without = (await vault.perform('forms.list', {})).forms[0]?.id ?? ''
    const beyond = yesTo(['team', 'public_web'], { record: record(without) })
    const refusal = await vault.refusal('consent.record', { participant, event: beyond })
    expect(refusal.code).toBe('not-on-form')
    expect(refusal.message).toMatch(/^Nothing was recorded\./)
    const unknown = yesTo(['team'], { record: record('F-77') })
    expect((await vault.refusal('consent.record', { participant, event: unknown })).code).toBe('not-found')
    expect((await vault.perform('consent.get', { participant })).events).toEqual([])

    await vault.perform('consent.record', { participant, event: yesTo(['team'], { record: record('F-01') }) })
    const [event] = (await vault.perform('consent.get', { participant })).events
    const [form] = (await vault.perform('forms.list', {})).forms.filter(({ id }) => id === 'F-01')
    expect(event?.record).toMatchObject({
      form: 'F-01',
      formHash: form?.formHash,
      infoSheetHash: form?.infoSheetHash,
      controllers: terms.controllers,
      accessFormat: 'easy_read',
    })
  })

  test('a version that does not exist is not printed', async () => {
    const to = newPath(vault)
    const input = { form: 'F-77', sheet: 'consent', style: 'standard', to } as const
    expect((await vault.refusal('forms.print', input)).code).toBe('not-found')
    expect(existsSync(to)).toBe(false)
  })
})
