import { expect, type Locator, type Page } from '@playwright/test'
import type { AppUnderTest } from './app.ts'

export const sampleProject = 'Small things (sample)'

/** Opens the vault of sample stories from the welcome page, and waits for its home. */
export const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Look around with sample stories' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sampleProject })).toBeFocused({ timeout: 60_000 })
}

/** Goes to a place by the rail. */
export const goTo = async (page: Page, place: string, heading: string = place): Promise<void> => {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click()
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Begins to bring in these files, from the stories. */
export const beginToBringIn = async (
  { page, answerDialog }: AppUnderTest,
  files: readonly string[],
): Promise<void> => {
  await goTo(page, 'Stories')
  await answerDialog('open', files)
  await page.getByRole('button', { name: 'Bring in interviews' }).click()
  await page.getByRole('button', { name: /^Bring in \d+ interviews?$/ }).click()
}

/** Brings in these files, and waits for the report, which stays open. */
export const bringIn = async (app: AppUnderTest, files: readonly string[]): Promise<Locator> => {
  await beginToBringIn(app, files)
  const report = app.page.getByRole('dialog', { name: 'What came in' })
  await expect(report).toBeVisible({ timeout: 60_000 })
  return report
}

/** Opens a story from the list. */
export const openStory = async (page: Page, title: string): Promise<void> => {
  await goTo(page, 'Stories')
  await page.getByRole('button', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
}

/** Opens the storybook of the sample project, and waits until it is set out and checked. */
export const openSampleStorybook = async (page: Page): Promise<void> => {
  await goTo(page, 'Storybooks')
  await page.getByRole('button', { name: 'Small things that held' }).first().click()
  await expect(
    page.getByRole('region', { name: 'Whether it can be saved' }).getByRole('heading'),
  ).toBeVisible()
  await expect(page.getByRole('article', { name: 'As it would be printed' })).toBeVisible()
}
