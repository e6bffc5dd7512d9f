import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBackupDatabase } from '../../electron/vault/database/open.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { dataKeyOf, decryptedImage, filesWith, wordsIn } from './support/image.ts'
import { decideAndRead, newPath, personDetails, recordOf, yesTo } from './support/storyteller.ts'
import { freshFolder, importText, newVault, type TestVault } from './support/vault.ts'

// All people here are invented. Each canary is typed in one place, and stands in nothing that stays.
const canaries = {
  'their name': 'Zwibblewick',
  'what they say of themselves': 'Yewdrapplish',
  'words of their story': 'thistledownish',
  'somebody whom only they name': 'Quorlbane',
  'a content warning': 'Gorsewhistle',
  'its title': 'Pipkinning',
  'their pseudonym': 'Marrowthorpe',
  'their credit': 'Oxlipwise',
  'who decided with them': 'Hexamoorish',
  'who heard it': 'Drumlockie',
  'who interpreted': 'Tallibourne',
  'a scan': 'Brindlescan',
  'a recording': 'Fernspoken',
  'a reason for an answer': 'Larchreason',
  'who checked that nobody else is shown': 'Plumchecker',
  'who deals with a flag': 'Wrenleader',
  'who answered for a gate': 'Ivyanswerer',
} as const
const gone: readonly string[] = Object.values(canaries)
const stays = 'Larkworthy'

const record = {
  capacity: 'interviewee',
  jurisdiction: 'england_wales',
  language: 'en-GB',
  interpreter: `Ida ${canaries['who interpreted']}`,
  accessFormat: 'oral',
  how: 'telephone',
  witness: `Ben ${canaries['who heard it']}`,
  form: null,
  evidence: null,
  art6Basis: 'public_task',
  art9Condition: 'research',
  scopeBreadth: 'specific',
  withdrawalMethod: '',
  withdrawalWindowEnds: null,
  retentionRule: null,
  ethicsRef: '',
}

const keepEvidence = async (vault: TestVault, participant: string) => {
  for (const [kind, content] of [
    ['signed_scan', `%PDF-1.7 ${canaries['a scan']}`],
    ['audio_statement', `OggS ${canaries['a recording']}`],
  ] as const) {
    const file = vault.file(`${kind}.bin`, content)
    await vault.perform('evidence.add', { participant, kind, file })
  }
}

