import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleOpen } from '../steps/axe.ts'
import { addByKeyboard, addStyles, choose, search } from '../steps/catalogue.ts'
import { goTo, loaded, places } from '../steps/frame.ts'
import { fillByKeyboard, tabTo } from '../steps/grid.ts'
import { ops } from '../steps/organisations.ts'
import { openOrder, thenLinks } from '../steps/orders.ts'
import { DEMO_PASSWORD } from '../steps/session.ts'
import { dock, saved, startWorkingOrder, switcher } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()

async function at(page: Page, state: string): Promise<void> {
  await loaded(page)
  await expectAccessible(page, state)
}

const people = {
  retailer: 'owner@marlowefinch.example',
  brand: 'owner@halden.example',
  operator: 'operator@selvedge.example',
} as const

for (const kind of ['retailer', 'brand', 'operator'] as const) {
  test(`every page of the ${kind}, light and dark`, async ({ people: { enter } }) => {
    const page = await enter(people[kind])
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      for (const name of places[kind]) {
        await goTo(page, name)
        await at(page, `${name}, ${scheme}`)
      }
    }
    await expectAccessibleOpen(page, button(page, /^Account of/), 'account')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'keyboard help')
  })
}

test('what a retailer opens: styles, working orders, review, orders, doors', async ({ people: { enter } }) => {
  const page = await enter(people.retailer)
  await startWorkingOrder(page)
  await expectAccessibleOpen(page, button(page, /^Sort by/), 'sort')
  await expectAccessibleOpen(page, dock(page).getByRole('button').first(), 'switch of working orders')
  await choose(page, 'Brand', /^Tarnfell/)
  await search(page, 'jacket')
  await addStyles(page, 2)
  // What is told of them has come with them.
  await expect(dock(page).getByText('in 2 lines')).toBeVisible()
  await at(page, 'catalogue with filters and a working order')
  await page.getByRole('radio', { name: 'Table' }).check()
  await at(page, 'catalogue as a table')
  await page.getByRole('radio', { name: 'Pictures' }).check()
  await search(page, 'zzzzqqq')
  await at(page, 'nothing found')
  await search(page, 'jacket')

  await page.getByRole('list', { name: 'Products' }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Order' })).toBeVisible()
  await at(page, 'style')
  await expectAccessibleOpen(page, button(page, /^Enlarge picture/), 'zoom')
  await expectAccessibleOpen(page, button(page, /^Ships /), 'windows of a style')
  await tabTo(page, page.getByRole('grid'))
  await page.keyboard.type('1.5')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'a cell that is refused')
  await page.keyboard.press('Escape')

  await goTo(page, 'Working orders')
  await page.getByRole('row').filter({ hasText: 'Active' }).getByRole('link').click()
  await expect(page.getByRole('grid')).toBeVisible()
  await at(page, 'order pad')
  await expectAccessibleOpen(page, button(page, /^Actions for/), 'actions of a line')
  await expectAccessibleOpen(page, button(page, 'Paste a list'), 'paste a list')
  await fillByKeyboard(page, page.getByRole('grid'), 9)
  await saved(page)
  await page.getByRole('link', { name: 'Review and place' }).click()
  await expect(button(page, 'Place order with Tarnfell')).toBeVisible()
  await at(page, 'review')
  await expectAccessibleOpen(page, button(page, 'Place order with Tarnfell'), 'placing')

  await goTo(page, 'Orders')
  await main(page).getByRole('row').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()
  await at(page, 'order of a retailer')
  await openOrder(page, 'MF-1180')
  await thenLinks(page).first().click()
  await page.waitForURL(/\/as-of/)
  await at(page, 'order of a retailer as it was')
  await goTo(page, 'Discover')
  await page.getByRole('list', { name: 'Brands' }).getByRole('link', { name: 'Alveira' }).click()
  await expect(button(page, 'Accept')).toBeVisible()
  await at(page, 'brand that invites')
  await expectAccessibleOpen(page, button(page, 'Accept'), 'accepting an invitation')
  await goTo(page, 'Team & doors')
  for (const name of [/^People/, /^Doors/, /^Addresses/]) {
    await tab(page, name)
    await at(page, `team, ${name}`)
  }
  await expectAccessibleOpen(page, button(page, 'New address'), 'new address')
})

