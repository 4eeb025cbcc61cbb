/**
 * The `test` of all journeys: several people at once, each in a browser of their own. Files may be walked beside each
 * other in any order: each has buyers of its own, because what somebody works on follows them to their other devices.
 */
import { test as base } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { signIn } from '../steps/session.ts'

interface People {
  /** Opens a browser for somebody and signs in as a person would. It is closed with the journey. */
  enter(email: string, password?: string): Promise<Page>
  /** A browser nobody has signed in with yet. */
  stranger(): Promise<Page>
}

export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const stranger = async () => {
      const context = await browser.newContext()
      contexts.push(context)
      return context.newPage()
    }
    await use({
      stranger,
      async enter(email, password) {
        const page = await stranger()
        await signIn(page, email, password)
        return page
      },
    })
    for (const context of contexts) await context.close()
  },
})
