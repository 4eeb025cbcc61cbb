import { createService as createConnections } from '@selvedge/connections/src/service'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { CreateOrganisationRequest, SaveAddressRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { OrdersService, SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness
let number = ''
const close: (() => void)[] = []

beforeAll(async () => {
  api = await startApi((runtime) => [createConnections(runtime.configOf('connections'), runtime)])
  number = await placedOrder()
  // A brand's system asks by number, which is known once the order is on the log.
  await eventually(async () => expect((await api.get(`/api/v1/orders/${number}`)).status).toBe(200))
})

afterAll(async () => {
  for (const each of close) each()
  await api.close()
})

function person(organisationId: string, organisationKind: 'BRAND' | 'RETAILER'): { viewer: Viewer } {
  return { viewer: { userId: 'u1', userName: 'Ada', organisationId, organisationKind, role: 'OWNER', scopes: [] } }
}

/** A retailer with terms places four units of one product, all through the services' own doors. */
async function placedOrder(): Promise<string> {
  const { runtime, accounts } = api
  const connections = connectPeer(runtime, runtime.configOf('test'), 'connections', ConnectionsService)
  const orders = connectPeer(runtime, runtime.configOf('test'), 'orders', OrdersService)
  close.push(connections.close, orders.close)
  const system = { viewer: systemViewer('test') }
  const shop = CreateOrganisationRequest.fromPartial({ kind: 'RETAILER', name: 'Kade 12', slug: 'kade', country: 'NL' })
  const retailerId = (await accounts.createOrganisation(shop, system)).organisation!.id
  const address = {
    label: 'Shop',
    name: 'Kade 12',
    lines: ['Kade 12'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
  }
  const saved = await accounts.saveAddress(
    SaveAddressRequest.fromPartial({ organisationId: retailerId, address: { ...address, shipTo: true, billTo: true } }),
    system,
  )
  const addressId = saved.organisation!.retailer!.addresses[0]!.id

  await api.post('/api/v1/products', [productRecord()])
  await api.post('/api/v1/windows', [{ code: 'NOW', name: 'At once', kind: 'at-once', seasons: ['SS27'] }])
  await api.post('/api/v1/price-lists', [{ code: 'EU', name: 'Europe', currency: 'EUR' }])
  const price = { styleNumber: 'HAL-1042', colourCode: '210', whsl: '38.00', rrp: '95.00' }
  await eventually(async () => {
    const [row] = (await api.post('/api/v1/price-lists/EU/rows', [price])).body
    expect(row.outcome).toMatch(/applied|unchanged/)
  })
  const supply = ['S', 'M'].map((size) => ({
    sku: `HAL-1042-210-${size}`,
    onHand: { quantity: 50, asOf: '2026-11-23T06:00:00Z' },
  }))
  await api.post('/api/v1/supply', supply)

  const brand = person(api.brandId, 'BRAND')
  const buyer = person(retailerId, 'RETAILER')
  const list = (await api.get('/api/v1/price-lists')).body.priceLists[0].id
  const terms = Terms.fromPartial({ priceListIds: [list], currency: 'EUR', atOnce: true, preOrder: true })
  const invited = await eventually(() => connections.inviteRetailer({ retailerId, message: '', terms }, brand))
  await eventually(() =>
    connections.answerInvitation({ matchMakingId: invited.matchMaking!.id, accept: true, answer: '' }, buyer),
  )

  const productId = (await api.get('/api/v1/products/HAL-1042/210')).body.id
  const windowId = (await api.get('/api/v1/windows')).body.windows[0].id
  const { id } = await orders.createWorkingOrder({ name: 'First' }, buyer)
  const place = { productId, windowId, doorId: '' }
  const edits = ['S', 'M'].map((size) => ({ ...place, sku: `HAL-1042-210-${size}`, quantity: 2 }))
  await eventually(async () => {
    const { results, conflicts } = await orders.setCells(
      SetCellsRequest.fromPartial({ workingOrderId: id, edits }),
      buyer,
    )
    expect([results.filter(({ outcome }) => outcome === 'REJECTED'), conflicts]).toEqual([[], []])
  })
  const part = { brandId: api.brandId, poNumber: 'PO-1', note: '', shipToId: addressId, billToId: addressId }
  await eventually(() => orders.setPart({ workingOrderId: id, part }, buyer))
  return eventually(async () => {
    const { parts } = await orders.checkWorkingOrder({ id }, buyer)
    expect(parts[0]?.problems).toEqual([])
    const request = {
      workingOrderId: id,
      parts: [{ brandId: api.brandId, receipt: parts[0]!.receipt, agreeToChanges: false }],
    }
    const placed = await orders.place(request, buyer)
    expect(placed.parts[0]).toMatchObject({ outcome: 'PLACED' })
    return placed.parts[0]!.order!.number
  })
}

const keyed = (key: string) => ({ 'idempotency-key': key })

test('an order goes out by the feed, is confirmed with changes and shipped, and a repeat does nothing twice', async () => {
  const feed = (await api.get('/api/v1/orders/feed')).body
  expect(feed.events).toMatchObject([
    { position: 1, type: 'placed', by: 'retailer', order: { number, poNumber: 'PO-1', value: '152.00' } },
  ])
  const order = (await api.get(`/api/v1/orders/${number}`)).body
  expect(order).toMatchObject({ status: 'placed', units: 4, retailerName: 'Kade 12', shipTo: { city: 'Amsterdam' } })
  expect((await api.get(`/api/v1/orders/${order.id}`)).body).toEqual(order)
  const [line] = order.lines
  expect(line.cells[0]).toMatchObject({
    sku: 'HAL-1042-210-S',
    ordered: 2,
    confirmed: null,
    whsl: '38.00',
    rrp: '95.00',
  })

  const stale = await api.post(`/api/v1/orders/${number}/confirmation`, { cells: [], expectedEvents: 9 }, keyed('c0'))
  expect(stale.status).toBe(412)
  const confirm = () => api.post(`/api/v1/orders/${number}/confirmation`, { cells: [] }, keyed('c1'))
  const confirmed = await confirm()
  expect(confirmed.body).toMatchObject({ status: 'confirmed', events: 2 })
  expect((await confirm()).body).toEqual(confirmed.body)

  const shipment = {
    shippedAt: '2026-11-23',
    carrier: 'DHL',
    tracking: 'T1',
    cells: [{ lineId: line.lineId, sku: 'HAL-1042-210-S', units: 2 }],
  }
  const shipped = await api.post(`/api/v1/orders/${number}/shipments`, shipment, keyed('s1'))
  expect(shipped.body).toMatchObject({ status: 'partly_shipped', shipments: [{ carrier: 'DHL' }] })
  expect((await api.post(`/api/v1/orders/${number}/shipments`, shipment, keyed('s1'))).body).toEqual(shipped.body)
  const again = await api.post(`/api/v1/orders/${number}/shipments`, shipment, keyed('s2'))
  expect(again.status).toBeGreaterThanOrEqual(400)
  expect((await api.get(`/api/v1/orders/${number}`)).body.lines[0].cells[0].shipped).toBe(2)
})

test('the feed rewinds to equal bytes; the cursor is what the brand commits', async () => {
  const read = async () => (await api.call('GET', '/api/v1/orders/feed?after=0&limit=2')).text
  const first = await read()
  expect(await read()).toBe(first)
  const { events, next, more } = JSON.parse(first)
  expect([events.length, next, more]).toEqual([2, 2, true])
  const commit = (position: number) =>
    api.call('PUT', '/api/v1/orders/feed/cursor', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ position }),
    })
  expect(JSON.parse((await commit(2)).text)).toMatchObject({ committed: 2 })
  expect(await read()).toBe(first)
  expect(JSON.parse((await commit(1)).text)).toMatchObject({ committed: 1 })
})

