import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { expectNoFindings } from './support/axe.ts'
import { goTo, openSample } from './support/rooms.ts'
import { makeTwoVaults } from './support/two-vaults.ts'
import { opening, passphrase, unlock } from './support/vault.ts'

const ofTheFile = 'six slow herons over the quiet weir'

test('stories are sealed with a passphrase, and what is here already is asked about when they come back', async ({
  app,
}) => {
  const { page, folder } = app
  await openSample(page)
  await goTo(page, 'Stories')
  await page.getByRole('button', { name: 'Handing over' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Handing over' })).toBeFocused()
  await page.getByRole('button', { name: 'Make an address' }).click()
  await expect(page.getByText(/^age1[0-9a-z]{58}$/)).toBeVisible()
  await page.getByRole('button', { name: 'Copy the address' }).click()
  await expect.poll(async () => (await app.clipboard()).text).toMatch(/^age1[0-9a-z]{58}$/)
  await expectNoFindings(page, 'Handing over')

  await page.getByRole('button', { name: 'Hand stories over…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand stories over' })
  await dialog.getByRole('button', { name: 'Seal them' }).click()
  await expect(dialog.getByText('Write who gets it.')).toBeVisible()
  await expect(dialog.getByLabel('Who gets it')).toBeFocused()
  await expectNoFindings(page, 'Hand stories over, with something missing')
  await dialog.getByLabel('Who gets it').fill('Tom in Leeds')
  await dialog.getByRole('checkbox', { name: /^All \d+ stories/ }).press('Space')
  await dialog.getByRole('radio', { name: /With a passphrase/ }).press('Space')
  await dialog.getByLabel('Passphrase of the file', { exact: true }).fill(ofTheFile)
  await dialog.getByLabel('The passphrase of the file again').fill(ofTheFile)
  await dialog.getByRole('radio', { name: /The words as they are printed/ }).press('Space')
  await dialog.getByRole('button', { name: /^Seal \d+ stories/ }).click()
  // Some of the sample's storytellers did not agree, and the window says who.
  await expect(dialog.getByText('Nothing was handed over')).toBeVisible(opening)
  await expectNoFindings(page, 'Hand stories over, refused')
  await dialog.getByRole('radio', { name: /The words as they were told/ }).press('Space')
  await dialog.getByRole('checkbox', { name: /^All \d+ stories/ }).press('Space')
  await dialog.getByRole('checkbox', { name: /Two kettles/ }).press('Space')
  const file = join(folder, 'For Tom.age')
  await app.answerDialog('save', [file])
  await dialog.getByRole('button', { name: /^Seal 1 story/ }).click()
  const sealed = page.getByRole('dialog', { name: 'Sealed' })
  await expect(sealed).toContainText('For Tom.age', opening)
  await expectNoFindings(page, 'Sealed')
  expect(existsSync(file)).toBe(true)
  await sealed.getByRole('button', { name: 'Done' }).click()

  await app.answerDialog('open', [file])
  await page.getByRole('button', { name: 'Choose a handover…' }).click()
  await expect(page.getByText('This file was sealed with a passphrase.')).toBeVisible(opening)
  await expect(page.getByLabel('Passphrase of the file')).toBeFocused()
  await expectNoFindings(page, 'A handover that is locked')
  await page.getByLabel('Passphrase of the file').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That passphrase does not open this file.')).toBeVisible(opening)
  await page.getByLabel('Passphrase of the file').fill(ofTheFile)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Already in this vault, word for word.')).toBeVisible(opening)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText('Please choose one.')).toBeVisible()
  await expectNoFindings(page, 'A handover with a question open')
  await page.getByRole('radio', { name: /Put together/ }).press('Space')
  await page.getByLabel('Passphrase of the file, once more').fill(ofTheFile)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeFocused(opening)
  await goTo(page, 'Record')
  await expect(page.getByText('Brought in a handover').first()).toBeVisible()
  await expect(page.getByText('Handed stories over, sealed').first()).toBeVisible()
})

test('who is who and what was agreed to is asked, by keyboard alone, and nothing comes in before', async ({
  app,
}) => {
  const { page } = app
  const { folder, file, forOthers } = await makeTwoVaults(app.folder)
  await app.answerDialog('open', [folder])
  await page.getByRole('button', { name: 'Open a vault' }).click()
  await unlock(page, passphrase)
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeFocused(opening)
  await goTo(page, 'Stories')
  await page.getByRole('button', { name: 'Handing over' }).click()
  await app.answerDialog('open', [forOthers])
  await page.getByRole('button', { name: 'Choose a handover…' }).press('Enter')
  await expect(page.getByText('This file was not sealed for this vault')).toBeVisible(opening)
  await expect(page.getByLabel(/Passphrase/)).toHaveCount(0)
  await expectNoFindings(page, 'A handover for somebody else')
  await page.getByRole('button', { name: 'Choose another file' }).press('Enter')
  await app.answerDialog('open', [file])
  await page.getByRole('button', { name: 'Choose a handover…' }).press('Enter')
  const people = page.getByRole('region', { name: 'People' })
  await expect(people.getByText('Marisol Quennell', { exact: true })).toBeVisible(opening)
  await expect(page.getByText(/sealed by Tom Ashby/)).toBeVisible()
  const names = page.getByRole('region', { name: 'Names and details' })
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')
  await expect(page.getByText('Some questions above have no answer yet.')).toBeVisible()
  await expectNoFindings(page, 'A handover with everything open')

  await people.getByRole('radio', { name: /The same as Marisol Quennell/ }).press('Space')
  await expect(people.getByText(/would be a yes to partners/)).toBeVisible()
  await people.getByRole('radio', { name: /It is so: put both together/ }).press('Space')
  for (const group of await names.getByRole('radiogroup').all()) {
    await group.getByRole('radio').first().press('Space')
  }
  await expect(page.getByText('1 story to bring in. All of it comes in, or nothing.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeFocused(opening)
  await expect(page.getByRole('table', { name: 'Stories' }).getByRole('row')).toHaveCount(3)
  await goTo(page, 'People', 'People and consent')
  await expect(page.getByRole('button', { name: 'Marisol Quennell' })).toHaveCount(1)
})
