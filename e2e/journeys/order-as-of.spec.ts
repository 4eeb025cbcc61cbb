import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../steps/axe.ts'
import { tabTo } from '../steps/grid.ts'
import { localOf } from '../steps/moments.ts'
import { fact, openOrder, thenLinks } from '../steps/orders.ts'
import { test } from '../support/journey.ts'

/** Placed, confirmed as ordered, shipped in part, closed short. */
const PO = 'MF-1180'

const main = (page: Page) => page.getByRole('main')
const field = (page: Page) => main(page).getByLabel('Moment', { exact: true })
const addressed = (page: Page) => new URL(page.url()).searchParams.get('at')
const notPlacedYet = (page: Page) => main(page).getByRole('heading', { name: /it was not placed yet$/ })
const banner = (page: Page) => main(page).getByRole('status').filter({ hasText: 'As it was on' })

for (const email of ['sales@tarnfell.example', 'buyer@marlowefinch.example']) {
  test(`${email} reads an order as it was placed, steps through its moments, and goes back to now`, async ({
    people,
  }) => {
    const page = await people.enter(email)
    await openOrder(page, PO)
    const ordered = /ordered: ([\d,]+)/.exec(await fact(page, 'Units').innerText())![1]!
    await expect(thenLinks(page)).toHaveCount(4)

    await tabTo(page, thenLinks(page).last())
    await page.keyboard.press('Enter')
    await expect(banner(page)).toContainText('after “Placed” by')
    await expect(banner(page)).toContainText('This is what was ordered.')
    await expect(fact(page, 'Units')).toHaveText(ordered)
    await expect(fact(page, 'Shipped')).toHaveText(`0${ordered} still to come`)
    await expect(
      main(page)
        .getByRole('gridcell', { name: /: \d+ ordered$/ })
        .first(),
    ).toBeVisible()
    await expect(main(page).getByRole('gridcell', { name: /shipped/ })).toHaveCount(0)
    await expect(thenLinks(page)).toHaveCount(1)
    const steps = main(page).getByRole('group', { name: 'Moments of the order' })
    await expect(steps).toContainText('1 of 4')
    await expect(steps.getByRole('button', { name: 'Earlier' })).toHaveAttribute('aria-disabled', 'true')

    await page.keyboard.press('ArrowRight')
    await expect(banner(page)).toContainText('after “Confirmed as ordered” by')
    await expect(banner(page).getByRole('list', { name: 'What changed then' })).toHaveText('Placed then Confirmed')
    await page.keyboard.press('ArrowRight')
    await expect(banner(page)).toContainText('after “Shipped” by')
    await expect(
      main(page)
        .getByRole('gridcell', { name: /\d+ shipped, 0 sent before$/ })
        .first(),
    ).toBeVisible()
    await tabTo(page, steps.getByRole('button', { name: 'Later' }))
    await page.keyboard.press('Enter')
    await expect(banner(page)).toContainText('after “Closed short” by')
    await expect(
      main(page)
        .getByRole('gridcell', { name: /: 0 of \d+ ordered,.* \d+ before$/ })
        .first(),
    ).toBeVisible()
    await expect(steps).toContainText('4 of 4')
    await expectAccessible(page, 'an order as it was')

    await page.setViewportSize({ width: 390, height: 844 })
    // The grid measures its room a frame later.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
      .toBe(false)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page, 'an order as it was, on a phone in the dark')

    await steps.getByRole('link', { name: 'Back to now' }).click()
    await expect(banner(page)).toBeHidden()
    await expect(fact(page, 'Units')).toContainText(`ordered: ${ordered}`)
    await page.goBack()
    await expect(banner(page)).toContainText('after “Closed short” by')
  })
}

test('any moment is chosen in a field, which keeps the keys of who types and follows the steps', async ({ people }) => {
  const page = await people.enter('buyer@marlowefinch.example')
  await openOrder(page, PO)
  await thenLinks(page).last().click()
  await expect(banner(page)).toContainText('after “Placed” by')
  await expect(field(page)).toHaveValue(await localOf(page, addressed(page)!))

  await field(page).fill('2020-01-01T00:00:00')
  await expect(notPlacedYet(page)).toBeVisible()
  await expect(field(page)).toBeFocused()
  const now = new Date(Math.floor(Date.now() / 1_000) * 1_000).toISOString()
  await field(page).fill(await localOf(page, now))
  await expect(banner(page)).toContainText('after “Closed short” by')
  await expect(field(page)).toBeFocused()

  // Left and Right go from day to month to year here, and to none of the order's moments.
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(notPlacedYet(page)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(banner(page)).toContainText('after “Closed short” by')
  expect(addressed(page)).toBe(now)

  await field(page).fill('2099-01-01T00:00:00')
  await expect(field(page)).toHaveAccessibleDescription(/This moment has not come yet/)
  await field(page).fill('')
  await expect(field(page)).toHaveAccessibleDescription(/Give a day and a time/)
  await expect(banner(page)).toContainText('after “Closed short” by')
  await expectAccessible(page, 'an order as it was, and no moment given')

  await main(page).getByRole('button', { name: 'Earlier' }).click()
  await expect(banner(page)).toContainText('after “Shipped” by')
  await expect(field(page)).toHaveValue(await localOf(page, addressed(page)!))
  await expect(field(page)).toHaveAccessibleDescription(/^Time zone of this device: \S+$/)
})

test('a moment before placing, one to come, no moment at all, and the order of others', async ({ people }) => {
  const page = await people.enter('sales@tarnfell.example')
  await openOrder(page, PO)
  const address = new URL(page.url()).pathname
  const open = async (who: Page, at: string) => who.goto(`${address}/as-of?at=${at}`)

  await open(page, '2020-01-01T00:00:00Z')
  await expect(page.getByRole('heading', { name: 'On 1 Jan 2020, 01:00 it was not placed yet' })).toBeVisible()
  await expectAccessible(page, 'an order before it was placed')
  await page.getByRole('button', { name: 'See it as it was placed' }).click()
  await expect(banner(page)).toContainText('after “Placed” by')
  await open(page, '2099-01-01T00:00:00Z')
  await expect(page.getByRole('heading', { name: 'This moment has not come yet' })).toBeVisible()
  await expect(field(page)).toHaveAccessibleDescription(/This moment has not come yet/)
  await open(page, 'yesterday')
  await expect(page.getByRole('heading', { name: 'The address names no moment' })).toBeVisible()
  await field(page).fill('2020-01-01T00:00:00')
  await expect(notPlacedYet(page)).toBeVisible()
  await open(page, 'yesterday')
  await page.getByRole('link', { name: 'See the order as it is now' }).click()
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()

  const stranger = await people.enter('buyer@kade12.example')
  await open(stranger, new Date().toISOString())
  await expect(stranger.getByRole('heading', { name: 'There is no such order' })).toBeVisible()
  await expect(field(stranger)).toBeHidden()
})
