/** Finding products and putting them into the active working order. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { tabTo } from './grid.ts'

const products = (page: Page) => page.getByRole('list', { name: 'Products' })

/** Types into the search field and waits for what it found. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search products' }).fill(text)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(text === '' ? /catalogue(?!.*[?&]q=)/ : new RegExp(`q=.*${text.split(' ')[0]}`, 'i'))
  await settled(page)
}

/** Ticks or unticks a value of a facet. */
export async function choose(page: Page, facet: string, value: string | RegExp, on = true): Promise<void> {
  const box = page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name: value })
  await box.first().setChecked(on)
  await settled(page)
}

/** Puts one colour of each of so many different styles in sight into the working order; answers their names. */
export async function addStyles(page: Page, count: number, known: readonly string[] = []): Promise<string[]> {
  const names = [...known]
  const added: string[] = []
  const buttons = products(page).getByRole('button', { name: /^Add /, pressed: false })
  while (added.length < count) {
    const offered = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''))
    const next = offered.find((label) => !names.some((name) => label.startsWith(`Add ${name},`)))
    if (next === undefined) throw new Error(`only ${added.length} of ${count} styles are in sight`)
    const button = products(page).getByRole('button', { name: next, exact: true })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    const name = next.slice('Add '.length, next.lastIndexOf(','))
    names.push(name)
    added.push(name)
  }
  return added
}

/** Puts so many cards into the working order, one after the other, by keyboard alone. */
export async function addByKeyboard(page: Page, count: number): Promise<void> {
  await tabTo(page, products(page))
  for (let at = 0; at < count; at++) {
    const card = products(page)
      .getByRole('listitem')
      .filter({ has: page.locator(':focus') })
    await page.keyboard.press('a')
    await expect(card.getByRole('button', { name: /^Add /, pressed: true })).toBeVisible()
    await page.keyboard.press('ArrowRight')
  }
}

/** Searches a style number and opens its page. */
export async function openStyle(page: Page, number: string): Promise<void> {
  await search(page, number)
  await products(page).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Order' })).toBeVisible()
  await expect(page.getByText(number, { exact: true })).toBeVisible()
}

/** The style number on the first card in sight. */
export async function firstNumber(page: Page): Promise<string> {
  const card = await products(page).getByRole('listitem').first().innerText()
  return /[A-Z]+-\d+/.exec(card)![0]
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByText('Loading products')).toHaveCount(0)
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
}
