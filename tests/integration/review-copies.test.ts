import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { printedTurnsToText } from '../../shared/model/printed.ts'
import type { ReviewFormat } from '../../shared/model/story-review.ts'
import { decideAndRead, newPath, personDetails, refusedBy, yesTo } from './support/storyteller.ts'
import { importText, newVault, noonOf, type TestVault } from './support/vault.ts'
import { wordText } from './support/word.ts'

// All people here are invented.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

let tellers = 0
/** A story that is decided and read, and that nobody has shown to its storyteller. */
const decided = async () => {
  const number = tellers++
  const { participant } = await vault.perform(
    'participants.add',
    personDetails({ name: `Ada Hexamoor${number}` }),
  )
  await vault.perform('consent.record', { participant, event: yesTo() })
  const text = `P1: Berta Zwibblewick${number} walked with me by the sea.\n\nP1: Then we had tea, the ${number}th time.\n`
  const story = await importText(vault, text, `${number}.txt`)
  const attribution = { rung: 'A1', credit: '', othersCheckedBy: null } as const
  await vault.perform('stories.update', { story, title: 'A walk', participant, attribution })
  await decideAndRead(vault, story)
  const book = { title: 'Walks', subtitle: '', audience: 'public_web' as const, stories: [story] }
  const { storybook } = await vault.perform('storybooks.create', book)
  return { participant, story, storybook }
}
const copyOf = async (story: string, format: ReviewFormat = 'word', to = newPath(vault)) => {
  const input = { story, level: 'public', format, method: 'post', sentOn: '2026-06-15', to } as const
  const made = await vault.perform('reviews.makeCopy', input)
  if (!made.saved) throw new Error('Not saved')
  return { copy: made.copy, to }
}
const changeWords = async (story: string) => {
  const [identity] = (await vault.perform('identities.list', { story, state: 'accepted' })).identities
  const replacement = { method: 'general', text: 'a friend' } as const
  await vault.perform('identities.accept', {
    identity: identity?.id ?? '',
    replacements: { team: replacement, partners: replacement, public: replacement },
  })
}
const review = (story: string, copy: string | null, outcome: string) =>
  ({ story, level: 'public', outcome, on: '2026-06-15', copy }) as never

