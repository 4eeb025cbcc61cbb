import { expect } from '@playwright/test'
import { addStyles } from '../steps/catalogue.ts'
import { goTo } from '../steps/frame.ts'
import { tabTo } from '../steps/grid.ts'
import { enterAsNew } from '../steps/organisations.ts'
import { saved } from '../steps/working-order.ts'
import { test } from '../support/journey.ts'

test('a request agreed fills the catalogue, a connection ended empties it, and nothing written is lost', async ({
  people,
}) => {
  const brand = await people.enter('sales@tarnfell.example')
  await goTo(brand, 'Connections')
  await brand.getByRole('tab', { name: /^Requests/ }).click()

  const shop = await people.stranger()
  const { name } = await enterAsNew(shop, 'retailer', 'Field & Daughter')
  await expect(shop.getByRole('heading', { name: 'No brand is connected with you yet' })).toBeVisible()

  await test.step('the retailer asks', async () => {
    await goTo(shop, 'Discover')
    await shop.getByRole('link', { name: 'Tarnfell' }).click()
    await shop.getByRole('button', { name: 'Request a connection' }).click()
    const form = shop.getByRole('dialog', { name: 'Request a connection with Tarnfell' })
    await form.getByLabel('Web site').fill('https://field.example')
    await form.getByLabel('Message').fill('Your shells for our shop on the hill.')
    await form.getByRole('button', { name: 'Send the request' }).click()
    await expect(shop.getByRole('heading', { name: 'Your request' })).toBeVisible()
    await goTo(shop, 'Catalogue')
    await expect(shop.getByRole('heading', { name: 'No brand is connected with you yet' })).toBeVisible()
  })

  await test.step('the brand sees it come and accepts with terms', async () => {
    await brand.getByRole('link', { name }).click()
    await expect(brand.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(brand.getByText('Your shells for our shop on the hill.')).toBeVisible()
    await brand.getByRole('button', { name: 'Accept with these terms' }).click()
    await expect(brand.getByText('Not sent yet: look at what is marked above.')).toBeVisible()
    await brand.getByRole('combobox', { name: 'Currency' }).click()
    await brand.getByRole('option', { name: 'GBP' }).click()
    await brand.getByRole('combobox', { name: 'Add a price list' }).click()
    await brand.getByRole('option', { name: /UK-TRADE/ }).click()
    await brand.getByLabel('Payment terms').fill('Net 30')
    await brand.getByLabel('Minimum, first order').fill('500')
    await brand.getByLabel('Customer code').fill('FLD-1')
    await brand.getByRole('button', { name: 'Accept with these terms' }).click()
    await brand
      .getByRole('dialog', { name: `Connect with ${name}?` })
      .getByRole('button', { name: `Accept ${name}` })
      .click()
    await expect(brand.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(brand.getByRole('button', { name: 'Disconnect' })).toBeVisible()
  })

  const products = shop.getByRole('list', { name: 'Products' })
  await test.step('the catalogue fills by itself', async () => {
    await expect(products.getByRole('listitem').first()).toBeVisible()
    await expect(products.getByRole('listitem').first()).toContainText('Tarnfell')
  })

  await test.step('the retailer writes a working order', async () => {
    await addStyles(shop, 2)
    await shop.getByRole('link', { name: 'Open order pad' }).click()
    await tabTo(shop, shop.getByRole('grid'))
    await shop.keyboard.type('2')
    await shop.keyboard.press('Enter')
    await saved(shop)
  })

  const looking = await shop.context().newPage()
  await looking.goto('/')
  await expect(looking.getByRole('list', { name: 'Products' }).getByRole('listitem').first()).toBeVisible()

  await test.step('the brand disconnects', async () => {
    await brand.getByRole('button', { name: 'Disconnect' }).click()
    const asked = brand.getByRole('dialog', { name: `Disconnect ${name}?` })
    await expect(asked).toContainText('nothing is deleted')
    await asked.getByRole('button', { name: `Disconnect ${name}` }).click()
    await expect(
      brand
        .getByRole('heading', { name: 'Ended' })
        .or(brand.getByText('Ended', { exact: true }))
        .first(),
    ).toBeVisible()
  })

  await test.step('products leave, lines are kept on the shelf', async () => {
    await expect(
      looking.getByRole('list', { name: 'Products' }).getByRole('listitem').filter({ hasText: 'WHSL' }),
    ).toHaveCount(0)
    const shelf = shop.getByRole('region', { name: 'No longer available' })
    // Working orders are looked at again every quarter of a minute.
    await expect(shelf).toBeVisible()
    await expect(shelf.getByText('2 lines are kept here and left out when placing.')).toBeVisible()
    await expect(shelf.getByText('2 units')).toBeVisible()
  })
})