test('what a brand opens: orders, products, prices, connections, keys', async ({ people: { enter } }) => {
  const page = await enter(people.brand)
  await expectAccessibleOpen(page, button(page, /^Confirm clean orders/), 'bulk confirmation')
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await at(page, 'orders chosen')
  // One that no journey answers: the newest may be confirmed while it is looked at.
  await main(page).getByRole('row').filter({ hasText: 'MF-1195' }).getByRole('link').first().click()
  await expect(page.getByRole('grid')).toBeVisible()
  await at(page, 'order to confirm')
  await expectAccessibleOpen(page, button(page, 'Reject'), 'rejecting')
  await tabTo(page, page.getByRole('grid'))
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /^Reason, / })).toBeVisible()
  await at(page, 'order with a change')
  await button(page, 'Back to as ordered').click()

  await goTo(page, 'Products')
  await main(page).getByRole('row').getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'As it was' })).toBeVisible()
  await at(page, 'product')
  await goTo(page, 'Products')
  await tab(page, /^Waiting/)
  await at(page, 'products that wait')

  await goTo(page, 'Price lists')
  await expectAccessibleOpen(page, button(page, 'New price list'), 'new price list')
  await expectAccessibleOpen(page, button(page, /^Actions for/), 'actions of a price list')
  await page.getByRole('link', { name: 'Europe A' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await at(page, 'price list')
  await expectAccessibleOpen(page, button(page, 'CSV'), 'csv')
  await expectAccessibleOpen(page, button(page, /^Row /), 'row of a price list')
  // From the row's menu back into its cells.
  await page.keyboard.press('Escape')
  await page.keyboard.type('41.50')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Publish')).toBeVisible()
  await at(page, 'price list with a pending change')
  await expectAccessibleOpen(page, button(page, 'Review'), 'review of prices')
  await button(page, 'Discard').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'discarding')
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(button(page, 'Publish')).toBeHidden()

  await goTo(page, 'Connections')
  for (const name of [/^Requests/, /^Invitations/, /^Archive/, /^Active/]) {
    await tab(page, name)
    await at(page, `connections, ${name}`)
  }
  await page.getByRole('link', { name: 'Marlowe & Finch' }).click()
  await expect(button(page, 'Change terms')).toBeVisible()
  await at(page, 'connection')
  await expectAccessibleOpen(page, button(page, 'Suspend'), 'suspending')
  await expectAccessibleOpen(page, button(page, 'Disconnect'), 'disconnecting')
  await button(page, 'Change terms').click()
  await at(page, 'changing terms')
  await goTo(page, 'Connections')
  const nobodys = `Unmet ${Date.now().toString(36)}`
  await ops(
    'org',
    'create',
    '--kind',
    'retailer',
    '--name',
    nobodys,
    '--slug',
    nobodys.toLowerCase().replace(' ', '-'),
    '--country',
    'GB',
  )
  await page.getByRole('link', { name: 'Invite a retailer' }).click()
  await expect(page.getByRole('link', { name: `Invite ${nobodys}` })).toBeVisible()
  await at(page, 'inviting')

  await goTo(page, 'Team & API keys')
  await tab(page, /^API keys/)
  await at(page, 'keys')
  await button(page, 'New key').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'new key')
})