describe('promise 7: release in a second step, of the exact approved text', () => {
  test.each(['word', 'word_large_print', 'plain_text'] as const)(
    'promise 7: a copy (%s) shows the text to the letter as it would be printed',
    async format => {
      const { story } = await decided()
      const { to } = await copyOf(story, format, newPath(vault, format === 'plain_text' ? 'txt' : 'docx'))
      const shown = format === 'plain_text' ? readFileSync(to, 'utf8') : wordText(to)
      const { turns } = await vault.perform('stories.printed', { story, level: 'public' })
      for (const line of printedTurnsToText(turns)
        .split('\n')
        .filter(words => words.trim() !== '')) {
        expect(shown).toContain(line)
      }
      expect(shown).not.toContain('Zwibblewick')
      expect(shown).not.toContain('Hexamoor')
    },
  )

  test('promise 7: their yes to a copy lets it be printed; no answer never does', async () => {
    const { participant, story, storybook } = await decided()
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    const { copy } = await copyOf(story)
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    const row = async () =>
      (await vault.perform('people.board', {})).people.find(person => person.participant === participant)
    expect(await row()).toMatchObject({ askedOn: '2026-06-15', overdue: false })
    vault.clock.now = noonOf('2026-07-15')
    expect(await row()).toMatchObject({ askedOn: '2026-06-15', overdue: true })
    await vault.perform('stories.recordReview', review(story, copy, 'no_response'))
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    await vault.perform('stories.recordReview', review(story, copy, 'approved'))
    expect(await refusedBy(vault, storybook)).toEqual([])
    const { copies } = await vault.perform('reviews.list', { story })
    expect(copies).toEqual([
      expect.objectContaining({
        id: copy,
        stillTheSame: true,
        answer: { outcome: 'approved', on: '2026-06-15' },
      }),
    ])
  })

  test('promise 7: a yes is to what the copy shows: a change before or after it sends the story back', async () => {
    const { story, storybook } = await decided()
    const { copy } = await copyOf(story)
    await changeWords(story)
    await vault.perform('stories.markRead', { story })
    await vault.perform('stories.recordReview', review(story, copy, 'approved'))
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    expect((await vault.perform('reviews.list', { story })).copies[0]?.stillTheSame).toBe(false)
    const { copy: second } = await copyOf(story)
    await vault.perform('stories.recordReview', review(story, second, 'approved'))
    expect(await refusedBy(vault, storybook)).toEqual([])
    await vault.perform('identities.undo', {})
    await vault.perform('stories.markRead', { story })
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
  })

  test('promise 7: a yes with changes needs the changes to be made first', async () => {
    const { story, storybook } = await decided()
    const { copy } = await copyOf(story)
    const answer = review(story, copy, 'approved_with_changes')
    expect((await vault.refusal('stories.recordReview', answer)).code).toBe('changes-not-made')
    await changeWords(story)
    await vault.perform('stories.markRead', { story })
    await vault.perform('stories.recordReview', answer)
    expect(await refusedBy(vault, storybook)).toEqual([])
  })

  test('promise 7: an answer is given once to a copy, for its own readers, and after it was sent', async () => {
    const { story } = await decided()
    const { copy } = await copyOf(story)
    const answer = { story, level: 'public', outcome: 'approved', on: '2026-06-15', copy } as const
    expect((await vault.refusal('stories.recordReview', { ...answer, level: 'team' })).code).toBe(
      'other-level',
    )
    for (const on of ['2026-06-14', '2026-06-16']) {
      expect((await vault.refusal('stories.recordReview', { ...answer, on })).code).toBe('impossible-date')
    }
    await vault.perform('stories.recordReview', answer)
    expect((await vault.refusal('stories.recordReview', answer)).code).toBe('already-answered')
    const other = await decided()
    const theirs = { ...answer, story: other.story }
    expect((await vault.refusal('stories.recordReview', theirs)).code).toBe('not-found')
  })

  test('promise 7: the yes of one storyteller is nobody else’s, should the story turn out to be another’s', async () => {
    const { participant, story, storybook } = await decided()
    const { copy } = await copyOf(story)
    await vault.perform('stories.recordReview', review(story, copy, 'approved'))
    expect(await refusedBy(vault, storybook)).toEqual([])
    const other = await vault.perform('participants.add', personDetails({ name: 'Eda Tallibourne' }))
    await vault.perform('consent.record', { participant: other.participant, event: yesTo() })
    await vault.perform('stories.update', { story, participant: other.participant })
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    expect((await vault.perform('stories.get', { story })).review).toBeNull()
    await vault.perform('stories.update', { story, participant })
    expect(await refusedBy(vault, storybook)).toEqual([])
  })

  test('promise 8: a copy is searched before it is saved, and not saved with a name in it', async () => {
    const { story } = await decided()
    const hidden = (await vault.perform('identities.list', { story })).identities[0]?.forms[0] ?? ''
    await vault.perform('stories.update', { story, title: `With ${hidden}` })
    for (const format of ['word', 'plain_text'] as const) {
      const to = newPath(vault, 'out')
      const input = { story, level: 'public', format, method: 'post', sentOn: '2026-06-15', to } as const
      const made = await vault.perform('reviews.makeCopy', input)
      expect(made.saved).toBe(false)
      expect(made.saved ? [] : made.leaks.map(({ kind }) => kind)).toContain('identifier')
      expect(existsSync(to)).toBe(false)
    }
    expect((await vault.perform('reviews.list', { story })).copies).toEqual([])
  })

  test('a copy is for a known storyteller, of a story in which everything is decided', async () => {
    const story = await importText(vault, 'P1: Gorsewhistle Quorlbane rang me.\n', 'open.txt')
    const to = newPath(vault)
    const input = {
      story,
      level: 'public',
      format: 'word',
      method: 'post',
      sentOn: '2026-06-15',
      to,
    } as const
    expect((await vault.refusal('reviews.makeCopy', input)).code).toBe('no-storyteller')
    const { participant } = await vault.perform(
      'participants.add',
      personDetails({ name: 'Cass Drumlockie' }),
    )
    await vault.perform('stories.update', { story, participant })
    expect((await vault.refusal('reviews.makeCopy', input)).code).toBe('undecided')
    await decideAndRead(vault, story)
    const early = { ...input, sentOn: '2026-06-16' }
    expect((await vault.refusal('reviews.makeCopy', early)).code).toBe('impossible-date')
    expect(existsSync(to)).toBe(false)
  })
})
