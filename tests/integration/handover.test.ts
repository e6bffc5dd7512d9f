import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HandoverContents } from '../../shared/contract/handover.ts'
import { HandoverBundle } from '../../shared/model/handover.ts'
import { FlagDetails } from '../../shared/model/safeguarding.ts'
import {
  newAgeKey,
  openWithAge,
  openWithPassphrase,
  sealWithAge,
  sealWithPassphrase,
  whyNoAge,
} from './support/age.ts'
import { addressOf } from './support/handover.ts'
import { happened, newPath, recordOf, type Told, tellStory, yesTo } from './support/storyteller.ts'
import { freshFolder, newVault, passphrase as ofVaults, type TestVault } from './support/vault.ts'

const words = [
  'Interviewer: How did it begin?',
  'Marisol: Marisol Quennell is my name, and I walked to Gorsewhistle House every day.',
  'Marisol: Nobody there asked me twice.',
  '',
].join('\n')

const passphrase = 'six slow herons over the weir'
const partners: HandoverContents = { contents: 'printed', audience: 'partners' }
const original: HandoverContents = { contents: 'original' }
const nobodysAddress = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
const toNobody = { kind: 'addresses' as const, addresses: [nobodysAddress] }

/** A yes to the team's own work, beside the yes to printing. */
const yesToWork = (part: Readonly<Record<string, unknown>> = {}) => ({
  ...yesTo(),
  grants: [
    ...yesTo().grants,
    {
      permission: 'collect' as const,
      medium: 'text' as const,
      purpose: 'analysis' as const,
      audience: 'team' as const,
      decision: 'yes' as const,
    },
  ],
  ...part,
})

let vault: TestVault
let told: Told

const save = (contents: HandoverContents, part: object = {}) =>
  vault.perform('handover.save', {
    stories: [told.story],
    contents,
    recipient: 'the Leeds team',
    seal: toNobody,
    to: newPath(vault, 'age'),
    ...part,
  })

/** Seals, and fails where that is refused. */
const sealed = async (contents: HandoverContents, seal: object): Promise<string> => {
  const to = newPath(vault, 'age')
  const answer = await save(contents, { seal, to })
  if (!answer.saved) throw new Error(`Refused: ${answer.gates.map(({ gate }) => gate).join(', ')}`)
  return to
}

const gatesOf = async (contents: HandoverContents): Promise<string[]> => {
  const to = newPath(vault, 'age')
  const answer = await save(contents, { to })
  expect(existsSync(to)).toBe(answer.saved)
  return answer.saved ? [] : answer.gates.map(({ gate }) => gate)
}

beforeAll(async () => {
  vault = await newVault('file')
  told = await tellStory(vault, 'Marisol Quennell', words, { audience: 'partners', level: 'partners' })
  await vault.perform('consent.record', {
    participant: told.participant,
    event: { ...yesToWork(), kind: 'reconfirmed', on: '2026-06-02', reviewOn: null },
  })
})

