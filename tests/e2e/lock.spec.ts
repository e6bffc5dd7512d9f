import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Door } from '../../shared/contract/door.ts'
import { expect, test } from './support/app.ts'

type PageWindow = Window & { readonly storykeep: Door }

const openSample = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as PageWindow).storykeep.shell('shell.sampleVault', {}))

const vaultThere = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const state = await (window as unknown as PageWindow).storykeep.shell('shell.state', {})
    return state.ok ? state.value.vault : state.error
  })

/** The processes that Chromium runs pages in. */
const pageProcesses = async (page: Page): Promise<readonly number[]> => {
  const driver = await page.context().browser()?.newBrowserCDPSession()
  const { processInfo } = (await driver?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  await driver?.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

const isLinuxProcessOf = (parent: number, id: string): boolean => {
  try {
    const isChild = readFileSync(`/proc/${id}/status`, 'utf8').includes(`\nPPid:\t${parent}\n`)
    return isChild && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('vault.js')
  } catch {
    // It ended while it was looked at.
    return false
  }
}

/** The vault processes of one app, as Linux lists them. */
const vaultProcesses = (parent: number): readonly string[] =>
  readdirSync('/proc').filter(id => /^\d+$/.test(id) && isLinuxProcessOf(parent, id))

test.describe('the lock', () => {
  test('replaces the page, in another process', async ({ app }) => {
    await openSample(app.page)
    await app.page.evaluate(() => Object.assign(window, { leftBehind: 'what the old page held' }))
    const before = await pageProcesses(app.page)

    await app.whileLocking(() => app.clickMenu('lock'))

    expect(await app.page.evaluate(() => 'leftBehind' in window)).toBe(false)
    expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
    const held = before.length
    await expect
      .poll(async () => (await pageProcesses(app.page)).filter(id => before.includes(id)).length)
      .toBeLessThan(held)
  })

  test('ends the vault process, and a new one waits for a passphrase', async ({ app, isRealElectron }) => {
    test.skip(isRealElectron || process.platform !== 'linux', 'counts processes as Linux lists them')
    await openSample(app.page)
    const before = vaultProcesses(app.processId)
    expect(before).toHaveLength(1)

    await app.whileLocking(() => app.clickMenu('lock'))

    expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
    const after = vaultProcesses(app.processId)
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
  })

  test('ends the vault process by force where it does not close its vault in time', async ({
    app,
    isRealElectron,
  }) => {
    test.skip(isRealElectron || process.platform !== 'linux', 'stops a process as Linux does')
    await openSample(app.page)
    const [busy = ''] = vaultProcesses(app.processId)
    process.kill(Number(busy), 'SIGSTOP')

    await app.whileLocking(() => app.clickMenu('lock'))

    expect(vaultProcesses(app.processId)).not.toContain(busy)
    expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
  })

  for (const event of ['lock-screen', 'suspend', 'user-did-resign-active'] as const) {
    test(`falls at the machine’s “${event}”`, async ({ app }) => {
      await openSample(app.page)
      await app.whileLocking(() => app.sendPowerEvent(event))
      expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
    })
  }

  test('falls at its key', async ({ app, isRealElectron }) => {
    test.skip(isRealElectron, 'a driver’s keys reach the page and not the menu bar')
    await openSample(app.page)
    await app.whileLocking(() => app.page.keyboard.press('Control+l'))
    expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
  })

  test('and closing the app leaves no process of it behind', async ({ app, isRealElectron }) => {
    test.skip(isRealElectron || process.platform !== 'linux', 'counts processes as Linux lists them')
    await openSample(app.page)
    const parent = app.processId
    const [vault] = vaultProcesses(parent)
    await app.close()
    expect(vault).toBeDefined()
    expect(isLinuxProcessOf(parent, vault ?? '')).toBe(false)
    expect(readdirSync('/proc')).not.toContain(vault)
  })
})

test('nothing that was opened is remembered after a restart (promise 2)', async ({ app }) => {
  await openSample(app.page)
  expect(await vaultThere(app.page)).toEqual({ folderName: 'Sample' })
  await app.restart()
  expect(await vaultThere(app.page)).toBeNull()
})
