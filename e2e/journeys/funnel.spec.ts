import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { goTo } from '../steps/frame.ts'
import { test } from '../support/journey.ts'

const PAGE_OF_ROWS = 60

/** The number that a link of the funnel shows, beside its share. */
async function numberOf(link: Locator): Promise<number> {
  const text = (await link.innerText()).replaceAll(/\d+%/g, '')
  return Number(text.replaceAll(/\D/g, ''))
}

test('a brand reads how far its products got; each number leads to as many products', async ({ people }) => {
  const page = await people.enter('sales@halden.example')
  await goTo(page, 'Products')
  const funnel = page.getByRole('list', { name: 'From received to ordered', exact: true })
  const table = page.getByRole('table', { name: 'Products' })
  await expect(funnel.getByRole('link').first()).toContainText('Received')
  await expectAccessible(page, 'products with their funnel')

  for (const words of [
    /^Valid/,
    /^Processed/,
    /^Complete/,
    /^Searchable/,
    /^Not ordered yet/,
    /^Ordered/,
    /^Received/,
  ]) {
    const link = funnel.getByRole('link', { name: words })
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'page')
    // Others order meanwhile: both follow.
    await expect(async () => {
      const counted = await numberOf(link)
      expect(counted).toBeGreaterThan(0)
      await expect(table).toHaveAttribute('aria-rowcount', `${Math.min(counted, PAGE_OF_ROWS) + 1}`, { timeout: 1_000 })
      if (counted > PAGE_OF_ROWS) await expect(page.getByText(`${PAGE_OF_ROWS} of ${counted}`)).toBeVisible()
    }).toPass()
  }

  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(wide).toBe(false)
  await expectAccessible(page, 'products with their funnel, on a phone')
})