describe('a handover is an age file', () => {
  test.skipIf(whyNoAge() !== null)(
    'sealed here to several addresses, each opens it with the age program; what is printed is in it and no name',
    async () => {
      const place = freshFolder()
      const keys = [newAgeKey(place, 'one.txt'), newAgeKey(place, 'two.txt')]
      const file = await sealed(partners, {
        kind: 'addresses',
        addresses: keys.map(({ address }) => address),
      })
      const { turns } = await vault.perform('stories.printed', { story: told.story, level: 'partners' })
      for (const key of keys) {
        const plain = openWithAge(file, key)
        const bundle = HandoverBundle.parse(JSON.parse(plain))
        expect(bundle.contents).toBe('printed')
        const [story] = bundle.stories
        expect(
          story !== undefined && 'turns' in story && story.turns.map(turn => 'words' in turn && turn.words),
        ).toEqual(turns.map(({ runs }) => runs.map(({ text }) => text).join('')))
        expect(plain).not.toMatch(/Marisol|Quennell|Gorsewhistle|Ola/)
      }
      const stranger = newAgeKey(place, 'stranger.txt')
      expect(() => openWithAge(file, stranger)).toThrow(/no identity matched/)
    },
  )

  test.skipIf(whyNoAge() !== null)('sealed here with a passphrase, the age program opens it', async () => {
    const file = await sealed(partners, { kind: 'passphrase', passphrase })
    const bundle = HandoverBundle.parse(JSON.parse(openWithPassphrase(file, passphrase, freshFolder())))
    expect(bundle.stories).toHaveLength(1)
  })

  test.skipIf(whyNoAge() !== null)(
    'sealed by the age program, to the vault’s address, as text and with a passphrase, it is opened here',
    async () => {
      const place = freshFolder()
      const key = newAgeKey(place)
      const plain = openWithAge(await sealed(partners, { kind: 'addresses', addresses: [key.address] }), key)
      const { address } = await vault.perform('handover.makeAddress', {})
      expect(await vault.perform('handover.address', {})).toEqual({ address })
      expect((await vault.refusal('handover.makeAddress', {})).code).toBe('has-address')
      for (const options of [[], ['--armor']]) {
        const file = sealWithAge(place, plain, address, options)
        expect((await vault.perform('handover.inspect', { file })).stories).toHaveLength(1)
      }
      const file = sealWithPassphrase(plain, passphrase, place)
      expect((await vault.refusal('handover.inspect', { file })).code).toBe('handover-locked')
      const typed = Buffer.from(passphrase, 'utf8')
      expect((await vault.perform('handover.inspect', { file, passphrase: typed })).stories).toHaveLength(1)
      expect(typed.every(byte => byte === 0)).toBe(true)
      expect((await vault.refusal('handover.inspect', { file, passphrase: 'not this one' })).code).toBe(
        'wrong-passphrase',
      )
    },
  )

  test('a vault that is encrypted anew after a loss has another address; what was sealed to the old one stays shut', async () => {
    const other = await newVault()
    const first = await addressOf(other)
    const file = await sealed(original, { kind: 'addresses', addresses: [first] })
    expect((await other.perform('handover.inspect', { file })).stories).toHaveLength(1)
    await other.perform('keys.rekey', { yourself: { passphrase: ofVaults }, passphrase })
    expect(await other.perform('handover.address', {})).toEqual({ address: null })
    expect((await other.refusal('handover.inspect', { file })).code).toBe('handover-for-others')
    expect(await addressOf(other)).not.toBe(first)
  })

  test('an address with a letter changed is refused, and no file is written', async () => {
    const address = await addressOf(vault)
    const wrong = address.replace(/.$/, last => (last === 'q' ? 'p' : 'q'))
    const to = newPath(vault, 'age')
    const answer = await vault.call('handover.save', {
      stories: [told.story],
      contents: partners,
      recipient: 'nobody',
      seal: { kind: 'addresses', addresses: [wrong] },
      to,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-address' } })
    expect(existsSync(to)).toBe(false)
  })

  test('what is sealed is in a file of its owner’s alone, and neither the record nor the file holds a word', async () => {
    const to = newPath(vault, 'age')
    const answer = await save(original, { to })
    expect(answer.saved).toBe(true)
    if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(to)
    for (const word of ['Marisol', 'Quennell', 'Gorsewhistle', 'storykeep']) {
      expect(bytes.includes(word)).toBe(false)
      if (word !== 'storykeep') expect(await recordOf(vault)).not.toContain(word)
    }
    expect(await save(original, { to }).catch(error => String(error))).toContain('target-exists')
  })
})

describe('promise 6: nothing is handed over without a yes of that day', () => {
  const withConsent = async (event: object, contents: HandoverContents): Promise<string[]> => {
    const other = await newVault()
    const { story, participant } = await tellStory(other, 'Marisol Quennell', words, {
      audience: 'partners',
      level: 'partners',
    })
    other.clock.now = new Date('2026-07-01T10:00:00Z')
    if (Object.keys(event).length > 0) {
      await other.perform('consent.record', { participant, event: event as ReturnType<typeof happened> })
    }
    const check = await other.perform('handover.check', { stories: [story], contents })
    const to = newPath(other, 'age')
    const answer = await other.perform('handover.save', {
      stories: [story],
      contents,
      recipient: 'nobody',
      seal: toNobody,
      to,
    })
    expect(answer.saved).toBe(check.ready)
    expect(existsSync(to)).toBe(check.ready)
    return check.gates.filter(({ passes }) => !passes).map(({ gate }) => gate)
  }

  test('a yes to printing is a yes to printed words for those readers, and not to the words as they were told', async () => {
    expect(await withConsent({}, partners)).toEqual([])
    expect(await withConsent({}, original)).toEqual(['team-may-work'])
  })

  test('withdrawn: nothing of theirs, in no form', async () => {
    const withdrawn = happened('withdrawn', '2026-06-20')
    expect(await withConsent(withdrawn, partners)).toContain('consent-given')
    expect(await withConsent(withdrawn, original)).toContain('consent-given')
  })

  test('another audience, other words than approved, a hold, a story that nobody told: refused', async () => {
    expect(await gatesOf({ contents: 'printed', audience: 'public_web' })).toContain('approved-text')
    const flag = FlagDetails.parse({
      story: told.story,
      severity: 'disclosure',
      limitExplained: true,
      lead: 'A lead',
      referredOn: null,
      hold: true,
    })
    const raised = await vault.perform('flags.raise', flag)
    expect(await gatesOf(original)).toEqual(['no-safeguarding-hold'])
    expect(await gatesOf(partners)).toEqual(['no-safeguarding-hold'])
    await vault.perform('flags.close', raised)
    await vault.perform('stories.update', { story: told.story, participant: null })
    expect(await gatesOf(original)).toContain('storyteller-known')
    await vault.perform('stories.update', { story: told.story, participant: told.participant })
    expect(await gatesOf(original)).toEqual([])
  })

  test('a name in a title, a warning or the project’s name is found before the file is there', async () => {
    const { story } = told
    await vault.perform('stories.update', { story, title: 'What Marisol Quennell said' })
    expect(await gatesOf(partners)).toContain('titles-name-nobody')
    await vault.perform('stories.update', { story, title: 'A walk', warnings: ['about Gorsewhistle House'] })
    const to = newPath(vault, 'age')
    expect(await save(partners, { to })).toMatchObject({ saved: false, leaks: [{ kind: 'identifier' }] })
    expect(existsSync(to)).toBe(false)
    await vault.perform('stories.update', { story, warnings: [] })
    expect(await gatesOf(partners)).toEqual([])
  })

  test('promise 9: what was handed over is on the list of what is out, and is called back when consent ends', async () => {
    const other = await newVault()
    const { story, participant } = await tellStory(other, 'Marisol Quennell', words, {
      audience: 'partners',
      level: 'partners',
    })
    const answer = await other.perform('handover.save', {
      stories: [story],
      contents: partners,
      recipient: 'the Leeds team',
      seal: toNobody,
      to: newPath(other, 'age'),
    })
    expect(answer.saved).toBe(true)
    const before = (await other.perform('storybooks.list', {})).releases
    expect(before).toMatchObject([
      { storybook: null, title: 'Handed over to the Leeds team', stories: [story], recalls: [] },
    ])
    await other.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-15') })
    const after = (await other.perform('storybooks.list', {})).releases
    expect(after[0]?.recalls).toMatchObject([{ story, reason: 'withdrawn' }])
    const letter = newPath(other)
    await other.perform('releases.recallLetter', { release: after[0]?.id ?? '', to: letter })
    expect(existsSync(letter)).toBe(true)
  })
})

describe('a file that is no handover', () => {
  test.skipIf(whyNoAge() !== null)('is refused by name, whatever is in it, and changes nothing', async () => {
    const place = freshFolder()
    const key = newAgeKey(place)
    const plain = openWithAge(await sealed(original, { kind: 'addresses', addresses: [key.address] }), key)
    const address = await addressOf(vault)
    const { total } = await vault.perform('record.list', {})
    const inspect = async (name: string, bytes: string | Uint8Array) => {
      const file = join(place, name)
      writeFileSync(file, bytes)
      return (await vault.refusal('handover.inspect', { file })).code
    }
    let count = 0
    const inspectPlain = (text: string | Uint8Array) =>
      inspect(`plain-${count++}.age`, readFileSync(sealWithAge(place, text, address)))
    expect(await inspect('empty.age', '')).toBe('not-a-handover')
    expect(await inspect('text.age', 'Marisol was here')).toBe('not-a-handover')
    expect(await inspect('stranger.age', readFileSync(sealWithAge(place, plain, key.address)))).toBe(
      'handover-for-others',
    )
    const good = readFileSync(sealWithAge(place, plain, address))
    for (const at of [30, 60, 150, good.length - 40, good.length - 1]) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      expect(['handover-damaged', 'handover-for-others', 'not-a-handover']).toContain(
        await inspect(`flipped-${at}.age`, bad),
      )
      expect(['handover-damaged', 'handover-for-others', 'not-a-handover']).toContain(
        await inspect(`cut-${at}.age`, good.subarray(0, at)),
      )
    }
    expect(await inspectPlain('not JSON at all')).toBe('not-a-handover')
    expect(await inspectPlain(Buffer.from([0xff, 0xfe, 0x00]))).toBe('not-a-handover')
    expect(await inspectPlain('{"format":"storykeep-handover","version":2}')).toBe('handover-newer')
    const bundle = JSON.parse(plain)
    const [story] = bundle.stories
    const hostile = [
      { ...bundle, more: 1 },
      { ...bundle, stories: [story, story] },
      { ...bundle, stories: [{ ...story, person: 'f'.repeat(32) }] },
      { ...bundle, stories: [{ ...story, text: `${story.text}\u0000` }] },
      { ...bundle, stories: [{ ...story, text: `${story.text}\u{feff}` }] },
      { ...bundle, stories: [{ ...story, mentions: [{ ...story.mentions[0], to: story.text.length + 1 }] }] },
      { ...bundle, stories: [{ ...story, turns: [{ ...story.turns[0], from: 9, to: 3 }] }] },
      // Words that no turn has, and one turn twice.
      { ...bundle, stories: [{ ...story, turns: story.turns.slice(1) }] },
      { ...bundle, stories: [{ ...story, turns: [...story.turns, story.turns[0]] }] },
      { ...bundle, stories: [{ ...story, code: 'S-1; DROP TABLE stories' }] },
      { ...bundle, identities: [{ ...bundle.identities[0], forms: [] }] },
      { ...bundle, contents: 'printed' },
    ]
    for (const one of hostile) expect(await inspectPlain(JSON.stringify(one))).toBe('not-a-handover')
    expect((await vault.perform('record.list', {})).total).toBe(total)
  })
})
