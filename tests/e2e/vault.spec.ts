import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type AppUnderTest, expect, test } from './support/app.ts'
import { expectNoFindings } from './support/axe.ts'
import { goTo } from './support/rooms.ts'
import { opening, openNewVault, passphrase, project, unlock } from './support/vault.ts'

const second = 'seven copper kettles in a meadow'

const vaultFolder = ({ folder }: AppUnderTest): string => join(folder, `${project}.storykeep`)

const openTab = async (page: Page, tab: string): Promise<void> => {
  await goTo(page, 'Vault')
  await page.getByRole('tab', { name: tab }).click()
}

test('another person gets a passphrase, opens the vault by name, and is taken away again', async ({
  app,
}) => {
  await openNewVault(app)
  const { page } = app
  await openTab(page, 'Ways in')
  await expectNoFindings(page, 'Ways in')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a person' })
  await dialog.getByLabel('Their name').fill('Tom')
  await dialog.getByLabel('Their passphrase', { exact: true }).fill('password1234')
  await dialog.getByLabel('Their passphrase again').fill('password1234')
  await dialog.getByLabel('Your own passphrase').fill(passphrase)
  await dialog.getByRole('button', { name: 'Add them' }).click()
  await expect(dialog.getByText('Somebody could guess this one.')).toBeVisible()
  await expectNoFindings(page, 'Add a person')
  await dialog.getByLabel('Their passphrase', { exact: true }).fill(second)
  await dialog.getByLabel('Their passphrase again').fill(second)
  await expect(dialog.getByText('Strong: nobody will guess this.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByRole('list', { name: 'Ways in' }).getByText('Tom')).toBeVisible(opening)

  await page.getByRole('button', { name: 'Try the passphrase of Tom' }).click()
  const trying = page.getByRole('dialog', { name: 'Try the passphrase of Tom' })
  await trying.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await trying.getByRole('button', { name: 'Try it' }).click()
  await expect(trying.getByText('It does not open the vault.')).toBeVisible(opening)
  await trying.getByLabel('Passphrase', { exact: true }).fill(second)
  await trying.getByRole('button', { name: 'Try it' }).click()
  await expect(trying.getByText('It opens the vault.')).toBeVisible(opening)
  await page.keyboard.press('Escape')

  await app.whileLocking(() => app.clickMenu('lock'))
  await app.page.getByRole('button', { name: /Who are you/ }).click()
  await app.page.getByRole('option', { name: 'Tom' }).click()
  await expectNoFindings(app.page, 'Unlock, several people')
  await unlock(app.page, second)
  await openTab(app.page, 'Ways in')
  await expect(app.page.getByText('Tom (you)')).toBeVisible(opening)
  await app.page.getByRole('button', { name: 'Take away the passphrase of Rosalind Hartley' }).click()
  const taking = app.page.getByRole('dialog', { name: /Take away the passphrase/ })
  await taking.getByLabel('Your own passphrase').fill(second)
  await taking.getByRole('button', { name: 'Take it away' }).click()
  await expect(app.page.getByText('Rosalind Hartley')).toHaveCount(0, opening)
})

test('a key file is asked for beside the passphrase', async ({ app }) => {
  await openNewVault(app)
  const { page, folder } = app
  const key = join(folder, 'Ours.key')
  await openTab(page, 'Ways in')
  await app.answerDialog('save', [key])
  await page.getByRole('button', { name: 'Make a key file' }).click()
  await expect.poll(() => existsSync(key)).toBe(true)
  await page.getByRole('button', { name: 'Change the passphrase of Rosalind Hartley' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change your passphrase' })
  await dialog.getByLabel('Your own passphrase').fill(passphrase)
  await dialog.getByLabel('The new passphrase', { exact: true }).fill(second)
  await dialog.getByLabel('The new passphrase again').fill(second)
  await app.answerDialog('open', [key])
  await dialog.getByRole('button', { name: 'With a key file as well' }).click()
  await expect(dialog.getByText('Ours.key')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('Passphrase and key file')).toBeVisible(opening)

  await app.whileLocking(() => app.clickMenu('lock'))
  await unlock(app.page, second)
  await expect(app.page.getByText('This way in needs a key file')).toBeVisible(opening)
  await app.answerDialog('open', [key])
  await app.page.getByRole('button', { name: 'Choose the key file' }).click()
  await app.page.getByRole('button', { name: 'Open the vault' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeVisible(opening)
})

test('the whole vault gets another key, and the old passphrase opens nothing', async ({ app }) => {
  const words = await openNewVault(app)
  const { page } = app
  await openTab(page, 'Ways in')
  await page.getByRole('button', { name: 'Encrypt the vault anew…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Encrypt the vault anew?' })
  await expectNoFindings(page, 'Encrypt anew')
  await dialog.getByLabel('Your own passphrase').fill(passphrase)
  await dialog.getByLabel('Your new passphrase', { exact: true }).fill(second)
  await dialog.getByLabel('Your new passphrase again').fill(second)
  await dialog.getByRole('button', { name: 'Encrypt it anew' }).click()
  const done = page.getByRole('alertdialog', { name: 'The vault is encrypted anew' })
  const list = done.getByRole('list', { name: 'The words of the recovery code' }).getByRole('listitem')
  await expect(list).toHaveCount(24, opening)
  expect(await list.allTextContents()).not.toEqual(words)
  await expectNoFindings(page, 'The new recovery code')
  await done.getByRole('button', { name: 'I have written them down' }).click()
  await app.whileLocking(() => app.clickMenu('lock'))
  await unlock(app.page, passphrase)
  await expect(app.page.getByText('This passphrase does not open the vault.')).toBeVisible(opening)
  await unlock(app.page, second)
  await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeVisible(opening)
})

test('the day’s backup is there by itself; going back shows what is lost, and forward again works', async ({
  app,
}) => {
  await openNewVault(app)
  const { page } = app
  await openTab(page, 'Backups')
  const backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(backups).toHaveCount(1, opening)
  await expectNoFindings(page, 'Backups')
  await goTo(page, 'Themes')
  await page.getByLabel('Add a theme').click()
  await page.keyboard.type('Waiting')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Waiting \d/ })).toBeVisible()

  await openTab(page, 'Backups')
  await page.getByRole('button', { name: /^Go back to/ }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Go back to/ })
  await expect(dialog.getByText('Changed the project’s lists')).toBeVisible(opening)
  await expectNoFindings(page, 'Go back')
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(page.getByText('The vault is as it was then.')).toBeVisible(opening)
  await goTo(page, 'Themes')
  await expect(page.getByRole('button', { name: /^Waiting \d/ })).toHaveCount(0)
  await openTab(page, 'Backups')
  await expect(page.getByText('Work that was set aside')).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'from before somebody went back' })
    .getByRole('button')
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(page.getByText('The vault is as it was then.')).toBeVisible(opening)
  await goTo(page, 'Themes')
  await expect(page.getByRole('button', { name: /^Waiting \d/ })).toBeVisible()

  // A copy on another drive is a vault of its own.
  const stick = join(app.folder, 'stick')
  mkdirSync(stick)
  await openTab(page, 'Backups')
  await app.answerDialog('open', [stick])
  await page.getByRole('button', { name: 'Copy the vault to another drive…' }).click()
  await expect.poll(() => readdirSync(stick)[0] ?? '', opening).toMatch(/copy .*\.storykeep$/)
})

