/** The brand's own system, speaking to the brands' API. */
import { expect } from '@playwright/test'
import type { APIRequestContext } from '@playwright/test'

/** Tells what lies in stock of some sizes, counted now. */
export async function pushStock(
  request: APIRequestContext,
  key: string,
  stock: Readonly<Record<string, number>>,
): Promise<void> {
  const asOf = new Date().toISOString()
  const records = Object.entries(stock).map(([sku, quantity]) => ({ sku, warehouse: '', onHand: { quantity, asOf } }))
  const answer = await request.post('/api/v1/supply', { headers: { authorization: `Bearer ${key}` }, data: records })
  expect(answer.status(), await answer.text()).toBe(200)
  expect(await answer.text()).not.toContain('rejected')
}

/** Publishes the wholesale price of one product in a list, for all its sizes. */
export async function pushPrice(
  request: APIRequestContext,
  key: string,
  listCode: string,
  row: { styleNumber: string; colourCode: string; whsl: string },
): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  const answer = await request.post(`/api/v1/price-lists/${listCode}/rows`, { headers, data: [row] })
  expect(answer.status(), await answer.text()).toBe(200)
  expect(await answer.text()).not.toContain('rejected')
}
