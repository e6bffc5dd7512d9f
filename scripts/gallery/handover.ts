import { join } from 'node:path'
import { makeTwoVaults } from '../../tests/e2e/support/two-vaults.ts'
import { passphrase } from '../../tests/e2e/support/vault.ts'
import type { Studio } from './new-vault.ts'

const slow = { timeout: 60_000 }
const ofTheFile = 'six slow herons over the quiet weir'

/** Stories sealed for somebody else, and a handover that comes in with its questions. Begins where somebody has stepped away from the sample vault. */
export const handoverScenes = async ({ app, camera, folder }: Studio): Promise<void> => {
  const { page } = app
  const button = (name: RegExp | string) => page.getByRole('button', { name })
  const tick = (role: 'checkbox' | 'radio', name: RegExp) => page.getByRole(role, { name }).press('Space')
  await button(/Come back/).click()
  await page.keyboard.press('Control+2')
  await button('Handing over').click()
  await button('Make an address').click()
  await button('Copy the address').waitFor(slow)
  await camera.shoot('handing-over', 'Handing over: out, in, and the vault’s own address')
  await button('Hand stories over…').click()
  await page.getByLabel('Who gets it').fill('Tom in Leeds')
  await tick('radio', /The words as they are printed/)
  await tick('checkbox', /^All \d+ stories/)
  await camera.shoot('hand-over', 'Handing stories over')
  await tick('radio', /With a passphrase/)
  await page.getByLabel('Passphrase of the file', { exact: true }).fill(ofTheFile)
  await page.getByLabel('The passphrase of the file again').fill(ofTheFile)
  await button(/^Seal \d+ stories/).click()
  await page.getByText('Nothing was handed over').waitFor(slow)
  await camera.shoot('hand-over-refused', 'Handing stories over: what stands in the way')
  await tick('radio', /The words as they were told/)
  await tick('checkbox', /^All \d+ stories/)
  await tick('checkbox', /Two kettles/)
  await app.answerDialog('save', [join(folder, 'For Tom.age')])
  await button(/^Seal 1 story/).click()
  await page.getByRole('dialog', { name: 'Sealed' }).waitFor(slow)
  await camera.shoot('handed-over', 'Sealed, and what is left to do')
  await button('Done').click()

  const { folder: vault, file } = await makeTwoVaults(folder)
  await app.whileLocking(() => app.clickMenu('lock'))
  await app.answerDialog('open', [vault])
  await app.page.getByRole('button', { name: /Open (a|another) vault/ }).click()
  await app.page.getByText('Mine').first().waitFor(slow)
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: 'Lock' }).waitFor(slow)
  await app.page.keyboard.press('Control+2')
  await app.page.getByRole('button', { name: 'Handing over' }).click()
  await app.answerDialog('open', [file])
  await app.page.getByRole('button', { name: 'Choose a handover…' }).click()
  await app.page.getByRole('region', { name: 'People' }).waitFor(slow)
  await camera.shoot('arrival', 'A handover that came: what is in it')
  await app.page.getByRole('radio', { name: /The same as Marisol/ }).press('Space')
  await app.page.getByRole('button', { name: 'Bring it in' }).click()
  await app.page.getByText('It is so: put both together').scrollIntoViewIfNeeded()
  await camera.shoot('arrival-people', 'A handover: who is who, and what they agreed to')
  await app.page.getByRole('region', { name: 'Names and details' }).scrollIntoViewIfNeeded()
  await app.page.getByRole('button', { name: 'Bring it in' }).scrollIntoViewIfNeeded()
  await camera.shoot('arrival-names', 'A handover: one person, one name')
}
