import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { expectNoFindings, findingsOf } from './support/axe.ts'
import { writeWord } from './support/files.ts'
import { goTo, openSample, openSampleStorybook, openStory } from './support/rooms.ts'
import { keptWords, makeVault, passphrase } from './support/vault.ts'

/** Opens a dialog, looks at it and closes it. */
const lookAtDialog = async (
  page: Page,
  name: string | RegExp,
  open: () => Promise<unknown>,
  whileOpen: () => Promise<unknown> = async () => undefined,
): Promise<void> => {
  await open()
  const dialog = page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name }))
  await expect(dialog).toBeVisible()
  await whileOpen()
  await expectNoFindings(page, `the dialog ${String(name)}`)
  // In a field for a search the first Escape empties the field.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0, { timeout: 1000 })
  }).toPass()
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

const openPerson = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'People', 'People and consent')
  await button(page, name).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
}

test.describe('axe finds nothing, light or dark,', () => {
  test.slow()

  test('where a vault is made, locked and recovered', async ({ app }) => {
    const { page } = app
    await expect(button(page, 'Make a new vault')).toBeVisible()
    await expectNoFindings(page, 'welcome')

    await button(page, 'Make a new vault').click()
    await expectNoFindings(page, 'make a vault')
    await button(page, 'Choose where to keep it').click()
    await expect(page.getByText('Please give the project a name.')).toBeVisible()
    await expectNoFindings(page, 'make a vault, with something missing')
    await button(page, 'Back').click()

    await makeVault(app)
    await keptWords(page)
    await expectNoFindings(page, 'the recovery code')
    await button(page, 'I have written them down').click()
    await expect(page.getByRole('heading', { name: 'Two words, to be sure' })).toBeVisible()
    await expectNoFindings(page, 'two words of it asked back')

    await app.whileLocking(() => app.clickMenu('lock'))
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await expectNoFindings(page, 'unlock')
    await page.getByLabel('Passphrase', { exact: true }).fill(`not ${passphrase}`)
    await button(page, 'Open the vault').click()
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 })
    await expectNoFindings(page, 'unlock, refused')
    await button(page, 'Use the recovery code').click()
    await expectNoFindings(page, 'recover')
  })

  test('in the rooms of a project', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await expect(page.getByRole('region', { name: 'Kept safe' })).toBeVisible()
    await expectNoFindings(page, 'home')
    await lookAtDialog(
      page,
      'Find in every story',
      () => page.keyboard.press('Control+k'),
      async () => {
        await page.keyboard.type('kettle')
        await expect(page.getByRole('option').first()).toBeVisible()
      },
    )
    await lookAtDialog(page, 'Keys', () => page.keyboard.press('?'))

    await goTo(page, 'Stories')
    await expect(page.getByRole('table', { name: 'Stories' })).toBeVisible()
    await expectNoFindings(page, 'stories')
    const interview = join(app.folder, 'a new one.txt')
    await writeFile(interview, 'Interviewer: What helped?\n\nWinifred Sallow: The garden in Lower Marbury.')
    await app.answerDialog('open', [interview])
    await button(page, 'Bring in interviews').click()
    await expect(page.getByRole('dialog', { name: 'Bring in 1 interview' })).toBeVisible()
    await expectNoFindings(page, 'the import dialog')
    await lookAtDialog(page, 'What came in', () => button(page, 'Bring in 1 interview').click())

    await goTo(page, 'Themes')
    await button(page, /^Waiting/).click()
    await expect(page.getByRole('region', { name: 'What was said on a theme' })).toBeVisible()
    await expectNoFindings(page, 'themes')
    await page.getByRole('tab', { name: 'What people are told' }).click()
    await expectNoFindings(page, 'what people are told')
    await lookAtDialog(page, 'Whom to turn to', () => button(page, 'Change whom to turn to').click())
    await lookAtDialog(page, 'What people are told', () =>
      button(page, 'Change what people are told').click(),
    )
    await button(page, 'Write the first version').click()
    await expectNoFindings(page, 'writing a form')
    await button(page, 'Keep this version').click()
    await lookAtDialog(page, 'Print version F-01', () => button(page, 'Print version F-01').click())
    await page.getByRole('tab', { name: 'Own choices' }).click()
    await expectNoFindings(page, 'own choices')

    await goTo(page, 'Record')
    await expect(page.getByRole('row').nth(2)).toBeVisible()
    await button(page, 'Check the vault').click()
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing is wrong' })).toBeVisible()
    await expectNoFindings(page, 'record')

    await page.keyboard.press('Control+.')
    await expect(button(page, 'Come back')).toBeFocused()
    await expectNoFindings(page, 'step away')
  })

  test('where people, their consent and occasions are', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await goTo(page, 'People', 'People and consent')
    await expect(page.getByRole('table', { name: 'Everybody who took part' })).toBeVisible()
    await expectNoFindings(page, 'board')
    await button(page, 'Show as a table').click()
    await expectNoFindings(page, 'board, with what ends as a table')
    await lookAtDialog(page, 'Add a person', () => button(page, 'Add a person').click())
    await page.getByRole('tab', { name: 'What may be printed' }).click()
    await expect(page.getByRole('table')).toBeVisible()
    await expectNoFindings(page, 'what may be printed')
    await page.getByRole('tab', { name: 'Who is heard' }).click()
    await expect(page.getByRole('table', { name: 'By area' })).toBeVisible()
    await expectNoFindings(page, 'who is heard')
    await page.getByRole('tab', { name: 'Occasions' }).click()
    await expect(page.getByRole('table', { name: 'Occasions' })).toBeVisible()
    await expectNoFindings(page, 'occasions')
    await lookAtDialog(page, /^Consent of the group/, () =>
      button(page, /^Consent of the group/)
        .first()
        .click(),
    )
    await lookAtDialog(page, 'Add an occasion', () => button(page, 'Add an occasion').click())
    await page.getByRole('tab', { name: 'Board' }).click()
    await openPerson(page, 'Callum Treece')
    await expect(page.getByRole('table', { name: 'What may be printed, and for whom' })).toBeVisible()
    await expectNoFindings(page, 'person')
    await lookAtDialog(page, /^What did/, () => button(page, 'Write down a request').click())
    await lookAtDialog(page, /^A receipt for/, () => button(page, /^Save a receipt/).click())
    await lookAtDialog(page, 'Erase this person?', () => button(page, /^Erase this person/).click())
    await lookAtDialog(
      page,
      /consent\?$/,
      () => button(page, 'Write down what happened').click(),
      async () => {
        await page
          .getByRole('dialog')
          .getByText(/^Changed what they agree to/)
          .click()
        await expect(button(page, 'Yes to everything')).toBeVisible()
      },
    )
  })

  test('where storybooks are composed', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await goTo(page, 'Storybooks')
    await lookAtDialog(page, 'Begin a storybook', () => button(page, 'Begin a storybook').click())
    const word = join(app.folder, 'elsewhere.docx')
    await writeWord(word, ['Callum Treece said this.'])
    await app.answerDialog('open', [word])
    await button(page, 'Look into a Word file').click()
    await expect(page.getByRole('alert')).toContainText('Do not pass “elsewhere.docx” on as it is')
    await expectNoFindings(page, 'storybooks, with what a look into a Word file found')
    await openSampleStorybook(page)
    await expectNoFindings(page, 'storybook')
    await lookAtDialog(page, 'Add a part', () => button(page, 'Add a part').click())
  })

  test('in a story', async ({ app }) => {
    const { page } = app
    await openSample(page)
    await openStory(page, 'The shelf')
    await expect(page.getByRole('heading', { name: 'Before you read' })).toBeVisible()
    await expectNoFindings(page, 'before you read')
    await openStory(page, 'The allotment key')
    if (await button(page, 'Read the story').isVisible()) await button(page, 'Read the story').click()
    await expect(page.getByRole('article', { name: 'The story as it was told' })).toBeVisible()
    await expectNoFindings(page, 'a story as it was told')
    await page.getByRole('radio', { name: 'Public' }).click()
    await expect(page.getByRole('article', { name: 'The story as it is printed: Public' })).toBeVisible()
    await expectNoFindings(page, 'a story as it is printed')
    await button(page, 'Side by side').click()
    await expect(page.getByRole('article')).toHaveCount(2)
    await expectNoFindings(page, 'a story side by side')
    await button(page, 'Side by side').click()
    await lookAtDialog(
      page,
      'Mark something that was missed',
      () => page.keyboard.press('m'),
      async () => {
        await page.keyboard.type('the')
        await expect(page.getByRole('radiogroup', { name: 'Which place' })).toBeVisible()
      },
    )
    await lookAtDialog(page, /^Change “/, () => page.keyboard.press('c'))
    await lookAtDialog(page, 'Details of the story', () => button(page, 'Change these details').click())
    await lookAtDialog(page, 'The storyteller’s answer', () => button(page, 'Note their answer').click())
    await lookAtDialog(page, 'Support', () => page.keyboard.press('s'))
    await lookAtDialog(page, 'Raise a safeguarding flag', () => button(page, 'Raise a flag').click())
    await lookAtDialog(page, 'A copy for the storyteller', () => button(page, 'Make a copy for them').click())
    await lookAtDialog(
      page,
      'May this story be printed?',
      () => button(page, 'May it be printed?').click(),
      () =>
        expect(page.getByRole('list', { name: 'What holds' }).getByRole('listitem').first()).toBeVisible(),
    )
  })
})