test('what the operator opens: parts of the console, an organisation', async ({ people: { enter } }) => {
  const page = await enter(people.operator)
  for (const name of [
    /^Outboxes/,
    /^Quarantine/,
    /^Views/,
    /^Replays/,
    /^Backups/,
    /^Metrics/,
    /^Versions/,
    /^Flow/,
    /^Consumers/,
  ]) {
    await tab(page, name)
    await at(page, `console, ${name}`)
  }
  await main(page).getByRole('row').getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'a consumer')
  await page.keyboard.press('Escape')
  await goTo(page, 'Organisations')
  await expectAccessibleOpen(page, button(page, 'New organisation'), 'new organisation')
  await page.getByRole('link', { name: 'Alveira', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alveira' })).toBeVisible()
  await at(page, 'organisation')
})

test('a view is rebuilt, exchanged and given back from the console', async ({ people: { enter } }) => {
  const page = await enter(people.operator)
  await tab(page, /^Views/)
  const codes = (generation: number) =>
    main(page).getByRole('row', { name: new RegExp(`^product-codes \\D+ 1 ${generation} `) })
  await expectAccessibleOpen(page, button(page, 'Rebuild product-codes'), 'rebuild a view')
  await page.getByRole('button', { name: 'Rebuild product-codes' }).click()
  await page.getByRole('button', { name: 'Begin the rebuild' }).click()
  await expect(codes(2)).toContainText('Live')
  await expect(codes(1)).toContainText('Stands by')

  await codes(2).getByRole('button', { name: 'product-codes', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Comparison with the live generation' })).toContainText('product_code')
  await expectAccessible(page, 'a generation')
  await page.keyboard.press('Escape')
  await codes(1).getByRole('button', { name: 'product-codes', exact: true }).click()
  await page.getByRole('button', { name: 'Show to people' }).click()
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(codes(1)).toContainText('Live')
  await codes(2).getByRole('button', { name: 'product-codes', exact: true }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(codes(2)).toHaveCount(0)
})

test('a backup is taken and verified from the console', async ({ people: { enter } }) => {
  const page = await enter(people.operator)
  await tab(page, /^Backups/)
  await expect(main(page).getByText('There is no backup')).toBeVisible()
  await button(page, 'Back up now').click()
  const backup = main(page).getByRole('row', { name: /^\d{4}-/ })
  await expect(backup).toContainText('Whole')
  await expect(backup).toContainText('never')
  await expect(main(page).getByText('There is no backup')).toHaveCount(0)
  await button(page, /^Verify /).click()
  await expect(backup).not.toContainText('never')
  await backup.getByRole('button', { name: /^\d{4}-/ }).click()
  await expect(page.getByLabel('Command')).toHaveValue(/^npm run ops -- restore /)
  await expectAccessible(page, 'a backup')
})

test('on a phone: the pages of both sides', async ({ people: { enter } }) => {
  for (const [kind, names] of [
    ['retailer', ['Catalogue', 'Working orders', 'Orders']],
    ['brand', ['Orders', 'Products', 'Price lists']],
  ] as const) {
    const page = await enter(people[kind])
    await page.setViewportSize({ width: 390, height: 844 })
    for (const name of names) {
      await goTo(page, name)
      await at(page, `${name} on a phone`)
    }
  }
})

test('from the log-in to the question before placing, without a mouse', async ({ page, people: { enter } }) => {
  await page.goto('/')
  await tabTo(page, page.getByLabel('E-mail'))
  // Not the buyer of another journey, who would take the working order away.
  await page.keyboard.type('owner@kade12.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible()
  // Not just into the dock: it can be folded before its order is there.
  await tabTo(page, switcher(page))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'New working order' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dock(page).getByText(/^0 units in 0 lines$/)).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('velluti coat')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=velluti/)
  await loaded(page)
  await addByKeyboard(page, 3)
  await expect(dock(page).getByText('in 3 lines')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Open order pad' }))
  await page.keyboard.press('Enter')
  await fillByKeyboard(page, page.getByRole('grid'), 20)
  await saved(page)
  await tabTo(page, page.getByRole('link', { name: 'Review and place' }))
  await page.keyboard.press('Enter')
  const place = page.getByRole('button', { name: /^Place order with/ }).first()
  await tabTo(page, page.getByLabel('PO number').first())
  await page.keyboard.type('BY-KEY')
  await tabTo(page, place)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Place order' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(place).toBeFocused()

  const brand = await enter(people.brand)
  await tabTo(brand, button(brand, /^Confirm clean orders/))
  await brand.keyboard.press('Enter')
  await expect(brand.getByRole('dialog')).toBeVisible()
  await brand.keyboard.press('Escape')
  await tabTo(brand, main(brand).getByRole('row').nth(1))
  await brand.keyboard.press('Enter')
  await expect(brand.getByRole('grid')).toBeVisible()
})
