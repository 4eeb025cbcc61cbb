/** Walks through every page in every state and leaves its pictures in a folder to be looked at. */
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import type { Browser, Page, Route } from '@playwright/test'
import { enterAsNew } from '../steps/organisations.ts'
import { signIn } from '../steps/session.ts'
import { browserArguments, browserPath } from '../support/browser.ts'
import { photograph } from './camera.ts'
import { consoleSession } from './console-session.ts'
import { views } from './views.ts'
import type { Kind } from './views.ts'

const people: Record<Kind, string> = {
  retailer: 'owner@marlowefinch.example',
  brand: 'owner@halden.example',
  operator: 'operator@selvedge.example',
}

export interface Given {
  url: string
  folder: string
  kinds: readonly Kind[]
  say(line: string): void
}

/** Ends what hangs; a page that is only slow is photographed when it is there. */
const LONGEST_MS = 60_000

type Attempt = (what: string, work: () => Promise<void>) => Promise<void>

/** @returns what could not be shown, in words */
export async function takeShots({ url, folder, kinds, say }: Given): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments })
  const missed: string[] = []
  const attempt: Attempt = async (what, work) => {
    try {
      await work()
      say(what)
    } catch (error) {
      missed.push(`${what}: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  try {
    await signedOut(await newPage(browser, url), folder)
    for (const kind of kinds) {
      const own = join(folder, kind)
      const page = await newPage(browser, url)
      await signIn(page, people[kind])
      const addresses = await full(page, kind, own, attempt)
      const error = { folder: join(own, 'error'), instead: (route: Route) => route.abort(), ready: shown }
      const late = { folder: join(own, 'late'), instead: () => {}, ready: headed }
      for (const state of [error, late]) await unanswered({ page, addresses, ...state }, attempt)
      await page.context().close()
      if (kind === 'operator') await session(await newPage(browser, url), join(own, 'session'), attempt)
      else await empty(await newPage(browser, url), kind, own, attempt)
    }
  } finally {
    await browser.close()
  }
  return missed
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Europe/Amsterdam' })
  const page = await context.newPage()
  page.setDefaultTimeout(LONGEST_MS)
  await page.setViewportSize({ width: 1440, height: 900 })
  return page
}

async function signedOut(page: Page, folder: string): Promise<void> {
  for (const [name, address] of [
    ['log-in', '/login'],
    ['invitation that is over', '/invitation/over'],
  ] as const) {
    await page.goto(address)
    await photograph(page, join(folder, 'anybody'), name, () => page.getByRole('heading', { level: 1 }).waitFor())
  }
  await page.context().close()
}

/** @returns the address of each page by its name */
async function full(page: Page, kind: Kind, folder: string, attempt: Attempt): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  for (const { name, open } of views[kind]) {
    await attempt(`${kind}, ${name}`, async () => {
      await open(page)
      await photograph(page, join(folder, 'full'), name, () => shown(page))
      addresses.set(name, page.url())
    })
  }
  return addresses
}

interface Unanswered {
  page: Page
  addresses: ReadonlyMap<string, string>
  folder: string
  /** What becomes of a question. */
  instead(route: Route): Promise<void> | void
  ready(page: Page): Promise<void>
}

/** The same addresses while only the first question, who one is, gets an answer. */
async function unanswered({ page, addresses, folder, instead, ready }: Unanswered, attempt: Attempt): Promise<void> {
  for (const [name, address] of addresses) {
    let asked = 0
    await page.route('**/graphql', (route) => (asked++ === 0 ? route.continue() : instead(route)))
    await attempt(`${folder}, ${name}`, async () => {
      await page.goto(address)
      await photograph(page, folder, name, () => ready(page))
    })
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
}

/** An organisation that has only just come. */
async function empty(page: Page, kind: 'retailer' | 'brand', folder: string, attempt: Attempt): Promise<void> {
  await enterAsNew(page, kind, 'Newcomer')
  for (const { name, open } of views[kind].filter(({ needsMore }) => !needsMore)) {
    await attempt(`${kind}, ${name}, empty`, async () => {
      await open(page)
      await photograph(page, join(folder, 'empty'), name, () => shown(page))
    })
  }
}

/** In the order of the steps; what one could not do the next ones cannot begin with. */
async function session(page: Page, folder: string, attempt: Attempt): Promise<void> {
  await signIn(page, people.operator)
  await attempt('operator, a session', async () => {
    for (const [at, { name, take }] of consoleSession.entries()) {
      await take(page)
      await photograph(page, folder, `${String(at + 1).padStart(2, '0')} ${name}`, () => shown(page))
    }
  })
}

const headed = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

/** Everything asked for has come, pictures included, and still has a moment later: the next part asks when it is there. */
async function shown(page: Page): Promise<void> {
  let calm = 0
  // Asked again and again from outside: the page's own policy allows no code made of text.
  await expect
    .poll(async () => (calm = (await page.evaluate(isDrawn)) ? calm + 1 : 0), { intervals: [100], timeout: LONGEST_MS })
    .toBeGreaterThanOrEqual(3)
}

function isDrawn(): boolean {
  if (document.querySelector('h1') === null || document.querySelector('main [aria-busy=true]') !== null) return false
  const inSight = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight
  return [...document.images].every(
    (image) => image.complete || (image.loading === 'lazy' && !inSight(image.getBoundingClientRect())),
  )
}
