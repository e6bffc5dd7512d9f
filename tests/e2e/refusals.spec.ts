import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './support/app.ts'
import { beginToBringIn, bringIn, goTo, openSample, openSampleStorybook, openStory } from './support/rooms.ts'
import { opening, openNewVault, passphrase, project, unlock } from './support/vault.ts'

/** The first bytes of a PNG. */
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** Words that stand in every interview that this file writes, and nowhere else. */
const telltale = 'a lilac umbrella over the ferry'

const interview = (number: number): string =>
  [
    'Interviewer: What helped, that year?',
    ...Array.from(
      { length: 12 },
      (_, line) =>
        `Winifred Sallow: On day ${number * 100 + line} I took the bus to Lower Marbury with Tobias, and there was ${telltale}.`,
    ),
  ].join('\n\n')

const writeInterviews = async (app: AppUnderTest, count: number): Promise<readonly string[]> => {
  const folder = join(app.folder, 'interviews')
  await mkdir(folder)
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const file = join(folder, `interview ${number + 1}.txt`)
      await writeFile(file, interview(number))
      return file
    }),
  )
}

const storiesInVault = async (page: Page): Promise<number> => {
  await goTo(page, 'Stories')
  const words = await page.getByText(/^\d+ stor(y|ies)$/).textContent()
  return Number.parseInt(words ?? '', 10)
}

/** Waits until some of the files, and not all, have come in. */
const untilSomeAreIn = async (page: Page): Promise<void> => {
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^[1-9]\d* of \d+$/)
}

