import type { RunningApp } from '../../tests/e2e/support/app.ts'
import type { Camera } from './camera.ts'

export interface Studio {
  readonly app: RunningApp
  readonly camera: Camera
  readonly folder: string
  readonly write: (name: string, content: string | Uint8Array) => string
}

const passphrase = 'a quiet river at dusk'

/** From the welcome to an empty vault, through the lock and back. */
export const newVaultScenes = async ({ app, camera, folder, write }: Studio): Promise<void> => {
  const { page } = app
  const button = (name: RegExp | string) => page.getByRole('button', { name })
  await button(/Make a new vault/).waitFor()
  await camera.shoot('welcome', 'Welcome')

  await button(/Make a new vault/).click()
  await page
    .getByLabel(/project/i)
    .first()
    .fill('Living well in the North East')
  await page.getByLabel(/your name/i).fill('Maya')
  const passphrases = page.locator('input[type="password"]')
  await passphrases.nth(0).fill('short')
  await passphrases.nth(1).fill('shorter')
  const make = page.locator('button[type="submit"]')
  await make.click()
  await camera.shoot('make-refused', 'Making a vault: the passphrase is too short')
  await passphrases.nth(0).fill(passphrase)
  await passphrases.nth(1).fill(passphrase)
  await app.answerDialog('open', [folder])
  await make.click()
  const words = page.getByRole('list', { name: /recovery code/i })
  await words.waitFor({ timeout: 60_000 })
  await camera.shoot('recovery-code', 'The recovery code, shown once')
  const code = await words.getByRole('listitem').allInnerTexts()
  await button(/written|printed|kept/i)
    .first()
    .click()
  await camera.shoot('recovery-check', 'Two words, to be sure')
  for (const field of await page.getByRole('textbox').all()) {
    const label =
      (await field.getAttribute('aria-label')) ??
      (await field.evaluate(e => (e as HTMLInputElement).labels?.[0]?.textContent ?? ''))
    const number = Number(/\d+/.exec(label)?.[0] ?? '0')
    await field.fill((code[number - 1] ?? '').replace(/^\W*\d*\W*/, '').trim())
  }
  await page.locator('button[type="submit"]').click()
  await button('Lock').waitFor()
  await camera.shoot('home-empty', 'Home, before the first story')
  for (const [key, name, title] of [
    ['2', 'stories-empty', 'Stories, empty'],
    ['3', 'people-empty', 'People, empty'],
    ['4', 'project-empty', 'Themes, empty'],
    ['5', 'storybooks-empty', 'Storybooks, empty'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`)
    await page.getByRole('main').waitFor()
    await page.waitForLoadState('networkidle')
    await camera.shoot(name, title)
  }

  await page.keyboard.press('Control+2')
  const good = write(
    'first interview.txt',
    'Int: How are you?\n\nP1: My friend Zebedina Quarrie says I am well.\n',
  )
  const picture = write(
    'not an interview.txt',
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
  )
  await app.answerDialog('open', [good, picture])
  await button(/Bring in interviews/)
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await camera.shoot('import', 'Bringing interviews in')
  await dialog.getByRole('button', { name: /Bring/ }).last().click()
  await dialog
    .getByText(/picture/i)
    .first()
    .waitFor()
  await camera.shoot('import-report', 'What came in, and what was refused')
  await page.keyboard.press('Escape')

  await app.whileLocking(() => app.clickMenu('lock'))
  const field = page.locator('input[type="password"]').first()
  await field.waitFor()
  await camera.shoot('unlock', 'The vault is locked')
  await field.fill('not the right one')
  await page.keyboard.press('Enter')
  await page
    .getByText(/does not open the vault/)
    .first()
    .waitFor({ timeout: 60_000 })
  await camera.shoot('unlock-refused', 'A wrong passphrase')
  await button(/recovery code/i).click()
  await page.getByRole('textbox').first().waitFor()
  await camera.shoot('recover', 'With the recovery code')
}
