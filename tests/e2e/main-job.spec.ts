import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type AppUnderTest, expect, test } from './support/app.ts'
import { writeWord } from './support/files.ts'
import { chooseInList, chooseOne, pressButton, tabTo, tabToControl, tick, write } from './support/keyboard.ts'
import { keptWords, opening, passphrase, project } from './support/vault.ts'

const pseudonym = 'Marguerite Ashdown'
const textTitle = 'The walking group'
const wordTitle = 'Somebody rang back'

const textInterview = [
  'Interviewer: Thank you for coming today. Where shall we begin?',
  'Teodora Quillfeather: I was born in Brackwell Sands and I still live there. At night I read John Clare.',
  'Interviewer: Who was with you at that time?',
  'Teodora Quillfeather: My brother Anselm Quillfeather. He drove me to Brackwell Sands Hospital every Tuesday.',
  'Teodora Quillfeather: He lives on a violet narrowboat, and everybody knows it. What helped was the walking.',
]

const wordInterview = [
  'Interviewer: What would have helped?',
  'Ignatius Plover: Somebody who rang back. I waited in Upper Tarnside for a year.',
  'Ignatius Plover: My neighbour Philippa Oakhanger brought soup. That was the help there was.',
]

/** Words of both interviews that must not be printed. */
const hidden = [
  'Teodora',
  'Quillfeather',
  'Brackwell',
  'Anselm',
  'narrowboat',
  'Ignatius',
  'Plover',
  'Tarnside',
]

const writeInterviews = async (folder: string): Promise<readonly string[]> => {
  const text = join(folder, 'the walking group.txt')
  const word = join(folder, 'somebody rang back.docx')
  await writeFile(text, textInterview.join('\n\n'), 'utf8')
  await writeWord(word, wordInterview)
  return [text, word]
}

const decided = (page: Page): Locator => page.getByText(/^\d+ of \d+ decided$/)

const decidedCounts = async (page: Page): Promise<readonly [number, number]> => {
  const [done = 0, all = 0] = ((await decided(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  return [done, all]
}

/** Answers the question in front by its key, and waits until the answer counts. */
const answer = async (page: Page, key: 'a' | 'r'): Promise<void> => {
  const [done, all] = await decidedCounts(page)
  await page.keyboard.press(key)
  await expect(decided(page)).toHaveText(`${done + 1} of ${all} decided`)
}

const acceptTheRest = async (page: Page): Promise<void> => {
  for (let [done, all] = await decidedCounts(page); done < all; [done, all] = await decidedCounts(page)) {
    await answer(page, 'a')
  }
}

const question = (page: Page, name: string | RegExp = /^Now: /): Locator =>
  page.getByRole('region', { name, exact: true })

/** Presses N until the question is about this. */
const goToQuestion = async (page: Page, name: string): Promise<void> => {
  const wanted = `Now: ${name}`
  const [, all] = await decidedCounts(page)
  for (let presses = 0; presses < all; presses += 1) {
    const before = await question(page).getAttribute('aria-label')
    if (before === wanted) break
    await page.keyboard.press('n')
    await expect(question(page)).not.toHaveAttribute('aria-label', before ?? '')
  }
  await expect(question(page, wanted)).toBeVisible()
}

const makeVault = async ({ page, folder, answerDialog }: AppUnderTest): Promise<void> => {
  await pressButton(page, 'Make a new vault')
  await expect(page.getByRole('heading', { name: 'Make a new vault' })).toBeFocused()
  await write(page, 'Name of the project', project)
  await write(page, 'Your name', 'Rosalind Hartley')
  await write(page, 'Passphrase', passphrase)
  await write(page, 'The passphrase again', passphrase)
  await answerDialog('open', [folder])
  await page.keyboard.press('Enter')
}

const keepRecoveryCode = async (page: Page): Promise<void> => {
  const words = await keptWords(page)
  await pressButton(page, 'I have written them down')
  await expect(page.getByRole('heading', { name: 'Two words, to be sure' })).toBeFocused()
  const asked = await page.getByText(/^Word \d+$/).allTextContents()
  expect(asked).toHaveLength(2)
  for (const label of asked) await write(page, label, words[Number(label.slice('Word '.length)) - 1] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: project, level: 1 })).toBeFocused()
}

const bringIn = async ({ page, folder, answerDialog }: AppUnderTest): Promise<void> => {
  await answerDialog('open', await writeInterviews(folder))
  await pressButton(page, 'Bring in interviews')
  await expect(page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')).toHaveCount(2)
  await pressButton(page, 'Bring in 2 interviews')
  await expect(page.getByRole('dialog', { name: 'What came in' })).toContainText('2 stories came in.')
  await pressButton(page, 'Open S-001')
  await expect(page.getByRole('heading', { name: textTitle, level: 1 })).toBeFocused()
}

/** Every kind of decision that there is a key for. */
const decideFirstStory = async (page: Page): Promise<void> => {
  await goToQuestion(page, 'Teodora Quillfeather')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Change “Teodora Quillfeather”' })).toBeVisible()
  await write(page, 'Name', pseudonym)
  await pressButton(page, 'Accept it so')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await goToQuestion(page, 'John Clare')
  await answer(page, 'r')

  await goToQuestion(page, 'Anselm Quillfeather')
  const [before, all] = await decidedCounts(page)
  await answer(page, 'a')
  await page.keyboard.press('Control+z')
  await expect(decided(page)).toHaveText(`${before} of ${all} decided`)
  await expect(question(page, 'Now: Anselm Quillfeather')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(decided(page)).toHaveText(`${before + 1} of ${all} decided`)

  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'The words' })).toBeFocused()
  await page.keyboard.type('violet narrowboat')
  await expect(page.getByRole('radiogroup', { name: 'It stands here once' })).toBeVisible()
  await chooseInList(page, /Kind/, 'Telling detail')
  await pressButton(page, 'Mark it')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(decided(page)).toHaveText(`${before + 2} of ${all + 1} decided`)
  await expect(question(page, 'Now: violet narrowboat')).toBeVisible()
  await page.keyboard.press('n')
  await expect(question(page, 'Now: violet narrowboat')).toHaveCount(0)
  await acceptTheRest(page)
}

