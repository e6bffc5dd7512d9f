import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** The Chromium to use: the one named, the machine's own, or (undefined) Playwright's. */
const chromiumPath = (): string | undefined =>
  [process.env.STORYKEEP_CHROMIUM, '/usr/bin/chromium'].find(path => path !== undefined && existsSync(path))

/** Starts Chromium with the switches that the app has asked for, and no more of its own than needed. */
export const launchChromium = async (
  switches: ReadonlyMap<string, string | undefined>,
  options: { readonly isHeaded: boolean; readonly debuggingPort: string | undefined },
): Promise<Browser> => {
  const executablePath = chromiumPath()
  return chromium.launch({
    headless: !options.isHeaded,
    chromiumSandbox: !isRoot,
    handleSIGINT: false,
    handleSIGTERM: false,
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-gpu',
      '--no-default-browser-check',
      ...[...switches].map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
      ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ],
  })
}
