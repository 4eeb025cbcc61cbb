/** The browser of the journeys, with the probe in every page. */
import { join } from 'node:path'
import { browserArguments, browserPath } from '@selvedge/e2e/support/browser'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'

export interface BenchBrowser extends AsyncDisposable {
  /** Somebody's own browser profile, signed in by this cookie. */
  enter(url: string, cookie: string): Promise<BrowserContext>
  /** Nobody's. */
  stranger(url: string): Promise<BrowserContext>
}

export async function openBrowser(): Promise<BenchBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments })
  async function stranger(url: string): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    await context.addInitScript({ path: join(import.meta.dirname, 'probe.js') })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    return context
  }
  return {
    stranger,
    async enter(url, cookie) {
      const context = await stranger(url)
      const at = cookie.indexOf('=')
      await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }])
      return context
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}
