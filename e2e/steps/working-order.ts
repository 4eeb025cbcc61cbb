/** Working orders and what becomes of them. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addByKeyboard, choose, search } from './catalogue.ts'
import { tabTo } from './grid.ts'
import { season } from './seasons.ts'

export const dock = (page: Page) => page.getByRole('complementary', { name: 'Working order' })

/** What tells which working order is added to, and leads to others. */
export const switcher = (page: Page) =>
  dock(page)
    .getByRole('heading', { level: 2 })
    .getByRole('button')
    .or(dock(page).getByRole('button', { name: 'Choose or make one' }))

/** From the catalogue: an empty working order that what is added goes to, so that nothing from before is in it. */
export async function startWorkingOrder(page: Page): Promise<void> {
  await switcher(page).click()
  await page.getByRole('menuitem', { name: 'New working order' }).click()
  await expect(dock(page).getByText(/^0 units in 0 lines$/)).toBeVisible()
}

/** From the catalogue to the order pad with so many products of a word, all of the next season: they are not yet scarce. */
export async function openPadWith(page: Page, word: string, lines: number): Promise<void> {
  await startWorkingOrder(page)
  await choose(page, 'Brand', /^Halden Studio/)
  await choose(page, 'Season', season.next)
  await search(page, word)
  await addByKeyboard(page, lines)
  await expect(dock(page).getByText(`in ${lines} lines`)).toBeVisible()
  await dock(page).getByRole('link', { name: 'Open order pad' }).click()
  await tabTo(page, page.getByRole('grid'))
  await page.keyboard.press('Control+Home')
}

/** What the pad's totals come to. */
export async function expectUnits(page: Page, units: number): Promise<void> {
  const totals = page.getByRole('complementary', { name: 'Totals and delivery' })
  await expect(totals.getByText(`${units} units`, { exact: true })).toBeVisible()
}

/** Everything typed has reached the server; what is "Saved here" has not. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved(?! here)/ })).toBeVisible()
}

/** From the review: presses place, agrees to what it says. @returns the order's number */
export async function place(page: Page, brand: string): Promise<string> {
  await page.getByRole('button', { name: `Place order with ${brand}` }).click()
  const asked = page.getByRole('dialog', { name: `Place the order with ${brand}?` })
  await asked.getByRole('button', { name: 'Place order' }).click()
  return placedNumber(page, brand)
}

/** The number in the notice of an order that was just placed. */
export async function placedNumber(page: Page, brand: string): Promise<string> {
  const notice = await page.getByText(new RegExp(`^Order \\S+ placed with ${brand}$`)).innerText()
  return notice.split(' ')[1]!
}
