import { expect } from '@playwright/test'
import { addStyles, choose, search } from '../steps/catalogue.ts'
import { goTo } from '../steps/frame.ts'
import { fillByKeyboard, tabTo } from '../steps/grid.ts'
import { season } from '../steps/seasons.ts'
import { dock, placedNumber, saved, startWorkingOrder } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

test('from the log-in to a closed order: 12 styles, two windows, a shortened line, and both sides live', async ({
  people,
}) => {
  const po = `MF-${Date.now()}`
  const brand = await people.enter('sales@halden.example')
  await expect(brand.getByRole('heading', { name: 'Orders' })).toBeVisible()

  const buyer = await people.enter('buyer@marlowefinch.example')
  await expect(buyer.getByRole('heading', { name: 'Catalogue' })).toBeVisible()

  await startWorkingOrder(buyer)

  // Find 12 styles: what is in stock of this season, and what the next one brings.
  await choose(buyer, 'Brand', /^Halden Studio/)
  await choose(buyer, 'Season', season.current)
  await choose(buyer, 'Availability', /^At once/)
  const first: string[] = []
  for (const [word, count] of [
    ['dress', 3],
    ['blouse', 3],
  ] as const) {
    await search(buyer, word)
    first.push(...(await addStyles(buyer, count, first)))
  }
  await search(buyer, '')
  await choose(buyer, 'Availability', /^At once/, false)
  await choose(buyer, 'Season', season.current, false)
  await choose(buyer, 'Season', season.next)
  const second: string[] = []
  for (const [word, count] of [
    ['jumper', 2],
    ['trousers', 2],
    ['dress', 2],
  ] as const) {
    await search(buyer, word)
    second.push(...(await addStyles(buyer, count, [...first, ...second])))
  }
  await expect(dock(buyer).getByText('in 12 lines')).toBeVisible()

  // Write the sizes by keyboard.
  await dock(buyer).getByRole('link', { name: 'Open order pad' }).click()
  const grid = buyer.getByRole('grid')
  await expect(grid).toBeVisible()
  const totals = buyer.getByRole('complementary', { name: 'Totals and delivery' })
  await expect(totals.getByText(/to go to the minimum of/)).toBeVisible()
  const units = await fillByKeyboard(buyer, grid, 3)
  expect(units).toBeGreaterThanOrEqual(150)
  await expect(totals.getByText(`${units} units`)).toBeVisible()
  await expect(totals.getByText(/^Minimum of .* reached$/)).toBeVisible()
  await saved(buyer)

  // PO number, review, place.
  await buyer.getByRole('link', { name: 'Review and place' }).click()
  const part = buyer.getByRole('region', { name: 'Halden Studio' })
  await expect(part.getByText('Ready to place')).toBeVisible()
  await expect(part.getByRole('table', { name: 'Deliveries' }).getByRole('rowheader')).toHaveCount(2)
  await part.getByLabel('PO number').fill(po)
  await part.getByLabel('PO number').press('Tab')
  await part.getByRole('button', { name: 'Place order with Halden Studio' }).click()
  const asked = buyer.getByRole('dialog', { name: 'Place the order with Halden Studio?' })
  await expect(asked).toContainText(po)
  await expect(asked).toContainText(`${units} units`)
  await asked.getByRole('button', { name: 'Place order' }).click()
  const number = await placedNumber(buyer, 'Halden Studio')
  await buyer.getByRole('link', { name: 'Open order' }).click()
  await expect(buyer.getByRole('heading', { level: 1, name: number })).toBeVisible()

  // The brand sees it arrive, and shortens one cell.
  const row = brand.getByRole('row').filter({ hasText: po })
  await expect(row).toContainText('Marlowe & Finch')
  await row.getByRole('link', { name: number }).click()
  await expect(brand.getByRole('heading', { level: 1, name: number })).toBeVisible()
  const lines = brand.getByRole('grid', { name: `Lines of order ${number}` })
  await tabTo(brand, lines)
  await brand.keyboard.press('Control+Home')
  await brand.keyboard.type('0')
  await brand.keyboard.press('Enter')
  const sum = brand.getByRole('status').filter({ hasText: '1 cell changed' })
  await expect(sum).toContainText('1 needs a reason')
  const left = units - Number(/−(\d+) unit/.exec(await sum.innerText())?.[1])
  await brand.getByRole('combobox', { name: /^Reason, / }).click()
  await brand.getByRole('option', { name: 'Out of stock' }).click()
  await brand.getByRole('button', { name: 'Confirm with changes' }).click()
  await brand.getByRole('dialog').getByRole('button', { name: 'Confirm with changes' }).click()

  // The buyer sees it without doing anything, and accepts.
  await expect(buyer.getByRole('heading', { name: '1 changed line to answer' })).toBeVisible()
  const answer = buyer.getByRole('region', { name: '1 changed line to answer' })
  await expect(answer).toContainText('Out of stock')
  await answer.getByRole('radio', { name: 'Accept', exact: true }).check()
  await answer.getByRole('button', { name: 'Send the answer' }).click()
  await buyer.getByRole('dialog').getByRole('button', { name: 'Send the answer' }).click()
  await expect(buyer.getByRole('heading', { name: '1 changed line to answer' })).toHaveCount(0)

  // Everything ships, and the order closes by itself.
  await brand.getByRole('button', { name: 'Ship', exact: true }).click()
  await brand.getByLabel('Carrier').fill('Postnord')
  await brand.getByRole('button', { name: `Ship ${left} units` }).click()
  await brand
    .getByRole('dialog')
    .getByRole('button', { name: `Ship ${left} units` })
    .click()

  for (const page of [brand, buyer]) {
    const timeline = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem')
    await expect(timeline.filter({ hasText: 'Closed: nothing is open any more' })).toBeVisible()
    await expect(timeline.filter({ hasText: 'Postnord' })).toContainText(`${left} units`)
    await expect(timeline.filter({ hasText: 'Changes answered' })).toContainText('Tom Adeyemi')
    await expect(timeline.filter({ hasText: 'Confirmed with changes' })).toContainText('Out of stock')
    await expect(timeline.filter({ hasText: 'Placed' })).toContainText('Marlowe & Finch')
    await expect(timeline).toHaveCount(5)
  }
  await goTo(buyer, 'Orders')
  await expect(buyer.getByRole('row').filter({ hasText: po })).toContainText('Closed')
})
