import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startStandIn } from '../../e2e/support/stand-in-app.ts'
import { passphrase } from '../vault.ts'
import type { Job } from './job.ts'

const slow = { timeout: 120_000 }

/** From now on the page notes how long each of its frames took, in milliseconds. */
const beginToNote = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { notedFrames: frames })
    let last = performance.now()
    const next = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })

const noted = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => Reflect.get(window, 'notedFrames') as readonly number[])

/** A backup of a big vault in the built app, in Chromium, while somebody goes to and fro in the window. */
export const frames: Job = async ({ vault, place }) => {
  const app = await startStandIn(join(place, 'frames'))
  const { page } = app
  try {
    await app.answerDialog('open', [vault])
    await page.getByRole('button', { name: 'Open a vault' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Open the vault' }).click()
    await page.getByRole('button', { name: 'Lock' }).waitFor(slow)
    await page.keyboard.press('Control+7')
    await page.getByRole('tab', { name: 'Backups' }).click()
    await page.getByRole('list', { name: 'Backups' }).getByRole('listitem').first().waitFor(slow)
    const began = performance.now()
    await beginToNote(page)
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    const made = page.getByText('The backup is made, and was read back.').first().waitFor(slow)
    let isMade = false
    void made.then(() => {
      isMade = true
    })
    while (!isMade) {
      await page.getByRole('tab', { name: 'Locking' }).click()
      await page.getByRole('tab', { name: 'Backups' }).click()
    }
    const seen = (await noted(page)).toSorted((a, b) => a - b)
    return {
      longest: seen.at(-1) ?? Number.NaN,
      usual: seen[Math.floor(seen.length / 2)] ?? Number.NaN,
      frames: seen.length,
      wholeBackup: performance.now() - began,
    }
  } finally {
    await app.close()
  }
}