test('a damaged vault is named, looked at without a change, and brought back from its backup', async ({
  app,
}) => {
  await openNewVault(app)
  await openTab(app.page, 'Backups')
  await expect(app.page.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1, opening)
  await app.whileLocking(() => app.clickMenu('lock'))
  const database = join(vaultFolder(app), 'vault.db')
  const bytes = readFileSync(database)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(database, bytes)
  await unlock(app.page, passphrase)
  await expect(app.page.getByRole('heading', { name: 'This vault needs care' })).toBeVisible(opening)
  await expectNoFindings(app.page, 'A vault in trouble')
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.getByRole('button', { name: 'Take out what can be read' }).click()
  await expect(app.page.getByText('nothing could be taken out')).toBeVisible(opening)
  expect(readFileSync(database).equals(bytes)).toBe(true)
  await app.page.getByRole('button', { name: 'Go back to this backup' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: project })).toBeVisible(opening)
  const aside = readdirSync(join(vaultFolder(app), 'set-aside'))
  expect(aside.filter(name => name.endsWith('.db'))).toHaveLength(1)
})

test('a vault whose log is damaged is only looked at, and refuses every change in a sentence', async ({
  app,
}) => {
  const words = await openNewVault(app)
  await goTo(app.page, 'Themes')
  for (const theme of ['Waiting', 'Being heard', 'Someone who stayed']) {
    await app.page.getByLabel('Add a theme').fill(theme)
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('button', { name: new RegExp(`^${theme} \\d`) })).toBeVisible()
  }
  // Copied while it is open, as a killed program leaves it; then a bit of its log falls over.
  const copy = join(app.folder, 'Copy.storykeep')
  cpSync(vaultFolder(app), copy, { recursive: true })
  const log = join(copy, 'vault.db-wal')
  const bytes = readFileSync(log)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(log, bytes)
  await app.whileLocking(() => app.clickMenu('lock'))
  await app.answerDialog('open', [copy])
  await app.page.getByRole('button', { name: 'Open another vault' }).click()
  await expect(app.page.getByRole('heading', { name: 'Copy' })).toBeVisible()
  await unlock(app.page, passphrase)
  await expect(app.page.getByRole('heading', { name: 'This vault needs care' })).toBeVisible(opening)
  await app.page.getByRole('button', { name: 'Use the recovery code' }).click()
  await app.page.getByLabel('The 24 words of the recovery code').fill(words.join(' '))
  await app.page.getByRole('button', { name: 'Only look, change nothing' }).click()
  await expect(app.page.getByText('Only to be looked at')).toBeVisible(opening)
  await goTo(app.page, 'Themes')
  await app.page.getByLabel('Add a theme').fill('Another')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText('This vault was opened to be read and not changed')).toBeVisible()
  await expectNoFindings(app.page, 'A vault that is only looked at')
  expect(readFileSync(log).equals(bytes)).toBe(true)
})