test('axe is at work behind the app’s own rules: it finds a button without a name', async ({ app }) => {
  const { page } = app
  await expect(button(page, 'Make a new vault')).toBeVisible()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await findingsOf(page)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('light, button-name'),
      expect.stringContaining('dark, button-name'),
    ]),
  )
})

/** CSS pixels of a 1280 by 1024 window at 400 % (WCAG 2.2, 1.4.10). */
const enlarged = { width: 320, height: 256 }

/** What has to be scrolled sideways: the page, or a part of it that holds no table (those may, says 1.4.10). */
const sidewaysScrollers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        element =>
          element === document.documentElement ||
          (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
            element.querySelector('table') === null),
      )
      .filter(element => element.scrollWidth > element.clientWidth)
      .map(element => `${element.tagName} ${element.id} ${element.className} ${element.scrollWidth}`),
  )

test('at 400 % nothing has to be scrolled sideways', async ({ app }) => {
  test.slow()
  const { page } = app
  await openSample(page)
  const expectToFit = async (screen: string): Promise<void> => {
    await page.setViewportSize(enlarged)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(enlarged.width)
    expect.soft(await sidewaysScrollers(page), screen).toEqual([])
    await page.setViewportSize({ width: 1280, height: 1024 })
  }
  await expectToFit('home')
  await goTo(page, 'Stories')
  await expect(page.getByRole('table', { name: 'Stories' })).toBeVisible()
  await expectToFit('stories')
  await openStory(page, 'The allotment key')
  await expectToFit('story')
  await goTo(page, 'People', 'People and consent')
  await expect(page.getByRole('table', { name: 'Everybody who took part' })).toBeVisible()
  await expectToFit('board')
  await page.getByRole('tab', { name: 'Who is heard' }).click()
  await expect(page.getByRole('table', { name: 'By area' })).toBeVisible()
  await expectToFit('who is heard')
  await page.getByRole('tab', { name: 'Board' }).click()
  await openPerson(page, 'Callum Treece')
  await expectToFit('person')
  await goTo(page, 'Themes')
  await expectToFit('themes')
  for (const tab of ['What people are told', 'Own choices']) {
    await page.getByRole('tab', { name: tab }).click()
    await expectToFit(tab)
  }
  await openSampleStorybook(page)
  await expectToFit('storybook')
  await goTo(page, 'Record')
  await expectToFit('record')
})