/** Everything that the vault can hold of a person. */
const lived = async () => {
  const vault = await newVault('file')
  const line = { name: 'Samaritans', contact: '116 123', note: '', checkedOn: null }
  await vault.perform('project.update', { supportLines: [line] })
  const kept = await importText(
    vault,
    `P2: Keziah Okafor came by with Tamsin ${stays}. It rained on all of us for a week.\n`,
    'kept.txt',
  )
  const { participant } = await vault.perform(
    'participants.add',
    personDetails({
      name: `Ada ${canaries['their name']}`,
      descriptors: {
        gender: '',
        ethnicity: canaries['what they say of themselves'],
        role: '',
        other: '',
      },
    }),
  )
  await vault.perform('consent.record', {
    participant,
    event: yesTo(undefined, {
      record,
      evidence: 'witnessed',
      authority: {
        route: 'self_18plus',
        decidedBy: '',
        assent: 'given',
        supportPerson: `Cass ${canaries['who decided with them']}`,
      },
    }),
  })
  await keepEvidence(vault, participant)
  const story = await importText(
    vault,
    `P1: I am Ada Zwibblewick. Berta Quorlbane drove me, and Keziah Okafor waved. It was all thistledownish.\n`,
    'theirs.txt',
  )
  await vault.perform('stories.update', {
    story,
    participant,
    title: canaries['its title'],
    warnings: [canaries['a content warning']],
    attribution: {
      rung: 'A4',
      credit: canaries['their credit'],
      othersCheckedBy: canaries['who checked that nobody else is shown'],
      mayIdentifyOthers: true,
    },
  })
  const pseudonym = { method: 'pseudonym', text: canaries['their pseudonym'] } as const
  const identities = (await vault.perform('identities.list', { story })).identities
  const own = identities.find(({ forms }) => forms.some(form => form.includes('Zwibblewick')))
  await vault.perform('identities.accept', {
    identity: own?.id ?? '',
    replacements: { team: pseudonym, partners: pseudonym, public: pseudonym },
  })
  await decideAndRead(vault, story)
  await decideAndRead(vault, kept)
  const { text } = await vault.perform('stories.get', { story })
  const from = text.indexOf('thistledownish')
  await vault.perform('passages.add', { story, from, to: from + 14, mark: { kind: 'quote' } })
  await vault.perform('identities.mark', { story, from, to: from + 14, category: 'QUASI' })
  await vault.perform('identities.undo', {})
  await vault.perform('stories.markRead', { story })
  const copy = { story, level: 'team', method: 'post', sentOn: '2026-06-10' } as const
  const made = await vault.perform('reviews.makeCopy', {
    ...copy,
    format: 'plain_text',
    to: newPath(vault, 'txt'),
  })
  await vault.perform('stories.recordReview', {
    story,
    level: 'team',
    outcome: 'approved',
    on: '2026-06-12',
    copy: made.saved ? made.copy : null,
  })
  const { flag } = await vault.perform('flags.raise', {
    story,
    severity: 'concern',
    limitExplained: true,
    lead: canaries['who deals with a flag'],
    referredOn: null,
    hold: false,
  })
  await vault.perform('flags.close', { flag })
  const { request } = await vault.perform('rights.receive', {
    participant,
    kind: 'erasure',
    receivedOn: '2026-06-01',
  })
  await vault.perform('rights.decide', {
    request,
    decision: {
      outcome: 'done_in_part',
      on: '2026-06-12',
      reason: canaries['a reason for an answer'],
      exemption: '',
    },
  })
  const book = { title: 'Two', subtitle: '', audience: 'team' as const, stories: [story] }
  const { storybook } = await vault.perform('storybooks.create', book)
  const { gates } = await vault.perform('storybooks.check', { storybook })
  // It was interpreted, and nobody has a yes to a translation.
  const finding = gates.find(({ gate, story: about }) => gate === 'wording-checked' && about === story)
  await vault.perform('storybooks.override', {
    storybook,
    story,
    gate: 'wording-checked',
    finding: finding?.override?.finding ?? '',
    by: canaries['who answered for a gate'],
    role: 'lead',
    reason: 'They want it.',
  })
  const saved = await vault.perform('storybooks.export', { storybook, to: newPath(vault) })
  if (!saved.saved)
    throw new Error(
      saved.gates
        .filter(({ passes }) => !passes)
        .map(({ gate }) => gate)
        .join(),
    )
  await vault.perform('stories.search', { words: 'thistledownish' })
  await vault.perform('vault.backup', {})
  return { vault, participant, story, kept, storybook, release: saved.release }
}

/** A copy of the vault's folder, made by another program: the database itself is not to be opened twice. */
const copyOf = (vault: TestVault): string => {
  const place = freshFolder('file')
  spawnSync('cp', ['-r', vault.folder, place])
  return join(place, 'Test.storykeep')
}

/** The decrypted bytes of the database with its log, and of each backup. */
const imagesOf = (folder: string, key: Buffer): readonly Buffer[] => {
  const { database, backups } = vaultPaths(folder)
  const names = readdirSync(backups).filter(name => name.endsWith('.db'))
  return [
    decryptedImage(database, key),
    ...names.map(name => {
      const opened = openBackupDatabase(join(backups, name), key)
      if (!opened.ok) throw new Error(opened.error.code)
      const image = 'serialize' in opened.value ? (opened.value.serialize as () => Buffer)() : Buffer.alloc(0)
      opened.value.close()
      expect(image.length).toBeGreaterThan(4096)
      return image
    }),
  ]
}

