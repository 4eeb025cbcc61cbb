/** Signing in as a person would. */
import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'

export const DEMO_PASSWORD = 'selvedge-demo'

export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

/** A browser of somebody's own: another person, at the same time. */
export async function asPerson(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, email)
  return page
}
