import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppUnderTest, expect, test } from './support/app.ts'
import { bringIn, goTo } from './support/rooms.ts'
import { opening, openNewVault, passphrase, project, unlock } from './support/vault.ts'

const newPassphrase = 'seven herons beside the old canal'

const chooseVault = async ({ page, folder, answerDialog }: AppUnderTest): Promise<void> => {
  await answerDialog('open', [join(folder, `${project}.storykeep`)])
  await page.getByRole('button', { name: 'Open a vault' }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
}

const recoverWith = async ({ page }: AppUnderTest, words: readonly string[]): Promise<void> => {
  await page.getByLabel('The 24 words').fill(words.join(' '))
  await page.getByLabel('Your name').fill('Rosalind Hartley')
  await page.getByLabel('A new passphrase').fill(newPassphrase)
  await page.getByLabel('The new passphrase again').fill(newPassphrase)
  await page.getByRole('button', { name: 'Open the vault' }).click()
}

const swapFirstTwo = ([first = '', second = '', ...rest]: readonly string[]): readonly string[] => [
  second,
  first,
  ...rest,
]

test('without its keys’ file a vault opens with the recovery code, and takes a new passphrase', async ({
  app,
}) => {
  test.slow()
  const words = await openNewVault(app)
  const interview = join(app.folder, 'the walking group.txt')
  await writeFile(interview, 'Interviewer: What helped?\n\nWinifred Sallow: The walking, mostly.')
  await bringIn(app, [interview])
  await app.page.getByRole('button', { name: 'Done' }).click()

  await app.close()
  await rm(join(app.folder, `${project}.storykeep`, 'keys.json'))
  await app.restart()

  await test.step('the passphrase alone cannot open it, and the sentence says what can', async () => {
    await chooseVault(app)
    await unlock(app.page, passphrase)
    const alert = app.page.getByRole('alert')
    await expect(alert).toContainText('The file that holds this vault’s keys is not in its folder.', opening)
    await expect(alert).toContainText('the printed recovery code opens the vault without this file')
  })
  await test.step('two words that changed places are told from the right code', async () => {
    await app.page.getByRole('button', { name: 'Use the recovery code' }).click()
    await recoverWith(app, swapFirstTwo(words))
    await expect(app.page.getByRole('alert')).toContainText('two may have changed places', opening)
    await expect(app.page.getByLabel('The 24 words')).toBeFocused()
  })
  await test.step('the right code opens it, and the story is there', async () => {
    await recoverWith(app, words)
    await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeFocused(opening)
    await goTo(app.page, 'Stories')
    await expect(app.page.getByRole('row', { name: /The walking group/ })).toBeVisible()
  })
  await test.step('from now on the new passphrase opens it, and the old one does not', async () => {
    await app.whileLocking(() => app.clickMenu('lock'))
    await unlock(app.page, passphrase)
    await expect(app.page.getByRole('alert')).toContainText(
      'This passphrase does not open the vault.',
      opening,
    )
    await unlock(app.page, newPassphrase)
    await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeFocused(opening)
  })
})
