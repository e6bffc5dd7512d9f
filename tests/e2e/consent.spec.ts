import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type AppUnderTest, expect, test } from './support/app.ts'
import { goTo, openSample, openSampleStorybook, openStory } from './support/rooms.ts'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const dialog = (page: Page): Locator =>
  page.locator('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])')
const closed = (page: Page) => expect(dialog(page)).toHaveCount(0)

const openPerson = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'People', 'People and consent')
  await button(page, name).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
}

const wordsOf = async (file: string): Promise<string> =>
  strFromU8(unzipSync(await readFile(file))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ')

const standing = (page: Page): Locator => page.getByRole('region', { name: 'Whether it can be saved' })

/** Leaves out what the sample cannot print, and saves the rest. */
const saveSampleStorybook = async (app: AppUnderTest, target: string): Promise<void> => {
  const { page } = app
  await openSampleStorybook(page)
  await button(page, /^Leave this story out: /)
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'This storybook can be saved' })).toBeVisible()
  await app.answerDialog('save', [target])
  await button(page, 'Save as Word').click()
  await expect(page.getByRole('dialog', { name: 'The storybook was saved' })).toBeVisible({ timeout: 60_000 })
  await button(page, /^Done$/).click()
  await closed(page)
}

test.describe('consent in the window', () => {
  test.slow()

  test('support is one key away before a story opens and while it is read, and raises a flag that holds it', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page)
    await openStory(page, 'Tea at four')
    await expect(button(page, 'Read the story')).toBeVisible()
    await page.keyboard.press('s')
    const support = page.getByRole('dialog', { name: 'Support' })
    await expect(support).toContainText('Marian Poole')
    await expect(support).toContainText('116 123')
    await page.keyboard.press('Escape')
    await button(page, 'Read the story').click()
    await page.keyboard.press('s')
    await button(page, 'Raise a safeguarding flag').click()
    const flag = page.getByRole('dialog', { name: 'Raise a safeguarding flag' })
    await expect(flag.getByRole('textbox')).toHaveCount(2)
    await flag.getByText('A disclosure').click()
    await button(page, 'Raise the flag').click()
    await closed(page)
    const beside = page.getByRole('region', { name: 'In this story' })
    await expect(beside).toContainText('Nothing is printed while it is open')

    await openSampleStorybook(page)
    await expect(standing(page)).toContainText('“Tea at four” is held back, because somebody may be at risk')
    await openStory(page, 'Tea at four')
    await button(page, 'Open safeguarding flag W-001').click()
    await button(page, 'Close this flag').click()
    await closed(page)
    await openSampleStorybook(page)
    await expect(standing(page)).not.toContainText('is held back, because')
  })

  test('somebody withdraws: nothing more is printed, what is out is marked, and a letter goes to who has it', async ({
    app,
  }) => {
    const { page, folder } = app
    await openSample(page)
    await saveSampleStorybook(app, join(folder, 'small things.docx'))
    await openPerson(page, 'Callum Treece')
    const released = page.getByRole('table', { name: 'Storybooks and handovers with their words' })
    await expect(released).toContainText('In use')
    await button(page, 'They were told of R-001 today').click()
    await expect(released.getByRole('button', { name: /told/ })).toHaveCount(0)
    await button(page, 'They withdraw').click()
    await button(page, 'Write down the withdrawal').click()
    await closed(page)
    await expect(released).toContainText('Do not reissue')
    const letter = join(folder, 'letter.docx')
    await app.answerDialog('save', [letter])
    await button(page, 'Save a letter to whoever has R-001').click()
    await expect(page.getByText('The letter is saved. It names nobody.')).toBeVisible()
    const words = await wordsOf(letter)
    expect(words).toContain('Please do not pass on')
    expect(words).not.toContain('Treece')
    await goTo(page, 'Storybooks')
    await expect(page.getByRole('table', { name: 'What was saved or handed over so far' })).toContainText(
      'Do not reissue',
    )
    await openSampleStorybook(page)
    await expect(standing(page)).toContainText('Callum Treece withdrew')
  })

  test('a program is not kept as a scan, whatever its name; a scan is, and comes out again', async ({
    app,
  }) => {
    const { page, folder } = app
    await openSample(page)
    await openPerson(page, 'Rosie Tamplin')
    const program = join(folder, 'signed form.pdf')
    await writeFile(program, 'MZ\u0090 not a form')
    await app.answerDialog('open', [program])
    await button(page, 'Add a scan').click()
    await expect(page.getByRole('alert')).toContainText('This file is a program, a script or an archive')
    const scan = join(folder, 'real form.pdf')
    await writeFile(scan, '%PDF-1.7 a form that somebody signed')
    await app.answerDialog('open', [scan])
    await button(page, 'Add a scan').click()
    await expect(button(page, 'Save a copy of E-001')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    const copy = join(folder, 'copy.pdf')
    await app.answerDialog('save', [copy])
    await button(page, 'Save a copy of E-001').click()
    await expect(page.getByText(/A copy is saved/)).toBeVisible()
    expect(await readFile(copy, 'utf8')).toBe(await readFile(scan, 'utf8'))
  })

  test('a request has its clock and its answer, and a person can be erased', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await openPerson(page, 'Idris Kelleher')
    await button(page, 'Write down a request').click()
    await page.getByRole('dialog').getByText('To have something put right').click()
    await button(page, 'Write it down').click()
    await closed(page)
    const requests = page.getByRole('region', { name: 'What they asked for' })
    await expect(requests).toContainText(/Answer by \d+ \w+ \d{4}, in \d+ days/)
    await openSampleStorybook(page)
    await expect(standing(page)).toContainText('Idris Kelleher asked to have something put right')
    await openPerson(page, 'Idris Kelleher')
    await button(page, 'Write down the answer to Q-001').click()
    await page.getByRole('dialog').getByText('It was refused').click()
    await button(page, 'Write it down').click()
    await expect(page.getByText('A refusal needs an exemption that the law names')).toBeVisible()
    await page.getByRole('dialog').getByText('All of it was done').click()
    await button(page, 'Write it down').click()
    await closed(page)
    await expect(requests).toContainText('All of it was done')

    await button(page, 'Erase this person…').click()
    const erase = page.getByRole('alertdialog', { name: 'Erase this person?' })
    await erase.getByRole('textbox').fill('P-001')
    await button(page, 'Erase for good').click()
    await expect(erase).toContainText('Please type the code of this person: P-004')
    await erase.getByRole('textbox').fill('P-004')
    await button(page, 'Erase for good').click()
    await expect(page.getByRole('heading', { level: 1, name: 'People and consent' })).toBeVisible({
      timeout: 60_000,
    })
    const board = page.getByRole('table', { name: 'Everybody who took part' })
    await expect(board).toBeVisible()
    await expect(board).not.toContainText('Idris Kelleher')
  })

  test('a copy goes to the storyteller, and their answer is to that copy', async ({ app }) => {
    const { page, folder } = app
    await openSample(page)
    await openStory(page, 'The shelf')
    const read = button(page, 'Read the story')
    if ((await read.count()) > 0) await read.click()
    await button(page, 'Make a copy for them').click()
    await page.getByRole('dialog').getByText('Plain text').click()
    const copy = join(folder, 'copy.txt')
    await app.answerDialog('save', [copy])
    await button(page, 'Choose where to save it').click()
    await closed(page)
    const words = await readFile(copy, 'utf8')
    expect(words).not.toContain('Rosie')
    const copies = page.getByRole('list', { name: 'Copies for the storyteller' })
    await expect(copies).toContainText('no answer yet')
    await button(page, 'Note their answer').click()
    await expect(page.getByRole('dialog')).toContainText('Copy C-001')
    await page.getByRole('dialog').getByText('Approved as it is').click()
    await button(page, 'Keep the answer').click()
    await closed(page)
    await expect(copies).toContainText('approved as it is')
  })

  test('a form is written, and printed from its own questions', async ({ app }) => {
    const { page, folder } = app
    await openSample(page)
    await goTo(page, 'Themes')
    await page.getByRole('tab', { name: 'What people are told' }).click()
    await button(page, 'Write the first version').click()
    const form = page.getByRole('dialog', { name: 'The next version of the form' })
    await form.getByText('For everybody, on the web').first().click()
    await button(page, 'Keep this version').click()
    await closed(page)
    await button(page, 'Print version F-01').click()
    await page.getByRole('dialog').getByText('Easy read').click()
    const target = join(folder, 'form.docx')
    await app.answerDialog('save', [target])
    await button(page, 'Choose where to save it').click()
    await closed(page)
    const words = await wordsOf(target)
    expect(words).toContain('The project may use the whole of my story')
    expect(words.split('For everybody, on the web')).toHaveLength(2)
  })

  test('what the project chooses holds at once: a number that cannot be is not kept', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await goTo(page, 'Themes')
    await page.getByRole('tab', { name: 'Own choices' }).click()
    const smallest = page.getByLabel('Smallest count that is shown')
    await smallest.fill('many')
    await button(page, 'Keep these choices').click()
    await expect(page.getByText('Please write a whole number that fits here.')).toBeVisible()
    await smallest.fill('2')
    await button(page, 'Keep these choices').click()
    await expect(page.getByText(/^Kept\. It holds from now on/)).toBeVisible()
    await goTo(page, 'People', 'People and consent')
    await page.getByRole('tab', { name: 'Who is heard' }).click()
    await expect(page.getByText('Counts under 2 are hidden')).toBeVisible()
  })

  test('whom the project hopes to hear stands beside who was heard, and what is due is done once confirmed', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page)
    await goTo(page, 'Themes')
    await page.getByRole('tab', { name: 'Own choices' }).click()
    const hopes = page.getByRole('region', { name: 'Whom you hope to hear' })
    await hopes.getByRole('button', { name: /Who/ }).click()
    await page.getByRole('option', { name: '16–17' }).click()
    await page.getByLabel('How many').fill('12')
    await button(page, /^Add$/).click()
    await expect(button(page, 'Take out 16–17')).toBeVisible()

    const retention = page.getByRole('region', { name: 'How long things are kept' })
    await retention.getByLabel('Months').fill('0')
    await retention.getByRole('button', { name: /Counted/ }).click()
    await page.getByRole('option', { name: 'after it was collected' }).click()
    await button(page, 'Keep this rule').click()
    const due = retention.getByRole('list', { name: 'Due today' })
    await expect(due.getByRole('listitem').first()).toBeVisible()
    const before = await due.getByRole('listitem').count()
    await due
      .getByRole('button', { name: /^Look at it/ })
      .first()
      .click()
    await button(page, 'Write down that it was done').click()
    await closed(page)
    await expect(due.getByRole('listitem')).toHaveCount(before - 1)
    await expect(retention.getByRole('list', { name: 'Done' })).toContainText('looked at')

    await goTo(page, 'People', 'People and consent')
    await page.getByRole('tab', { name: 'Who is heard' }).click()
    const row = page.getByRole('table', { name: 'By age today' }).getByRole('row', { name: /16–17/ })
    await expect(row).toContainText('12')
  })

  test('the consent of a group is written down on its occasion', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await goTo(page, 'People', 'People and consent')
    await page.getByRole('tab', { name: 'Occasions' }).click()
    await button(page, 'Consent of the group: Foster carers’ morning').click()
    await button(page, 'Write down what happened').click()
    await page.getByRole('dialog').getByText('They do not want their words to be printed.').click()
    await button(page, 'Write it down').click()
    await expect(page.getByRole('dialog', { name: /Consent of the group/ })).toContainText('Refused')
  })
})
