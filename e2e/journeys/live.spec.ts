import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { pushStock } from '../steps/brand-system.ts'
import { choose, firstNumber, openStyle, search } from '../steps/catalogue.ts'
import { goTo } from '../steps/frame.ts'
import { focusedCell, readCell, tabTo } from '../steps/grid.ts'
import { createKey } from '../steps/organisations.ts'
import { season } from '../steps/seasons.ts'
import { place, saved, startWorkingOrder } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

test('a price published changes the pages of those who look', async ({ people }) => {
  const buyer = await people.enter('buyer@marlowefinch.example')
  await choose(buyer, 'Brand', /^Halden Studio/)
  await search(buyer, 'blazer')
  const card = buyer.getByRole('list', { name: 'Products' }).getByRole('listitem').first()
  const number = await firstNumber(buyer)
  const style = await buyer.context().newPage()
  await style.goto('/')
  await openStyle(style, number)
  const whsl = style.getByRole('definition').filter({ hasText: '£' }).first()
  const before = await whsl.innerText()

  // Another figure each time, so that the journey can be walked twice.
  const price = `${60 + (Date.now() % 30)}.${10 + (Date.now() % 89)}`
  const brand = await people.enter('sales@halden.example')
  await goTo(brand, 'Price lists')
  await brand.getByRole('link', { name: 'United Kingdom' }).click()
  await brand.getByRole('searchbox', { name: 'Find by number, name or SKU' }).fill(number)
  const rows = brand.getByRole('rowheader')
  await expect(rows.first()).toContainText(number)
  await expect(rows.filter({ hasNotText: number })).toHaveCount(0)
  const colours = await rows.count()
  await tabTo(brand, brand.getByRole('grid', { name: 'Prices of United Kingdom' }))
  for (let row = 0; row < colours; row++) {
    await brand.keyboard.type(price)
    await brand.keyboard.press('Enter')
  }
  const pending = brand.getByRole('complementary', { name: 'United Kingdom' })
  await expect(pending).toContainText(`${colours} changes`)
  await expect(pending).toContainText('1 retailer affected')
  const review = brand.getByRole('dialog', { name: 'Pending change of United Kingdom' })
  // What is typed last is in the review, also when it is on its way to the server only.
  for (const last of ['5432.10', price]) {
    await brand.keyboard.type(last)
    await brand.keyboard.press('Enter')
    await pending.getByRole('button', { name: 'Review' }).click()
    await expect(review).toContainText(last === price ? price : /5,?432\.10/)
    await expect(review.getByText(/RRP below WHSL/)).toHaveCount(last === price ? 0 : 1)
    if (last !== price) {
      await review.getByRole('button', { name: 'Back' }).click()
      await tabTo(brand, brand.getByRole('grid', { name: 'Prices of United Kingdom' }))
    }
  }
  await expect(review.getByRole('row').filter({ hasText: number })).toHaveCount(colours)
  await expect(review).toContainText(price)
  await review.getByRole('button', { name: `Publish ${colours} changes` }).click()

  await expect(whsl).toContainText(`£${price}`)
  expect(before).not.toContain(price)
  await expect(card).toContainText(`£${price}`)

  // That more may be found now is said over the grid, and covers nothing that can be hit.
  const pill = buyer.getByRole('button', { name: 'Results may have changed' })
  for (const width of [1440, 390]) {
    await buyer.setViewportSize({ width, height: 844 })
    await expect(pill).toBeVisible()
    await expectAccessible(buyer, `results may have changed, ${width} px wide`)
  }
  await pill.click()
  await expect(pill).toBeHidden()
})

test('of the last units the other sees what is left, and is offered a way out', async ({ people, request }) => {
  const key = await createKey('halden-studio', 'supply:write')
  const finch = await people.enter('buyer@marlowefinch.example')
  const kade = await people.enter('buyer@kade12.example')
  for (const page of [finch, kade]) await startWorkingOrder(page)
  await choose(finch, 'Brand', /^Halden Studio/)
  await choose(finch, 'Season', season.current)
  await choose(finch, 'Availability', /^At once/)
  const number = await firstNumber(finch)
  for (const page of [finch, kade]) {
    await openStyle(page, number)
    await expect(page.getByRole('button', { name: 'Ships now · At once' })).toBeVisible()
  }

  // Three sizes of the first colour: a little is left of two, plenty of the third.
  const head = await finch.getByRole('rowheader').first().innerText()
  const code = /\d+$/.exec(head.trim())![0]
  const colour = (await cellsOf(finch).first().getAttribute('aria-label'))!.split(',')[0]!
  const sizes = (await finch.getByRole('grid').getByRole('columnheader').allInnerTexts()).slice(1, 4)
  const [few, none, plenty] = sizes.map((size) => `${number}-${code}-${size}`) as [string, string, string]
  const cell = (page: Page, at: number) => page.getByRole('gridcell', { name: new RegExp(`^${colour}, ${sizes[at]}:`) })
  await pushStock(request, key, { [few]: 900, [none]: 900, [plenty]: 900 })
  await expect.poll(() => left(cell(finch, 0))).toBeGreaterThan(500)
  await expect.poll(() => left(cell(finch, 1))).toBeGreaterThan(500)
  const promised = [900 - (await left(cell(finch, 0))), 900 - (await left(cell(finch, 1)))] as const
  await pushStock(request, key, { [few]: promised[0] + 4, [none]: promised[1] + 3 })
  for (const page of [finch, kade]) {
    await expect(cell(page, 0)).toHaveAccessibleName(/empty, 4 available$/)
    await expect(cell(page, 1)).toHaveAccessibleName(/empty, 3 available$/)
  }

  // Both want them; one is first.
  await tabTo(finch, finch.getByRole('grid'))
  await finch.keyboard.press('Control+Home')
  await finch.keyboard.type('2')
  await finch.keyboard.press('Enter')
  await saved(finch)
  await tabTo(kade, kade.getByRole('grid'))
  await kade.keyboard.press('Control+Home')
  for (const units of ['3', '3', '90']) {
    await kade.keyboard.type(units)
    await kade.keyboard.press('Tab')
  }
  await saved(kade)
  await goTo(kade, 'Working orders')
  await kade.getByRole('row').filter({ hasText: 'Active' }).getByRole('link').click()
  await kade.getByRole('link', { name: 'Review and place' }).click()
  await place(kade, 'Halden Studio')

  await expect(cell(finch, 0)).toHaveAccessibleName(/2 units, above availability of 1$/)
  await expect(cell(finch, 1)).toHaveAccessibleName(/empty, sold out/)
  await finch.keyboard.press('Control+Home')
  await expect(finch.getByRole('button', { name: /^Lower/ })).toBeVisible()
  await finch.keyboard.press('Alt+1')
  expect((await focusedCell(finch)).units).toBe(1)
  await saved(finch)
})

const cellsOf = (page: Page) => page.getByRole('grid').getByRole('gridcell')

async function left(cell: Locator): Promise<number> {
  return readCell((await cell.getAttribute('aria-label'))!).available
}
