/** What a buyer and a brand can do, each as one ask with an answer that is looked at. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { eventually } from '../../../platform/testing/settle.ts'
import { OrdersService } from '../../../protos/gen/orders/v1/orders_service.ts'
import { openPage } from '../../../stack/tests/faults/open-page.ts'
import { placeOne } from '../../../stack/tests/faults/place-one.ts'
import { seeded } from '../../../stack/tests/faults/random.ts'
import { SELLER_EMAIL, supplyRecord } from '../../../stack/tests/faults/small-showroom.ts'
import { picture } from '../../../stack/tests/picture.ts'
import { BUYER_EMAIL } from '../../../stack/tests/shop.ts'
import type { TradingCluster } from './trading-cluster.ts'

export type Ability = 'open the app' | 'search' | 'see orders' | 'place an order' | 'push stock' | 'push a picture'

/** Throws when it cannot be done. */
export type Abilities = Record<Ability, () => Promise<void>>

type Trading = Pick<TradingCluster, 'access' | 'showroom'> & { program: { url: string } }

/** All of which work by now. */
export async function abilitiesIn({ program: { url }, access, showroom }: Trading): Promise<Abilities> {
  const [seller, buyer] = [await openPage(url, SELLER_EMAIL), await openPage(url, BUYER_EMAIL)]
  const orders = access.client('orders', OrdersService)
  const random = seeded(5)
  const [sku] = showroom.products[0]!.skus
  let placed = 0
  const abilities: Abilities = {
    async 'open the app'() {
      const page = await buyer.load('/login')
      if (!(await page.text()).includes('<div id="root">')) throw new Error('this is not the app')
    },
    async search() {
      const { catalogue } = await buyer.ask<{ catalogue: { total: number } }>(
        '{ catalogue(input: { text: "style" }) { total } }',
      )
      if (catalogue.total !== showroom.products.length) throw new Error(`${catalogue.total} products are found`)
    },
    async 'see orders'() {
      await seller.ask('query Orders { orders(input: {}) { total } }')
    },
    async 'place an order'() {
      const name = `weather-${++placed}`
      let n = 0
      await placeOne(orders, showroom, name, random, (call) => call({ requestId: `${name}-${++n}` }))
    },
    'push stock': () => showroom.api.push('/supply', [supplyRecord(sku!, random(1_000))]),
    'push a picture': () =>
      showroom.api.image({ styleNumber: 'F-1', colourCode: '1', position: 1 + random(9) }, picture),
  }
  await expectAll(abilities)
  return abilities
}

/** Each works again by itself, in a while. */
export async function expectAll(abilities: Abilities): Promise<void> {
  for (const ask of Object.values(abilities)) await eventually(ask)
}

/**
 * Asks for all of them at once: those that are lost are refused in words, the others work.
 * @param tries how often a person would ask
 */
export async function expectLost(abilities: Abilities, lost: readonly Ability[], tries: number): Promise<void> {
  const asked = Object.entries(abilities) as [Ability, () => Promise<void>][]
  const found = await Promise.all(asked.map(async ([name, ask]) => ({ name, ...(await outcomeOf(ask, tries)) })))
  const seen = Object.fromEntries(found.map(({ name, outcome }) => [name, outcome]))
  const expected = Object.fromEntries(
    asked.map(([name]): [Ability, Outcome] => [name, lost.includes(name) ? 'is refused' : 'works']),
  )
  const reasons = found.filter(({ why }) => why !== '').map(({ name, why }) => `${name}: ${why.slice(0, 160)}`)
  expect(seen, reasons.join('\n')).toEqual(expected)
}

type Outcome = 'works' | 'is refused' | 'hangs'

/** As long as a person looks at a page that does not come. */
const LONGEST_MS = 20_000
const AGAIN_AFTER_MS = 500

async function outcomeOf(ask: () => Promise<void>, tries: number): Promise<{ outcome: Outcome; why: string }> {
  let why = ''
  for (let tried = 0; tried < tries; tried++) {
    const late = pause(LONGEST_MS, 'hangs' as const, { ref: false })
    const answer = await Promise.race([ask().then(() => 'works' as const, String), late])
    if (answer === 'works' || answer === 'hangs') return { outcome: answer, why }
    why = answer
    await pause(AGAIN_AFTER_MS)
  }
  return { outcome: 'is refused', why }
}
