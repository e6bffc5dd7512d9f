import { expect, type Locator, type Page } from '@playwright/test'

type Role = Parameters<Page['getByRole']>[0]

/** More presses than any screen has stops. */
const farthest = 200

const hasFocus = async (page: Page, wanted: Locator): Promise<boolean> =>
  (await wanted.and(page.locator(':focus')).count()) > 0

/** Presses a key until one of the wanted controls has the focus. */
const pressUntilFocused = async (page: Page, key: string, wanted: Locator): Promise<void> => {
  await expect(wanted.first()).toBeAttached()
  for (let presses = 0; presses <= farthest; presses += 1) {
    if (await hasFocus(page, wanted)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${String(wanted)}`)
}

/** Presses Tab until the control has the focus. */
export const tabToControl = (page: Page, wanted: Locator): Promise<void> =>
  pressUntilFocused(page, 'Tab', wanted)

/** Presses Tab until a control of this role and name has the focus. */
export const tabTo = (page: Page, role: Role, name: string | RegExp): Promise<void> =>
  tabToControl(page, page.getByRole(role, { name }))

/** Goes to a button and presses it with Enter. */
export const pressButton = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

/** Goes to a field by its label and types over what it holds. */
export const write = async (page: Page, label: string, words: string): Promise<void> => {
  await tabToControl(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

/** Opens a list of choices and takes one, with the arrows and Enter. */
export const chooseInList = async (page: Page, label: RegExp, choice: string): Promise<void> => {
  await pressButton(page, label)
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('option', { name: choice }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

/** Goes to a group of which one is chosen, and through it with the arrows. */
export const chooseOne = async (page: Page, group: string, choice: string | RegExp): Promise<void> => {
  const radios = page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio')
  const wanted = page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: choice, exact: true })
  await tabToControl(page, radios)
  await pressUntilFocused(page, 'ArrowDown', wanted)
  if (!(await wanted.isChecked())) await page.keyboard.press('Space')
  await expect(wanted).toBeChecked()
}

/** Goes to a box and sets its tick. */
export const tick = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, 'checkbox', name)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name }).first()).toBeChecked()
}
