/** The way through the app as everybody takes it: by the rail. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export async function goTo(page: Page, name: string): Promise<void> {
  // The rail's badge is read before the name.
  const link = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^(\\d+ )?${name}$`) })
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

/** What the page tells in passing. */
export function messages(page: Page) {
  return page.getByRole('region', { name: 'Messages' })
}

/** The rail's places of each kind of organisation. */
export const places = {
  retailer: ['Discover', 'Catalogue', 'Working orders', 'Orders', 'Notices', 'Team & doors'],
  brand: ['Orders', 'Products', 'Price lists', 'Windows', 'Connections', 'Notices', 'Team & API keys'],
  operator: ['Console', 'Organisations'],
} as const

/** Everything that was asked for has come. */
export async function loaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
}
