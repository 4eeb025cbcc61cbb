/** The way through the app as everybody takes it: by the rail. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export async function goTo(page: Page, name: string): Promise<void> {
  // The rail's badge is read before the name.
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^(\\d+ )?${name}$`) })
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** What the page tells in passing. */
export function messages(page: Page) {
  return page.getByRole('region', { name: 'Messages' })
}
