import { copyFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { bringIn, goTo } from './support/rooms.ts'
import { opening, openNewVault, passphrase, project, unlock } from './support/vault.ts'

test('promise 11: locked, a vault is one file; an older one put in its place while it is open is told, and all comes back', async ({
  app,
}) => {
  test.slow()
  await openNewVault(app)
  const { page } = app
  const folder = join(app.folder, `${project}.storykeep`)
  const database = join(folder, 'vault.db')
  const tell = async (name: string): Promise<void> => {
    const file = join(app.folder, `${name}.txt`)
    writeFileSync(file, `P1: It was the day of the ${name}, and Keziah Okafor came.\n`)
    await bringIn(app, [file])
    await page.getByRole('button', { name: 'Done' }).click()
  }
  await tell('heron')

  await test.step('after the lock there is no log beside it, which a program that copies folders could leave behind', async () => {
    await app.whileLocking(() => app.clickMenu('lock'))
    await expect(page.getByRole('heading', { name: project })).toBeVisible()
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'keys.json', 'vault.db', 'vault.head'])
  })
  const older = join(app.folder, 'older.db')
  copyFileSync(database, older)
  await unlock(page, passphrase)
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible(opening)
  await tell('kettle')

  await test.step('the vault closes by itself, and says so', async () => {
    renameSync(older, database)
    await expect(page.getByText('The vault closed by itself.')).toBeVisible(opening)
  })
  await test.step('opened again it says that it is older, and the newest backup has everything', async () => {
    await unlock(page, passphrase)
    const notice = page.getByRole('alert').filter({ hasText: 'This may be an older copy of the vault' })
    await expect(notice).toBeVisible(opening)
    await goTo(page, 'Stories')
    await expect(page.getByRole('row', { name: /Kettle/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Look at the backups' }).click()
    await page
      .getByRole('button', { name: /^Go back to/ })
      .first()
      .click()
    const dialog = page.getByRole('alertdialog', { name: /^Go back to/ })
    await dialog.getByRole('button', { name: 'Go back', exact: true }).click()
    await expect(page.getByText('The vault is as it was then.')).toBeVisible(opening)
    await expect(notice).toHaveCount(0, opening)
    await goTo(page, 'Stories')
    for (const name of [/Heron/, /Kettle/]) await expect(page.getByRole('row', { name })).toBeVisible()
  })
})