test('a folder that a program copies is explained before a vault is made in it', async ({ app }) => {
  const { page } = app
  const cloud = join(app.folder, 'OneDrive - Somewhere')
  mkdirSync(cloud)
  await page.getByRole('button', { name: 'Make a new vault' }).click()
  await page.getByLabel('Name of the project').fill(project)
  await page.getByLabel('Your name').fill('Rosalind Hartley')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The passphrase again').fill(passphrase)
  await app.answerDialog('open', [cloud])
  await page.getByRole('button', { name: 'Choose where to keep it' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'OneDrive copies this folder' })
  await expect(dialog).toBeVisible()
  await expectNoFindings(page, 'A folder that is copied')
  expect(readdirSync(cloud)).toEqual([])
  await app.answerDialog('open', [app.folder])
  await dialog.getByRole('button', { name: 'Choose another place' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible(opening)
  expect(readdirSync(cloud)).toEqual([])
  expect(existsSync(vaultFolder(app))).toBe(true)
})

test('the record is searched, and a seal that was noted is compared', async ({ app }) => {
  await openNewVault(app)
  const { page } = app
  await openTab(page, 'Locking')
  await page.getByRole('button', { name: /When nobody touches/ }).click()
  await page.getByRole('option', { name: '10 minutes' }).click()
  await goTo(page, 'Record')
  await expect(page.getByText('2 entries in all')).toBeVisible()
  await page.getByLabel('What was done, or a code').fill('left alone')
  await expect(page.getByText('1 entry found')).toBeVisible()
  await page.getByLabel('What was done, or a code').fill('elephants')
  await expect(page.getByText('No entry is like that')).toBeVisible()
  await expectNoFindings(page, 'Record, searched')
  await page.getByRole('button', { name: 'Seals' }).click()
  const dialog = page.getByRole('dialog', { name: 'Seals of the record' })
  const seal = await dialog
    .getByRole('list', { name: 'Seals' })
    .getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    .textContent()
  await dialog.getByLabel('Entry', { exact: true }).fill('2')
  await dialog.getByLabel('Its seal, as it was noted').fill(seal ?? '')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await expect(dialog.getByText('The record leads back to this seal.')).toBeVisible()
  await dialog.getByLabel('Entry', { exact: true }).fill('9')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await expect(dialog.getByText('The record ends before this entry')).toBeVisible()
  await expectNoFindings(page, 'Seals')
})

test('copied words leave the clipboard at the lock, and are marked for no history', async ({
  app,
  isRealElectron,
}) => {
  test.skip(isRealElectron, 'the clipboard is that of whoever runs the test')
  await openNewVault(app)
  const { page } = app
  await page.getByRole('heading', { level: 1 }).selectText()
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await app.clipboard()).text).toBe(project)
  expect((await app.clipboard()).types).toContain(
    'electron application/osclipboard;format="org.storykeep.copied"',
  )
  await app.whileLocking(() => app.clickMenu('lock'))
  expect(await app.clipboard()).toMatchObject({ text: '', types: [] })
})

test('left alone for the vault’s own time, it locks', async ({ app, isRealElectron }) => {
  test.skip(isRealElectron, 'Electron asks the machine itself')
  await openNewVault(app)
  await openTab(app.page, 'Locking')
  await expectNoFindings(app.page, 'Locking')
  await app.page.getByRole('button', { name: /When nobody touches/ }).click()
  await app.page.getByRole('option', { name: '1 minute', exact: true }).click()
  await expect(app.page.getByRole('button', { name: /When nobody touches/ })).toContainText('1 minute')
  // Nobody has touched the machine for a minute; nothing was asked of the vault for as long.
  await app.whileLocking(() => app.setIdle(61))
  await expect(app.page.getByText('Locked vault')).toBeVisible()
})