/** The longest motion that any element of the page has or could begin, in milliseconds. */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seconds = (list: string): number[] => list.split(',').map(value => Number.parseFloat(value))
    const styles = [...document.querySelectorAll('*')].flatMap(element =>
      [null, '::before', '::after'].map(part => getComputedStyle(element, part)),
    )
    const set = styles.flatMap(style =>
      [...seconds(style.animationDuration), ...seconds(style.transitionDuration)].map(value => value * 1000),
    )
    const running = document
      .getAnimations()
      .map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))
    return Math.max(0, ...set, ...running)
  })

test('nothing moves for those who asked for less motion', async ({ app }) => {
  const { page } = app
  await button(page, 'Make a new vault').click()
  expect(await longestMotion(page), 'the measure sees motion').toBeGreaterThan(1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect.soft(await longestMotion(page), 'make a vault').toBeLessThanOrEqual(1)
  await button(page, 'Back').click()
  await button(page, 'Look around with sample stories').click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  expect.soft(await longestMotion(page), 'work under way').toBeLessThanOrEqual(1)
  await expect(page.getByRole('region', { name: 'Kept safe' })).toBeVisible({ timeout: 60_000 })
  expect.soft(await longestMotion(page), 'home').toBeLessThanOrEqual(1)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await longestMotion(page), 'a dialog').toBeLessThanOrEqual(1)
  await page.keyboard.press('Control+.')
  await expect(button(page, 'Come back')).toBeFocused()
  expect.soft(await longestMotion(page), 'step away').toBeLessThanOrEqual(1)
})
