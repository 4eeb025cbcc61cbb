import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { pushPrice } from '../steps/brand-system.ts'
import { goTo, loaded } from '../steps/frame.ts'
import { localOf } from '../steps/moments.ts'
import { createKey, enterAsNew } from '../steps/organisations.ts'
import { test } from '../support/journey.ts'

test('a price that was changed is shown as it was, to the brand and to the retailer it was for', async ({
  people,
  request,
}) => {
  const key = await createKey('velluti-corso', 'prices:write')
  const brand = await people.enter('sales@velluticorso.example')
  await goTo(brand, 'Products')
  await loaded(brand)
  await brand.getByRole('main').getByRole('row').getByRole('link').first().click()
  const asItWas = brand.getByRole('link', { name: 'As it was' })
  await expect(asItWas).toBeVisible()
  const [styleNumber, colourCode] = (await brand.getByRole('heading', { level: 1 }).innerText()).split(' ')
  const price = (whsl: string) =>
    pushPrice(request, key, 'LISTINO-UK', { styleNumber: styleNumber!, colourCode: colourCode!, whsl })

  // Other figures each time, so that the journey can be walked twice.
  const [first, second] = ['71', '72'].map((pounds) => `${pounds}.${10 + (Date.now() % 89)}`) as [string, string]
  await price(first)
  const between = await wholeSecond()
  await price(second)
  // A page opened within that second would show it as now already, and nothing would be chosen.
  await wholeSecond()

  await asItWas.click()
  await expect(brand.getByText('Choose a retailer to see its prices and terms.')).toBeVisible()
  await brand.getByRole('combobox', { name: 'Retailer' }).click()
  await brand.getByRole('option', { name: 'Marlowe & Finch' }).click()
  await brand.getByLabel('Moment').fill(await localOf(brand, between))
  await expectPrices(brand, first, second)
  await expect(brand.getByRole('region', { name: 'Prices for Marlowe & Finch' })).toContainText(/LISTINO-UK.*POST/)
  await expect(brand.getByRole('region', { name: 'Terms' })).toContainText('The terms are the same now.')
  for (const scheme of ['light', 'dark'] as const) {
    await brand.emulateMedia({ colorScheme: scheme })
    await expectAccessible(brand, `as it was, ${scheme}`)
  }
  await brand.getByLabel('Moment').fill('2099-01-01T00:00:00')
  await expect(brand.getByText('This moment has not come yet')).toBeVisible()

  // The address is what an order links to, and what people send each other.
  const address = new URL(brand.url())
  expect(address.searchParams.get('at')).toBe(between)
  const buyer = await people.enter('buyer@marlowefinch.example')
  await buyer.goto(`${address.pathname}${address.search}`)
  await expectPrices(buyer, first, second)
  await expect(buyer.getByRole('main')).not.toContainText('POST')
  await buyer.getByRole('link', { name: 'Style', exact: true }).click()
  await expect(buyer.getByRole('link', { name: /^As it was/ })).toBeVisible()

  const other = await people.stranger()
  await enterAsNew(other, 'retailer', 'Field & Son')
  for (const search of [address.search, `?at=${between}`]) {
    await other.goto(`${address.pathname}${search}`)
    await expect(other.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible()
  }
})

/** The next second as it begins, once it has passed: the field holds no parts of seconds. */
async function wholeSecond(): Promise<string> {
  const second = Math.ceil(Date.now() / 1_000) * 1_000
  await expect.poll(() => Date.now()).toBeGreaterThan(second)
  return new Date(second).toISOString()
}

async function expectPrices(page: Page, then: string, now: string): Promise<void> {
  const rows = page.getByRole('table', { name: 'Prices then and now' }).getByRole('row')
  const cells = rows.nth(1).getByRole('cell')
  await expect(cells.nth(0)).toContainText(`£${then}`)
  await expect(cells.nth(1)).toContainText(`£${now}`)
}
