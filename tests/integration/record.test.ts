import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract, type Input, type OperationName, operationNames } from '../../shared/contract/contract.ts'
import { NewConsentEvent } from '../../shared/model/consent.ts'
import { wordsIn } from './support/image.ts'
import { importText, newVault, passphrase, serviceOver, type TestVault, wrap } from './support/vault.ts'

const latest = async (vault: TestVault) => {
  const { total, entries } = await vault.perform('record.list', { limit: 1 })
  return { total, entry: entries[0] }
}

/** What is typed in this test; none of it may stand in the record. */
const typed = [
  'Zwibblewick',
  'Quorlbane',
  'Hexamoor',
  'Drumlockie',
  'Tallibourne',
  'Yewdrapple',
  'Gorsewhistle',
]

const person = {
  name: 'Ada Hexamoor',
  kind: 'adult_lived_experience',
  birthDate: null,
  ageBand: '26_40',
  area: null,
  descriptors: { gender: 'Yewdrapple', ethnicity: '', role: '', other: '' },
  identity: null,
} as const

const occasion = {
  kind: 'interview',
  title: 'Drumlockie',
  place: 'Quorlbane',
  heldOn: null,
  stage: null,
  area: null,
  headcount: null,
} as const

describe('promise 10: every change is recorded', () => {
  test('promise 10: each operation that changes something writes one entry: who, when, what, on which object', async () => {
    const vault = await newVault()
    const seen = new Set<OperationName>(['vault.create'])
    expect((await latest(vault)).entry).toMatchObject({
      operation: 'vault.create',
      object: 'vault',
      by: 'Ola',
    })

    const does = async <Name extends OperationName>(name: Name, input: Input<Name>, object: RegExp) => {
      const before = (await latest(vault)).total
      vault.clock.now = new Date(vault.clock.now.getTime() + 1000)
      const output = await vault.perform(name, input)
      const { total, entry } = await latest(vault)
      // Going back takes the entry of the backup away, which was written after the backup was made.
      const kept = name === 'backups.restore' ? before - 1 : before
      expect(total, `${name} wrote ${total - kept} entries`).toBe(kept + 1)
      expect(entry).toMatchObject({ by: 'Ola', at: vault.clock.now.toISOString(), operation: name })
      expect(entry?.object).toMatch(object)
      seen.add(name)
      return output
    }

    const themes = [{ id: null, name: 'Gorsewhistle' }]
    const terms = { controllers: ['Quorlbane House'], withdrawalContact: 'Tallibourne, 01632 960001' }
    const lead = { name: 'Berta Zwibblewick', role: 'lead', contact: '01632 960002' }
    const project = await does('project.update', { name: 'Drumlockie', themes, terms, lead }, /^project$/)
    const theme = project.themes[0]?.id ?? ''
    const { session } = await does('sessions.add', occasion, /^O-001$/)
    await does('sessions.update', { ...occasion, session, headcount: 3 }, /^O-001$/)
    const { participant } = await does('participants.add', person, /^P-001$/)
    await does('participants.update', { ...person, participant, ageBand: '41_60' }, /^P-001$/)
    const event: NewConsentEvent = NewConsentEvent.parse({
      kind: 'given',
      on: '2026-06-01',
      evidence: 'signed',
      authority: { route: 'self_18plus', decidedBy: '', assent: 'not_sought' },
      grants: [
        ...(['full_story', 'quote_verbatim'] as const).map(permission => ({
          permission,
          medium: 'text' as const,
          purpose: 'storybook' as const,
          audience: 'team' as const,
          decision: 'yes' as const,
        })),
        {
          permission: 'collect' as const,
          medium: 'text' as const,
          purpose: 'analysis' as const,
          audience: 'team' as const,
          decision: 'yes' as const,
        },
      ],
      expiresOn: null,
      reviewOn: null,
    })
    await does('consent.record', { participant, event }, /^P-001$/)
    await does(
      'consent.recordForSession',
      { session, event: { ...event, kind: 'refused', authority: null, grants: [], evidence: 'none' } },
      /^O-001$/,
    )
    const scan = vault.file('Zwibblewick.pdf', '%PDF-1.7 Quorlbane')
    const { evidence } = await does(
      'evidence.add',
      { participant, kind: 'signed_scan', file: scan },
      /^P-001$/,
    )
    await does('evidence.save', { evidence, to: join(vault.place, 'Hexamoor.pdf') }, /^E-001$/)
    const { suggested } = await vault.perform('forms.list', {})
    const wording = { ...suggested, title: 'Gorsewhistle' }
    const { form } = await does('forms.create', { wording }, /^F-01$/)
    const printed = { form, sheet: 'consent', style: 'standard', to: join(vault.place, 'form.docx') } as const
    await does('forms.print', printed, /^F-01$/)
    const receipt = { participant, format: 'machine', to: join(vault.place, 'receipt.json') } as const
    await does('consent.receipt', receipt, /^P-001$/)
    const asked = { participant, kind: 'access', receivedOn: '2026-06-02' } as const
    const { request } = await does('rights.receive', asked, /^P-001$/)
    const decision = { outcome: 'done', on: '2026-06-03', reason: 'Yewdrapple', exemption: '' } as const
    await does('rights.decide', { request, decision }, /^P-001$/)
    const text =
      'P1: Ada Hexamoor met Berta Zwibblewick. Then Berta Zwibblewick met Ada Hexamoor, in Quorlbane House, and zorblatt.\n'
    const files = [vault.file('Zwibblewick.txt', text)]
    const { imported } = await does('stories.import', { files }, /^S-001$/)
    const story = imported[0]?.story ?? ''
    await does('stories.update', { story, title: 'Drumlockie', participant, session }, /^S-001$/)
    const known = (await vault.perform('identities.list', {})).identities
    const [one, two] = known
    if (one === undefined || two === undefined) throw new Error('Too few names were found')
    const replacement = { method: 'pseudonym', text: 'Tallibourne' } as const
    const replacements = { team: replacement, partners: replacement, public: replacement }
    await does('identities.accept', { identity: one.id, replacements }, /^I-\d{4}$/)
    await does('identities.reject', { identity: two.id }, /^I-\d{4}$/)
    await does('identities.reopen', { identity: two.id }, /^I-\d{4}$/)
    await does('identities.recategorise', { identity: two.id, category: 'ORG' }, /^I-\d{4}$/)
    await does('identities.merge', { identity: two.id, into: one.id }, /^I-\d{4}$/)
    await does('identities.undo', {}, /^register$/)
    await does('identities.redo', {}, /^register$/)
    const view = await vault.perform('stories.get', { story })
    const mention = view.mentions.find(({ identity }) => identity === one.id)?.id ?? ''
    await does('identities.split', { mention }, /^I-\d{4}$/)
    const from = view.text.indexOf('zorblatt')
    await does('identities.mark', { story, from, to: from + 8, category: 'LOCATION' }, /^I-\d{4}$/)
    const mark = { kind: 'theme', theme } as const
    const { passage } = await does('passages.add', { story, from, to: from + 8, mark }, /^M-\d{5}$/)
    await does('passages.remove', { passage }, /^M-\d{5}$/)
    for (const { id } of (await vault.perform('identities.list', { state: 'undecided' })).identities) {
      await vault.perform('identities.accept', { identity: id })
    }
    await does('stories.markRead', { story }, /^S-001$/)
    const review = { story, level: 'team', outcome: 'approved', on: '2026-06-10' } as const
    const copy = { story, level: 'team', format: 'plain_text', method: 'post', sentOn: '2026-06-09' } as const
    await does('reviews.makeCopy', { ...copy, to: join(vault.place, 'copy.txt') }, /^S-001$/)
    await does('stories.recordReview', review, /^S-001$/)
    const flagged = {
      severity: 'concern',
      limitExplained: true,
      lead: 'Tallibourne',
      referredOn: null,
      hold: true,
    } as const
    const { flag } = await does('flags.raise', { ...flagged, story }, /^S-001$/)
    await does('flags.update', { ...flagged, flag, hold: false }, /^S-001$/)
    await does('flags.close', { flag }, /^S-001$/)
    const book = { title: 'Drumlockie', subtitle: '', audience: 'team' as const, stories: [story] }
    const { storybook } = await does('storybooks.create', book, /^B-001$/)
    const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
    await does('storybooks.update', { storybook, ...details, title: 'Gorsewhistle' }, /^B-001$/)
    const { gates } = await vault.perform('storybooks.check', { storybook })
    const soft = gates.find(({ gate }) => gate === 'small-group')
    const finding = soft?.override?.finding ?? ''
    const answered = {
      gate: 'small-group',
      finding,
      by: 'Berta Zwibblewick',
      role: 'lead',
      reason: 'Quorlbane',
    } as const
    await does('storybooks.override', { storybook, story, ...answered }, /^B-001$/)
    const to = join(vault.place, 'book.docx')
    expect((await does('storybooks.export', { storybook, to }, /^R-001$/)).saved).toBe(true)
    const { address } = await does('handover.makeAddress', {}, /^vault$/)
    const handed = {
      stories: [story],
      contents: { contents: 'original' as const },
      recipient: 'Berta Zwibblewick',
      seal: { kind: 'addresses' as const, addresses: [address] },
      to: join(vault.place, 'Hexamoor.age'),
    }
    expect((await does('handover.save', handed, /^R-002$/)).saved).toBe(true)
    const { sha256, stories: incoming } = await vault.perform('handover.inspect', { file: handed.to })
    const decisions = { stories: incoming.map(({ uid }) => ({ uid, do: 'merge' as const })) }
    await does('handover.merge', { file: handed.to, sha256, decisions }, /^vault$/)
    await does('vault.backup', {}, /^vault$/)
    await does('vault.recoveryCode', { passphrase }, /^vault$/)
    await does('releases.markTold', { release: 'R-001', story, on: '2026-06-15' }, /^R-001$/)
    const rule = { item: 'consent_evidence', months: 0, trigger: 'collected', action: 'delete' } as const
    const kept = await does('retention.setRule', rule, /^K-01$/)
    await does('retention.confirm', { rule: kept.rule, object: evidence }, /^E-001$/)
    await does('retention.removeRule', { item: 'consent_evidence' }, /^project$/)
    await does('stories.erase', { story }, /^S-001$/)
    const letter = { release: 'R-001', to: join(vault.place, 'letter.docx') }
    await does('releases.recallLetter', letter, /^R-001$/)
    await does('participants.erase', { participant }, /^P-001$/)
    const yourself = { passphrase }
    await does('keys.makeKeyFile', { to: join(vault.place, 'Hexamoor.key'), replace: false }, /^vault$/)
    const second = { yourself, person: 'Tallibourne', passphrase: 'Yewdrapple Gorsewhistle' }
    const { ways } = await does('keys.add', second, /^vault$/)
    const slot = ways[1]?.slot ?? ''
    await does('keys.change', { yourself, slot, passphrase: 'Zwibblewick Quorlbane' }, /^vault$/)
    await does('keys.remove', { yourself, slot }, /^vault$/)
    await does('keys.rekey', { yourself, passphrase: 'Drumlockie Hexamoor' }, /^vault$/)
    await does('vault.setIdle', { minutes: 10 }, /^vault$/)
    await does('vault.acceptLoss', {}, /^vault$/)
    await does('backups.copy', { to: join(vault.place, 'Drumlockie.storykeep') }, /^vault$/)
    const csv = { to: join(vault.place, 'record.csv'), replace: false, format: 'csv' as const }
    await does('record.save', csv, /^vault$/)
    const { name } = await vault.perform('vault.backup', {})
    await does('backups.restore', { name }, /^vault$/)

    const { entries } = await vault.perform('record.list', { limit: 500 })
    expect(wordsIn(Buffer.from(JSON.stringify(entries)), [...typed, vault.place, 'book.docx'])).toEqual([])
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      entries.map((_entry, index) => entries.length - index),
    )
    expect((await vault.perform('vault.check', {})).chain.sound).toBe(true)

    // Recovery and the sample are looked at below; opening changes nothing; going back from a vault that does not
    // open has a test of its own (trouble.test.ts).
    const elsewhere: readonly OperationName[] = [
      'vault.open',
      'vault.read',
      'vault.recover',
      'vault.restore',
      'project.loadSample',
    ]
    const changing = operationNames.filter(name => contract[name].changes.length > 0)
    expect(changing.filter(name => !seen.has(name) && !elsewhere.includes(name))).toEqual([])
  })

  test('promise 10: a recovery is recorded, with who came in by it', async () => {
    const vault = await newVault()
    const { total } = await latest(vault)
    vault.service.close()
    const again = wrap(serviceOver(vault.folder), vault.place, vault.folder, vault.clock)
    const recoveryCode = vault.recoveryCode ?? ''
    await again.perform('vault.recover', {
      recoveryCode,
      person: 'Teodora',
      passphrase: 'another quiet river',
    })
    const { total: after, entry } = await latest(again)
    expect(after).toBe(total + 1)
    expect(entry).toMatchObject({ operation: 'vault.recover', object: 'vault', by: 'Teodora', detail: '{}' })
    // Single words of the code are words of English: "over" stands in the operation's own name.
    const pairs = recoveryCode.split(' ').map((word, at, words) => `${word} ${words[at + 1]}`)
    expect(pairs.filter(pair => JSON.stringify(entry).includes(pair))).toEqual([])
  })

  test('promise 10: the sample is recorded step by step, each under its own name', async () => {
    const vault = await newVault()
    await vault.perform('project.loadSample', {})
    const { entries } = await vault.perform('record.list', { limit: 500 })
    const names = new Set(entries.map(({ operation }) => operation))
    for (const name of ['stories.import', 'consent.record', 'identities.accept', 'storybooks.create']) {
      expect(names.has(name)).toBe(true)
    }
    const { participants } = await vault.perform('participants.list', {})
    const people = participants.flatMap(({ name }) => name.split(/[ -]/))
    expect(wordsIn(Buffer.from(entries.map(({ detail }) => detail).join('\n')), people)).toEqual([])
  })

  test('promise 10: what only reads, and what is refused, writes nothing', async () => {
    const vault = await newVault()
    const story = await importText(vault, 'P1: Ada Hexamoor came.\n')
    const { total } = await latest(vault)
    await vault.perform('stories.search', { words: 'came' })
    await vault.perform('vault.check', {})
    await vault.refusal('identities.mark', { story, from: 5, to: 6, category: 'PERSON' })
    await vault.refusal('participants.add', { ...person, birthDate: '2031-01-01' })
    await vault.perform('stories.import', { files: [vault.file('x.docx', 'no')] })
    expect((await latest(vault)).total).toBe(total)
  })
})
