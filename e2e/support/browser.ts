/** Which Chromium the journeys use: an installed one, else the one inside a package. */
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export async function browserPath(): Promise<string> {
  return installed.find((path) => path !== undefined && existsSync(path)) ?? (await chromium.executablePath())
}

/** Runs as root, without a graphics card, and calls nobody. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
