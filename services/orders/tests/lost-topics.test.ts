/** Topics that the log has lost and their owners send again: until all is back, what is missing says nothing. */
import { declareWhole } from '@selvedge/platform/testing/declare-whole'
import { topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bootWorld, stockOnHand } from './world.ts'
import type { World } from './world.ts'

let world: World

beforeEach(async () => {
  world = await bootWorld()
  await world.brand()
  await world.window('feb')
  await world.product('coat')
  await world.supply('coat', [stockOnHand(9)])
  await world.retailer('noor')
  await world.settled()
})
afterEach(() => world.stop())

const order = () => world.order('noor', [{ productId: 'coat', size: 'M', quantity: 2, windowId: 'feb' }])

test.each([
  { lost: topics.connection, back: () => world.connection('noor') },
  { lost: topics.productPrices, back: () => world.price('coat', 1000) },
  { lost: topics.product, back: () => world.product('coat') },
  { lost: topics.organisation, back: async () => [await world.brand(), await world.retailer('noor')] },
])('while $lost.name is not whole, an order is to be tried again', async ({ lost, back }) => {
  expect((await order()).placed.outcome).toBe('PLACED')
  await world.begunAnew(lost)
  const later = { code: 'UNAVAILABLE', reason: 'CATCHING_UP', retriable: true }
  await expect(order()).rejects.toMatchObject(later)
  await back()
  await world.settled()
  // That it has come to an end is for its owner to say.
  await expect(order()).rejects.toMatchObject(later)
  await declareWhole(world.runtime.log, [lost])
  expect((await order()).placed.outcome).toBe('PLACED')
})
