// A day's work in a vault, by a process of its own that is killed from outside. Every failure goes to standard
// output as JSON, so that the test can look at what it tells; then it waits.
import { writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { costFloor } from '../../../electron/vault/keys/passphrase.ts'
import { createVaultService } from '../../../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/contract.ts'

const [folder = '', files = '', passphrase = '', canaryText = '{}'] = process.argv.slice(2)
const words: Record<string, string> = JSON.parse(canaryText)
const word = (name: string): string => words[name] ?? ''

let draws = 0
const service = createVaultService({
  folder,
  files: { mayRead: async () => true, mayWrite: async () => true },
  now: () => new Date('2026-06-15T10:00:00Z'),
  random: () => (draws++ * 0.618_033_988_75) % 1,
  slotCost: async () => costFloor,
})

const perform = async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
  const result = await service.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
  return result.value as Output<Name>
}

const fails = async (name: string, input: unknown): Promise<void> => {
  const result = await service.call(name, input)
  if (result.ok) throw new Error(`${name} was to fail`)
  writeSync(1, `${JSON.stringify(result.error)}\n`)
}

const made = await perform('vault.create', {
  project: word('project'),
  person: word('researcher'),
  passphrase,
})
if (made.recoveryCode === '') throw new Error('no recovery code')
await perform('project.update', {
  themes: [{ id: null, name: word('theme') }],
  supportLines: [{ name: word('support'), contact: '116 123', note: '', checkedOn: null }],
})
const { session } = await perform('sessions.add', {
  kind: 'interview',
  title: word('occasion'),
  place: word('place'),
  heldOn: '2026-06-01',
  stage: null,
  area: null,
  headcount: 2,
})
const person = {
  name: `Ada ${word('person')}`,
  kind: 'adult_lived_experience',
  birthDate: null,
  ageBand: '26_40',
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: word('descriptor') },
  identity: null,
} as const
const { participant } = await perform('participants.add', person)
const scan = join(files, 'scan.pdf')
writeFileSync(scan, `%PDF-1.7 ${word('scan')}`)
await perform('evidence.add', { participant, kind: 'signed_scan', file: scan })
await perform('consent.record', {
  participant,
  event: {
    kind: 'given',
    on: '2026-06-01',
    evidence: 'signed',
    authority: {
      route: 'self_18plus',
      decidedBy: '',
      assent: 'given',
      supportPerson: `Nel ${word('supporter')}`,
    },
    grants: [
      { permission: 'full_story', medium: 'text', purpose: 'storybook', audience: 'team', decision: 'yes' },
      { permission: 'collect', medium: 'text', purpose: 'analysis', audience: 'team', decision: 'yes' },
    ],
    expiresOn: null,
    reviewOn: null,
  },
})
const { request } = await perform('rights.receive', { participant, kind: 'access', receivedOn: '2026-06-01' })
await perform('rights.decide', {
  request,
  decision: { outcome: 'done_in_part', on: '2026-06-02', reason: word('reason'), exemption: '' },
})
const path = join(files, `${word('fileName')}.txt`)
writeFileSync(
  path,
  `P1: I am Ada ${word('person')} of ${word('story')} House.\n\nP1: ${word('footnote')} knows.\n`,
)
const { imported } = await perform('stories.import', { files: [path], participant, session })
const story = imported[0]?.story ?? ''
await perform('stories.update', { story, title: word('title'), warnings: [word('warning')] })
const { address } = await perform('handover.makeAddress', {})
const sealed = join(files, 'sealed.age')
const handedOver = await perform('handover.save', {
  stories: [story],
  contents: { contents: 'original' },
  recipient: word('recipient'),
  seal: { kind: 'addresses', addresses: [address] },
  to: sealed,
})
if (!handedOver.saved) throw new Error('nothing was handed over')
const { sha256, stories: incoming } = await perform('handover.inspect', { file: sealed })
const decisions = { stories: incoming.map(({ uid }) => ({ uid, do: 'merge' as const })) }
await perform('handover.merge', { file: sealed, sha256, decisions })
await perform('flags.raise', {
  story,
  severity: 'concern',
  limitExplained: true,
  lead: word('flagLead'),
  referredOn: null,
  hold: true,
})
const { text } = await perform('stories.get', { story })
const from = text.indexOf(word('person')) - 4
const named = (await perform('identities.list', { story })).identities
const replacement = { method: 'pseudonym', text: word('pseudonym') } as const
const replacements = { team: replacement, partners: replacement, public: replacement }
const [first, ...others] = named.filter(({ category }) => category === 'PERSON')
if (first === undefined) throw new Error('nobody was found')
await perform('identities.accept', { identity: first.id, replacements })
for (const { id } of others) await perform('identities.merge', { identity: id, into: first.id })
await perform('identities.undo', {}).catch(() => undefined)
await perform('passages.add', { story, from, to: from + 3, mark: { kind: 'quote' } })
await perform('stories.search', { words: word('search') })
await perform('stories.search', { words: word('story') })
const { storybook } = await perform('storybooks.create', {
  title: word('book'),
  subtitle: '',
  audience: 'public_web',
  stories: [story],
})
const out = join(files, 'refused.docx')
const refused = await perform('storybooks.export', { storybook, to: out })
if (refused.saved) throw new Error('nobody agreed to this')
await perform('vault.backup', {})

await fails('stories.import', { files: [] })
await fails('stories.get', { story: word('story') })
await fails('stories.update', { story, title: `${word('title')}\n${word('story')}` })
await fails('identities.mark', { story, from: from + 1, to: from + 2, category: 'PERSON' })
await fails('participants.add', { ...person, birthDate: '2099-01-01' })
await fails('storybooks.get', { storybook: 'B-999' })
await fails('evidence.add', { participant, kind: 'audio_statement', file: scan })
await fails('rights.receive', { participant, kind: 'access', receivedOn: '2099-01-01' })
await fails('handover.inspect', { file: path })
await fails('word.inspect', { file: path })
await fails('vault.open', { passphrase })
await fails(word('story'), { words: word('story') })

writeSync(1, 'done\n')
setInterval(() => undefined, 1_000)
