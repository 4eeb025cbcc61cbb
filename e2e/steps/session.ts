/** Signing in as a person would. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export const DEMO_PASSWORD = 'selvedge-demo'

export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

/** Follows a link somebody was sent, on the system under test. */
export async function goToAddress(page: Page, url: string): Promise<void> {
  await page.goto(new URL(url).pathname)
}
