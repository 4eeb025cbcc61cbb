import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { search } from '../steps/catalogue.ts'
import { goTo } from '../steps/frame.ts'
import { fillByKeyboard, focusedCell, tabTo } from '../steps/grid.ts'
import { DEMO_PASSWORD } from '../steps/session.ts'
import { expectUnits, openPadWith, placedNumber, saved } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

async function writeRow(page: Page, quantity: string, cells: number): Promise<void> {
  for (let cell = 0; cell < cells; cell++) {
    await page.keyboard.type(quantity)
    await page.keyboard.press('Tab')
  }
}

test('what is typed without a network is kept here, and saved when it is back', async ({ people }) => {
  const page = await people.enter('menswear@marlowefinch.example')
  await openPadWith(page, 'cardigan', 3)
  await writeRow(page, '4', 2)
  await saved(page)

  await page.context().setOffline(true)
  await writeRow(page, '5', 3)
  await expect(page.getByRole('status').filter({ hasText: 'Saved here, sent when you are back online' })).toBeVisible()
  await expectUnits(page, 23)
  await page.context().setOffline(false)
  await saved(page)

  await page.reload()
  await expectUnits(page, 23)
  await saved(page)
})

test('a session that ends while typing asks again, and keeps what was typed', async ({ people }) => {
  const page = await people.enter('menswear@marlowefinch.example')
  await openPadWith(page, 'cardigan', 2)
  await writeRow(page, '3', 2)
  await saved(page)

  await page.keyboard.type('6')
  await page.context().clearCookies()
  // Another request may find out first: the dialog then takes the draft out of the cell, and this Tab is the dialog's.
  await page.keyboard.press('Tab')
  const again = page.getByRole('dialog')
  await expect(again.getByLabel('Password', { exact: true })).toBeVisible()
  await again.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await again.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(again).toBeHidden()
  await saved(page)
  await expectUnits(page, 12)
  await page.reload()
  await expectUnits(page, 12)
})

test('a double click on place makes one order, and Back leads to where one was', async ({ people }) => {
  const po = `ONCE-${Date.now()}`
  const page = await people.enter('menswear@marlowefinch.example')
  await openPadWith(page, 'cardigan', 4)
  await fillByKeyboard(page, page.getByRole('grid'), 6)
  await saved(page)
  await page.getByRole('link', { name: 'Review and place' }).click()
  await page.getByLabel('PO number').fill(po)
  await page.getByLabel('PO number').press('Tab')
  await page.getByRole('button', { name: 'Place order with Halden Studio' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Place order' }).dblclick()
  const number = await placedNumber(page, 'Halden Studio')
  await page.goBack()
  await page.goForward()
  await goTo(page, 'Orders')
  await expect(page.getByRole('row').filter({ hasText: po })).toHaveCount(1)
  await page.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: po })).toHaveCount(1)

  // The catalogue stands as it was left.
  await goTo(page, 'Catalogue')
  await search(page, 'cardigan')
  await page.getByRole('list', { name: 'Products' }).getByRole('link').first().click()
  await tabTo(page, page.getByRole('grid'))
  expect((await focusedCell(page)).place).not.toBe('')
  await page.goBack()
  await expect(page.getByRole('combobox', { name: 'Search products' })).toHaveValue('cardigan')
})