const readThrough = async (page: Page): Promise<void> => {
  await pressButton(page, 'I have read it through')
  await expect(page.getByText('Read through · Rosalind Hartley')).toBeVisible()
}

const linkStoryteller = async (page: Page, name: string): Promise<void> => {
  await pressButton(page, 'Change these details')
  await chooseInList(page, /Storyteller/, name)
  await pressButton(page, 'Keep these')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'In this story' })).toContainText(name)
}

const noteAnswer = async (page: Page): Promise<void> => {
  await pressButton(page, 'Note their answer')
  await chooseOne(page, 'Which text they saw', 'Public')
  await chooseOne(page, 'What they said', 'Approved as it is')
  await pressButton(page, 'Keep the answer')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'In this story' })).toContainText('Approved as it is')
}

const openStory = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('Control+2')
  await pressButton(page, title)
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeFocused()
}

const addPerson = async (page: Page, name: string, publicWeb: 'yes' | 'no'): Promise<void> => {
  await page.keyboard.press('Control+3')
  await pressButton(page, 'Add a person')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type(name)
  await chooseOne(page, 'Age', 'Age band')
  await chooseInList(page, /Age band/, '26–40')
  await pressButton(page, /^Add$/)
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused()

  await pressButton(page, 'Write down what happened')
  await chooseOne(page, 'What happened?', /^Gave consent/)
  await pressButton(page, 'Yes to everything')
  await chooseOne(page, 'Whole story, Public web', publicWeb)
  await chooseOne(page, 'Quotes, Public web', publicWeb)
  await pressButton(page, 'Write it down')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const row = page.getByRole('row', { name: /^Public web/ })
  await expect(row.getByRole('cell').first()).toHaveText(publicWeb)
}

const beginStorybook = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+5')
  await pressButton(page, 'Begin a storybook')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
  await page.keyboard.type('What helped')
  await chooseInList(page, /Who will read it/, 'Public web')
  await tick(page, 'All 2 stories')
  await pressButton(page, /^Begin$/)
  await expect(page.getByRole('heading', { name: 'What helped', level: 1 })).toBeFocused()
}

const leaveOutTheSecond = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'This storybook cannot be saved yet' })).toBeVisible()
  const refusals = page.getByRole('list', { name: 'What stands in the way' }).getByRole('listitem')
  await expect(refusals).toHaveCount(3)
  await expect(refusals.filter({ hasText: 'Ignatius Plover said no to public web' })).toHaveCount(1)
  await expect(refusals.filter({ hasText: 'fits fewer than 10 people' })).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Save as Word' })).toBeDisabled()
  await pressButton(page, `Leave this story out: ${wordTitle}`)
  await expect(refusals).toHaveCount(1)
  await expect(page.getByRole('button', { name: `Put back “${wordTitle}”` })).toBeFocused()
}

/** What is found of the group is soft: somebody answers for it by name. What somebody said no to is not. */
const answerForTheCredit = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: /^Answer for it: / })).toHaveCount(1)
  await pressButton(page, /^Answer for it: /)
  await write(page, 'Who answers for it', 'Rosalind Hartley')
  await write(page, 'Their role', 'Project lead')
  await write(page, 'Why', 'They asked for it after we talked about who may read it.')
  await pressButton(page, 'Answer for it')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'This storybook can be saved' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'What holds' })).toContainText(
    'Rosalind Hartley (Project lead) answers for it',
  )
}

