import { defineConfig } from '@playwright/test'

/** Each test starts the app itself (tests/e2e/support/app.ts), so no browser is launched here. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: { trace: 'off', video: 'off', screenshot: 'off' },
})
