/** Placed orders, as either side finds and reads them. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { goTo, loaded } from './frame.ts'

/** @param po the retailer's number of it */
export async function openOrder(page: Page, po: string): Promise<void> {
  await goTo(page, 'Orders')
  await page.getByRole('tab', { name: /^All/ }).click()
  await page.getByRole('row').filter({ hasText: po }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()
  await loaded(page)
}

/** One for each event of the timeline, the newest first. */
export function thenLinks(page: Page): Locator {
  return page.getByRole('link', { name: /^As it was then/ })
}

/** What stands under a name among the facts of an order. */
export function fact(page: Page, name: string): Locator {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })
  return page.getByRole('main').locator('dl > div').filter({ has: term }).getByRole('definition')
}