describe('promise 9: erasing a person leaves no byte of them', () => {
  let all: Awaited<ReturnType<typeof lived>>
  let key: Buffer
  let before: readonly Buffer[]
  beforeAll(async () => {
    all = await lived()
    key = await dataKeyOf(all.vault.folder)
    before = imagesOf(copyOf(all.vault), key)
    const erased = await all.vault.perform('participants.erase', { participant: all.participant })
    expect(erased).toEqual({ stories: 1, releases: 1 })
  })

  test.each(Object.entries(canaries))(
    'promise 9: the search itself is no blind one: %s stood in the database, and in the backup',
    (_, word) => {
      expect(before.length).toBeGreaterThan(1)
      for (const image of before) expect(wordsIn(image, [word])).toEqual([word])
    },
  )

  test('promise 9: none of it stands in the decrypted database, its log, or a backup', () => {
    expect(statSync(`${vaultPaths(all.vault.folder).database}-wal`).size).toBe(0)
    const after = imagesOf(copyOf(all.vault), key)
    expect(after.length).toBeGreaterThan(1)
    for (const image of after) {
      expect(wordsIn(image, [stays])).toEqual([stays])
      expect(wordsIn(image, gone)).toEqual([])
    }
    expect(filesWith(all.vault.folder, gone)).toEqual([])
  })

  test('promise 9: nothing can be asked about them any more, and others’ names stay', async () => {
    const { vault, participant, story, storybook } = all
    for (const input of [{ participant }]) {
      expect((await vault.refusal('consent.get', input)).code).toBe('not-found')
      expect((await vault.refusal('evidence.list', input)).code).toBe('not-found')
      expect((await vault.refusal('releases.ofPerson', input)).code).toBe('not-found')
    }
    expect((await vault.refusal('reviews.list', { story })).code).toBe('not-found')
    expect((await vault.perform('people.board', {})).people).toEqual([])
    expect((await vault.perform('rights.list', {})).requests).toEqual([])
    expect((await vault.perform('flags.list', {})).flags).toEqual([])
    expect(await vault.perform('identities.steps', {})).toEqual({ undo: null, redo: null })
    const { blocks } = await vault.perform('storybooks.get', { storybook })
    expect(JSON.stringify(blocks)).not.toContain(story)
    const forms = (await vault.perform('identities.list', {})).identities.flatMap(identity => identity.forms)
    expect(forms).toContain('Keziah Okafor')
    expect(forms.filter(form => /Zwibblewick|Quorlbane/.test(form))).toEqual([])
  })

  test('promise 9: what was given out stays listed, and is not to be given out again', async () => {
    const { releases } = await all.vault.perform('storybooks.list', {})
    const release = releases.find(({ id }) => id === all.release)
    expect(release?.recalls.map(({ reason }) => reason)).toEqual(['erased'])
    await all.vault.perform('releases.recallLetter', { release: all.release, to: newPath(all.vault) })
  })

  test('promise 10: the record says that an erasure took place, and nothing of whom', async () => {
    const { entries } = await all.vault.perform('record.list', { limit: 500 })
    expect(entries.find(({ operation }) => operation === 'participants.erase')).toMatchObject({
      object: all.participant,
      detail: '{"releases":1,"stories":1}',
      by: 'Ola',
    })
    expect(wordsIn(Buffer.from(await recordOf(all.vault)), gone)).toEqual([])
    expect((await all.vault.perform('vault.check', {})).sound).toBe(true)
  })

  test('their code is given to nobody else', async () => {
    const next = await all.vault.perform('participants.add', personDetails({ name: 'Dil Okoro' }))
    expect(next.participant).not.toBe(all.participant)
  })

  test('somebody who is not there is not erased, and nothing is written', async () => {
    const record0 = await recordOf(all.vault)
    const refusal = await all.vault.refusal('participants.erase', { participant: 'P-077' })
    expect(refusal.code).toBe('not-found')
    expect(await recordOf(all.vault)).toBe(record0)
  })
})

describe('promise 9: erasing a person whose story was erased before', () => {
  test('promise 9: the name by which the register still knew them goes with them', async () => {
    const vault = await newVault()
    const story = await importText(vault, 'P1: I am Peregrine Wobbleton. It rained.\n')
    const [own] = (await vault.perform('identities.list', { story })).identities
    await vault.perform('identities.accept', { identity: own?.id ?? '' })
    const { participant } = await vault.perform(
      'participants.add',
      personDetails({ name: 'Peregrine Wobbleton', identity: own?.id ?? null }),
    )
    await vault.perform('stories.update', { story, participant, title: 'Rain' })
    await vault.perform('stories.erase', { story })
    expect((await vault.perform('identities.list', {})).identities).toHaveLength(1)
    await vault.perform('participants.erase', { participant })
    expect((await vault.perform('identities.list', {})).identities).toEqual([])
    const image = decryptedImage(vaultPaths(copyOf(vault)).database, await dataKeyOf(vault.folder))
    expect(wordsIn(image, ['Wobbleton'])).toEqual([])
  })
})
