import { defineConfig } from '@playwright/test'
import { freePort } from './platform/testing/free-port.ts'
import { browserArguments, browserPath } from './e2e/support/browser.ts'

// Of the one system that all journeys share; each makes its own organisations where it changes much. Chosen once, by the
// process that starts first: those it starts read this file too.
process.env.SELVEDGE_E2E_PORT ??= String(await freePort())

export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: false,
  // The pages of the demo are looked at beside journeys that change organisations of their own.
  workers: 2,
  retries: 0,
  // How long a machine takes is never an assertion: these only end what hangs.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${process.env.SELVEDGE_E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    // Without its pictures: filming every page takes as much as drawing it. The last one is kept by the next line.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await browserPath(), args: browserArguments },
  },
})