const save = async ({ page, answerDialog }: AppUnderTest, target: string): Promise<void> => {
  await answerDialog('save', [target])
  await pressButton(page, 'Save as Word')
  const dialog = page.getByRole('dialog', { name: 'The storybook was saved' })
  await expect(dialog).toContainText('Ignatius Plover said no to public web')
  await pressButton(page, /^Done$/)
  await expect(dialog).toHaveCount(0)
}

/** The text of every part of a Word file, with and without its markup: a name may be cut up by it. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => {
      const markup = strFromU8(part)
      return [name, `${markup}\n${markup.replace(/<[^>]*>/g, '')}`]
    }),
  )

test('the whole main job, by keyboard alone', async ({ app, isRealElectron }) => {
  test.skip(isRealElectron, 'a driver’s keys reach the page and not the menu bar')
  test.setTimeout(300_000)
  const { page } = app
  const target = join(app.folder, 'what helped.docx')

  await test.step('a vault is made, and two words of its recovery code are asked back', async () => {
    await makeVault(app)
    await keepRecoveryCode(page)
  })
  await test.step('two interviews come in', () => bringIn(app))
  await test.step('everything that the first names is decided', () => decideFirstStory(page))
  await test.step('it is read through', () => readThrough(page))
  await test.step('its storyteller says yes, and approves their text', async () => {
    await addPerson(page, 'Teodora Quillfeather', 'yes')
    await openStory(page, textTitle)
    await linkStoryteller(page, 'Teodora Quillfeather')
    await noteAnswer(page)
  })
  await test.step('the second storyteller says no to the public web', async () => {
    await addPerson(page, 'Ignatius Plover', 'no')
    await openStory(page, wordTitle)
    await acceptTheRest(page)
    await readThrough(page)
    await linkStoryteller(page, 'Ignatius Plover')
    await noteAnswer(page)
  })
  await test.step('a storybook is begun', () => beginStorybook(page))
  await test.step('it says what stands in the way; that story is left out', () => leaveOutTheSecond(page))
  await test.step('somebody answers for the credit of the first', () => answerForTheCredit(page))
  await test.step('it is saved as Word', () => save(app, target))
  await test.step('promise 8: no name stands in any part of the file', async () => {
    const parts = partsOf(await readFile(target))
    expect(parts['word/document.xml']).toContain(pseudonym)
    expect(parts['word/document.xml']).toContain('John Clare')
    const found = Object.values(parts).flatMap(part => hidden.filter(word => part.includes(word)))
    expect(found).toEqual([])
  })
  await test.step('the record tells of all of it', async () => {
    await page.keyboard.press('Control+6')
    const record = page.getByRole('table', { name: 'What was done, the latest first' })
    for (const sentence of [
      'Saved a storybook as Word: 1 story, 1 story left out',
      'Answered, by name, for what a check had found',
      'Began a storybook',
      'Wrote down the storyteller’s answer to their text: approved',
      'Wrote down that consent was given',
      'Marked what had been missed',
      'Took back the last decision',
      'Made a decision again',
      'Decided that something identifies nobody',
      'Made the vault',
    ]) {
      await expect(record.getByText(sentence).first()).toBeVisible()
    }
  })
  await test.step('it is locked, refuses a wrong passphrase and opens with the right one', async () => {
    await app.whileLocking(() => page.keyboard.press('Control+l'))
    const field = page.getByLabel('Passphrase', { exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.type('not the passphrase at all')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('This passphrase does not open the vault.', opening)
    await expect(field).toBeFocused()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: project, level: 1 })).toBeFocused(opening)
  })
  await test.step('and everything is still there', async () => {
    await page.keyboard.press('Control+2')
    const stories = page.getByRole('table', { name: 'Stories' })
    for (const [title, storyteller] of [
      [textTitle, 'Teodora Quillfeather'],
      [wordTitle, 'Ignatius Plover'],
    ] as const) {
      const row = stories.getByRole('row', { name: title })
      await expect(row).toContainText(storyteller)
      await expect(row).toContainText(/(\d+) of \1 decided/)
    }
    await page.keyboard.press('Control+3')
    await tabTo(page, 'button', 'Ignatius Plover')
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('table', { name: 'What was saved or handed over so far' })).toContainText(
      'R-001',
    )
    await tabToControl(page, page.getByRole('button', { name: /What helped.*2 stories/ }))
  })
  await test.step('promise 1: nothing but the app’s own files was asked for', async () => {
    const requests = await app.requests()
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.filter(({ url }) => !url.startsWith('app://'))).toEqual([])
  })
})
