// The whole system as processes, on servers that are started for this file: what a cluster writes has fixed names.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../platform/testing/settle.ts'
import { OrdersService } from '../../../protos/gen/orders/v1/orders_service.ts'
import { pictureAddress } from '../../../protos/rules/picture-address.ts'
import { parts } from '../../../stack/src/topology.ts'
import { recordFacts } from '../../../stack/tests/faults/facts-record.ts'
import { openPage } from '../../../stack/tests/faults/open-page.ts'
import { recordOrders } from '../../../stack/tests/faults/order-record.ts'
import { seeded } from '../../../stack/tests/faults/random.ts'
import { SELLER_EMAIL, supplyRecord } from '../../../stack/tests/faults/small-showroom.ts'
import { eventsOf, tradeStream } from '../../../stack/tests/faults/trade-stream.ts'
import { picture } from '../../../stack/tests/picture.ts'
import { BUYER_EMAIL } from '../../../stack/tests/shop.ts'
import { startEngines } from '../engines.ts'
import type { Engines } from '../engines.ts'
import { startCluster } from './cluster-program.ts'
import { lightTraffic } from './light-traffic.ts'
import { startTradingCluster } from './trading-cluster.ts'
import type { TradingCluster } from './trading-cluster.ts'

interface Cards {
  catalogue: { total: number; cards: { image: { hash: string } | null }[] }
}

const CARDS = `{ catalogue(input: { text: "style" }) { total cards { image { hash } } } }`

let engines: Engines
let cluster: TradingCluster

beforeAll(async () => {
  engines = await startEngines()
  cluster = await startTradingCluster(engines.env)
})

afterAll(async () => {
  await cluster?.stop()
  await engines?.stop()
})

test('it serves the log-in page, searches, and pictures out of the bucket', async () => {
  const { program, showroom } = cluster
  expect(await (await fetch(`${program.url}/login`)).text()).toContain('<div id="root">')
  await eventually(() => showroom.api.image({ styleNumber: 'F-1', colourCode: '1', position: 1 }, picture))
  const buyer = await openPage(program.url, BUYER_EMAIL)
  const address = await eventually(async () => {
    const { catalogue } = await buyer.ask<Cards>(CARDS)
    expect(catalogue.total).toBe(showroom.products.length)
    return pictureAddress(catalogue.cards.find(({ image }) => image !== null)!.image!.hash, 160)
  })
  const shown = await buyer.load(address)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
})

test('every process is replaced while people work: nobody has to ask more than twice, and no page misses anything', async () => {
  const { program, access, showroom, port } = cluster
  const random = seeded(3)
  const orders = access.client('orders', OrdersService)
  const [seller, buyer] = [await openPage(program.url, SELLER_EMAIL), await openPage(program.url, BUYER_EMAIL)]
  const ids = showroom.products.map(({ id }) => id)
  const pages = [await recordOrders(seller), await recordOrders(buyer)]
  const shelf = await recordFacts(buyer, ids)
  const trade = tradeStream(orders, showroom, 'rolling', random, 1_000)
  const [sku] = showroom.products[0]!.skus
  const traffic = lightTraffic([
    () => buyer.ask(CARDS),
    () => seller.ask('query Orders { orders(input: {}) { total } }'),
    () => buyer.load('/login').then((answer) => answer.text()),
    () => showroom.api.push('/supply', [supplyRecord(sku!, random(1_000))]),
  ])

  program.signal('SIGUSR2')
  await program.says('Every process was replaced.')
  await traffic.stop()
  await trade.stop()

  console.log('While every process was replaced:', traffic.answered())
  expect(traffic.failed).toEqual([])
  expect(traffic.answered().once).toBeGreaterThan(0)
  const copies = parts.reduce((sum, part) => sum + part.copies, 0)
  const health = (at: number, place: number) => fetch(`http://127.0.0.1:${port + 100 + at * 3 + 1 + place}/readyz`)
  for (let at = 0; at < copies; at++) {
    expect((await health(at, 1)).status).toBe(200)
    await expect(health(at, 0)).rejects.toThrow()
  }
  const truth = await eventsOf(orders, showroom)
  for (const page of pages) {
    await eventually(() => expect(page.told.toSorted()).toEqual(truth))
    expect(page.faults).toEqual([])
  }
  expect(shelf.faults).toEqual([])
  await Promise.all([...pages, shelf].map((page) => page.close()))
})

test('it ends with 0 when it is asked to, and had nothing to complain of', async () => {
  const { program } = cluster
  program.signal('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(program.logged()).toEqual([])
})

test('one that was killed is started again at once: what is left of it ends by itself', async () => {
  const { dir, port } = cluster
  using killed = startCluster(dir, port, engines.env)
  await killed.says(`Selvedge is at ${killed.url}`)
  killed.signal('SIGKILL')
  using again = startCluster(dir, port, engines.env)
  await again.says(`Selvedge is at ${again.url}`)
  again.signal('SIGTERM')
  expect(await again.ended).toBe(0)
})