const checkVault = async (page: Page): Promise<void> => {
  await goTo(page, 'Record')
  await page.getByRole('button', { name: 'Check the vault' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing is wrong', opening)
}

test.describe('what cannot come in', () => {
  test('is named with its reason, and the good file comes in', async ({ app }) => {
    await openNewVault(app)
    const good = join(app.folder, 'good.txt')
    const disguised = join(app.folder, 'renamed.txt')
    const again = join(app.folder, 'good again.txt')
    await Promise.all([
      writeFile(good, interview(1)),
      writeFile(disguised, picture),
      writeFile(again, interview(1)),
    ])

    const report = await bringIn(app, [good, disguised, again])

    await expect(report).toContainText('1 story came in; 2 files stayed out.')
    await expect(report.getByRole('listitem').filter({ hasText: 'renamed.txt' })).toContainText(
      'This file is a picture, whatever its name says.',
    )
    await expect(report.getByRole('listitem').filter({ hasText: 'good again.txt' })).toContainText(
      'This very file is in the vault already, so it was not brought in again.',
    )
    await app.page.getByRole('button', { name: 'Done' }).click()
    expect(await storiesInVault(app.page)).toBe(1)
  })
})

test.describe('a long import', () => {
  const many = 200

  test('stops when it is cancelled; what came in before is kept, and said', async ({ app }) => {
    test.slow()
    await openNewVault(app)
    await beginToBringIn(app, await writeInterviews(app, many))
    await untilSomeAreIn(app.page)
    await app.page.getByRole('button', { name: 'Cancel' }).click()

    const report = app.page.getByRole('dialog', { name: 'What came in' })
    await expect(report).toContainText('You stopped it; what came in before that is kept.')
    const cameIn = await report.getByRole('listitem').count()
    expect(cameIn).toBeGreaterThan(0)
    expect(cameIn).toBeLessThan(many)
    await app.page.getByRole('button', { name: 'Done' }).click()
    expect(await storiesInVault(app.page)).toBe(cameIn)
  })

  test('that is cut off by quitting leaves a sound vault with what came in', async ({ app }) => {
    test.slow()
    await openNewVault(app)
    const files = await writeInterviews(app, many)
    await beginToBringIn(app, files)
    await untilSomeAreIn(app.page)
    await app.restart()

    await app.answerDialog('open', [join(app.folder, `${project}.storykeep`)])
    await app.page.getByRole('button', { name: 'Open a vault' }).click()
    await unlock(app.page, passphrase)
    await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeFocused(opening)
    const kept = await storiesInVault(app.page)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(many)
    await checkVault(app.page)
    const report = await bringIn(app, files.slice(0, kept + 1))
    await expect(report).toContainText(`1 story came in; ${kept} file`)
  })
})

test.describe('saving where a file is already', () => {
  const saveTo = async (app: AppUnderTest, target: string): Promise<void> => {
    const { page } = app
    await openSampleStorybook(page)
    await page.getByRole('button', { name: 'Leave this story out: The shelf' }).first().click()
    await expect(page.getByRole('heading', { name: 'This storybook can be saved' })).toBeVisible()
    await app.answerDialog('save', [target])
    await page.getByRole('button', { name: 'Save as Word' }).click()
  }
  const mine = 'words of somebody else'

  test('asks first, and replaces it only then', async ({ app }) => {
    const target = join(app.folder, 'book.docx')
    await writeFile(target, mine)
    await openSample(app.page)
    await saveTo(app, target)

    await expect(app.page.getByRole('alert')).toContainText('There is already a file of that name')
    expect(await readFile(target, 'utf8')).toBe(mine)

    await app.page.getByRole('button', { name: 'Replace it' }).click()
    await expect(app.page.getByRole('dialog', { name: 'The storybook was saved' })).toBeVisible()
    expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK')
  })

  test('leaves it alone while Word has it open', async ({ app }) => {
    const folder = join(app.folder, 'books')
    const target = join(folder, 'book.docx')
    await mkdir(folder)
    await Promise.all([writeFile(target, mine), writeFile(join(folder, '~$book.docx'), '')])
    await openSample(app.page)
    await saveTo(app, target)

    await app.page.getByRole('button', { name: 'Replace it' }).click()
    await expect(app.page.getByRole('alert')).toContainText('That file is open in another program')
    expect(await readFile(target, 'utf8')).toBe(mine)
    expect((await readdir(folder)).sort()).toEqual(['book.docx', '~$book.docx'])
  })
})

test.describe('promise 2:', () => {
  /** Everything that a look into the page could find: its markup, what its fields hold, its title and its stores. */
  const everythingIn = (page: Page): Promise<string> =>
    page.evaluate(() =>
      [
        document.title,
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value),
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        JSON.stringify(history.state),
      ].join('\n'),
    )

  const openTheStory = async (app: AppUnderTest): Promise<void> => {
    await openNewVault(app)
    const [file = ''] = await writeInterviews(app, 1)
    await bringIn(app, [file])
    await app.page.getByRole('button', { name: 'Done' }).click()
    await openStory(app.page, 'Interview 1')
    await expect(app.page.getByRole('article')).toContainText(telltale)
    expect(await everythingIn(app.page)).toContain(telltale)
  }
  const words = [telltale, 'Winifred', 'Marbury', 'Tobias', 'Interview 1']

  test('stepping away leaves no word of a story in the page', async ({ app }) => {
    await openTheStory(app)
    await app.page.keyboard.press('Control+.')
    await expect(app.page.getByRole('button', { name: 'Come back' })).toBeFocused()
    const left = await everythingIn(app.page)
    expect(words.filter(word => left.includes(word))).toEqual([])
    await app.page.keyboard.press('Space')
    await expect(app.page.getByRole('article')).toContainText(telltale)
  })

  test('the lock leaves no word of a story in the page', async ({ app }) => {
    await openTheStory(app)
    await app.whileLocking(() => app.clickMenu('lock'))
    await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeFocused()
    const left = await everythingIn(app.page)
    expect([...words, passphrase].filter(word => left.includes(word))).toEqual([])
  })

  test('no file of the app or the vault holds a word of a story, open or closed', async ({ app }) => {
    await openTheStory(app)
    const holders = async (): Promise<readonly string[]> => {
      const folders = [app.userData, join(app.folder, `${project}.storykeep`)]
      const found = await Promise.all(folders.map(folder => filesHolding(folder, [telltale, passphrase])))
      return found.flat()
    }
    expect(await holders()).toEqual([])
    await app.close()
    expect(await holders()).toEqual([])
  })
})

/** The names of the files below a folder that hold any of these words, as UTF-8 or UTF-16. */
const filesHolding = async (folder: string, words: readonly string[]): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const holding = await Promise.all(
    files.map(async file => {
      const bytes = await readFile(file)
      return words.some(word => bytes.includes(word) || bytes.includes(word, 0, 'utf16le'))
    }),
  )
  return files.filter((_, index) => holding[index])
}
