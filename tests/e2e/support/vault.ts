import { expect, type Page } from '@playwright/test'
import type { AppUnderTest } from './app.ts'

export const project = 'Steady ground'
export const passphrase = 'nine lanterns over a quiet harbour'

/** The key derivation alone takes seconds where the machine is busy. */
export const opening = { timeout: 60_000 }

/** Fills in "Make a new vault" from the welcome page; the vault goes into the test's own folder. */
export const makeVault = async ({ page, folder, answerDialog }: AppUnderTest): Promise<void> => {
  await page.getByRole('button', { name: 'Make a new vault' }).click()
  await page.getByLabel('Name of the project').fill(project)
  await page.getByLabel('Your name').fill('Rosalind Hartley')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The passphrase again').fill(passphrase)
  await answerDialog('open', [folder])
  await page.getByRole('button', { name: 'Choose where to keep it' }).click()
}

/** The words of the recovery code that is shown. */
export const keptWords = async (page: Page): Promise<readonly string[]> => {
  const list = page.getByRole('list', { name: 'The words of the recovery code' }).getByRole('listitem')
  await expect(list).toHaveCount(24, opening)
  return list.allTextContents()
}

/** Answers the question for two of the words, and waits for the home of the new vault. */
export const giveTwoWords = async (page: Page, words: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await expect(page.getByRole('heading', { name: 'Two words, to be sure' })).toBeVisible()
  for (const label of await page.getByText(/^Word \d+$/).allTextContents()) {
    await page.getByLabel(label, { exact: true }).fill(words[Number(label.slice('Word '.length)) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Go to the vault' }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeFocused()
}

/** A new vault, open at its home. Its recovery code, for later. */
export const openNewVault = async (app: AppUnderTest): Promise<readonly string[]> => {
  await makeVault(app)
  const words = await keptWords(app.page)
  await giveTwoWords(app.page, words)
  return words
}

/** Types a passphrase where a vault is locked. */
export const unlock = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Open the vault' }).click()
}