test('connections are read with their customer codes, which the brand sets', async () => {
  const [connection] = (await api.get('/api/v1/connections')).body.connections
  expect(connection).toMatchObject({ retailerName: 'Kade 12', status: 'active', customerCode: null, currency: 'EUR' })
  const codes = [
    { connectionId: connection.id, customerCode: 'C-1007', alias: 'Kade' },
    { connectionId: 'nobody', customerCode: 'C-1' },
  ]
  const { body } = await api.post('/api/v1/connections/customer-codes', codes)
  expect(body.map(({ outcome }: any) => outcome)).toEqual(['applied', 'rejected'])
  expect((await api.get('/api/v1/connections')).body.connections[0]).toMatchObject({
    customerCode: 'C-1007',
    alias: 'Kade',
  })
})

test('another brand sees neither the order nor its events', async () => {
  const { key } = await api.newBrand('norvik')
  expect((await api.call('GET', `/api/v1/orders/${number}`, { key })).status).toBe(404)
  const { id } = (await api.get(`/api/v1/orders/${number}`)).body
  expect((await api.call('GET', `/api/v1/orders/${id}`, { key })).status).toBe(404)
  expect(JSON.parse((await api.call('GET', '/api/v1/orders/feed', { key })).text).events).toEqual([])
  expect(JSON.parse((await api.call('GET', '/api/v1/connections', { key })).text).connections).toEqual([])
})
