import { once } from 'node:events'
import { createServer } from 'node:net'
import { type Browser, chromium, type Page } from '@playwright/test'

/** A port of this machine that nobody uses at the moment; the app's page is driven through it. */
export const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return String(address.port)
}

const isStartPage = (page: Page): boolean => page.url().endsWith('/index.html')

/** A second driver for an app that is already running, and its window's page once that is there. */
export const connectToPage = async (
  port: string,
): Promise<{ readonly browser: Browser; readonly page: Page }> => {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  for (;;) {
    const page = browser
      .contexts()
      .flatMap(context => context.pages())
      .find(isStartPage)
    if (page !== undefined) {
      // A control that is not there should be said long before the test's own time is over.
      page.setDefaultTimeout(30_000)
      await page.waitForLoadState()
      return { browser, page }
    }
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}
