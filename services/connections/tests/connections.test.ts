import type { Service } from '@selvedge/platform/lifecycle/service'
import { encodeRecord } from '@selvedge/platform/log/typed'
import { header } from '@selvedge/platform/log/headers'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ConnectionsService, RequestConnectionRequest } from '@selvedge/protos/gen/connections/v1/connections_service'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { topicsOf, topics } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'

let runtime: TestRuntime
let service: Service
let connections: RpcClient<typeof ConnectionsService>

const person = (organisationId: string, organisationKind: 'BRAND' | 'RETAILER', role: Viewer['role']) => ({
  viewer: {
    userId: `${organisationId}-user`,
    userName: `Somebody of ${organisationId}`,
    organisationId,
    organisationKind,
    role,
    scopes: [],
  },
})
const brand = person('brand', 'BRAND', 'OWNER')
const other = person('other', 'BRAND', 'OWNER')
const retailer = person('retailer', 'RETAILER', 'BUYER')
const terms = Terms.fromPartial({ priceListIds: ['list'], currency: 'EUR', atOnce: true, preOrder: true })
const refusal = (reason: string) => expect.objectContaining({ reason })
const ask = (brandId = 'brand') =>
  connections.requestConnection(RequestConnectionRequest.fromPartial({ brandId, message: 'Hello' }), retailer)

beforeEach(async () => {
  runtime = await testRuntime()
  await publishParties()
  service = createService(runtime.configOf('connections'), runtime)
  await service.start()
  connections = connectPeer(runtime, runtime.configOf('test'), 'connections', ConnectionsService)
  await partiesKnown()
})

afterEach(async () => {
  connections.close()
  await service.stop()
  await runtime.close()
})

/** What accounts and pricing would have published. */
async function publishParties() {
  await runtime.log.createTopics([...topicsOf('accounts'), ...topicsOf('pricing')])
  const headers = {
    [header.eventId]: 'e',
    [header.entityVersion]: '1',
    [header.occurredAt]: runtime.clock.now().toISOString(),
    [header.actor]: 'system:test',
  }
  const organisations = ['brand', 'other', 'retailer'].map((id) =>
    Organisation.fromPartial({
      id,
      name: id,
      kind: id === 'retailer' ? 'RETAILER' : 'BRAND',
      retailer: { doors: [{ id: 'door' }] },
    }),
  )
  await runtime.log.append([
    encodeRecord(
      topics.priceList,
      'list',
      PriceList.fromPartial({ id: 'list', brandId: 'brand', currency: 'EUR' }),
      headers,
    ),
    ...organisations.map((organisation) => encodeRecord(topics.organisation, organisation.id, organisation, headers)),
  ])
}

/** They stand in partitions of their own, so one of them may be known before another. */
async function partiesKnown() {
  const consumers = connectPeer(runtime, runtime.configOf('test'), 'connections', ConsumersService)
  await eventually(async () => {
    const [parties] = (await consumers.listConsumers({}, { viewer: systemViewer('test') })).consumers
    expect(parties!.positions.reduce((sum, { position }) => sum + position, 0)).toBe(4)
  })
  consumers.close()
}

test('a request accepted with terms makes one connection, seen by both sides', async () => {
  const { matchMaking } = await ask()
  await expect(ask()).rejects.toEqual(refusal('IN_TALKS_ALREADY'))
  await expect(connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, other)).rejects.toEqual(
    refusal('UNKNOWN'),
  )
  const accepted = await connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, brand)
  expect(accepted.connection).toMatchObject({ status: 'ACTIVE', revision: 1, terms: { priceListIds: ['list'] } })
  for (const side of [brand, retailer]) {
    expect((await connections.listConnections({ statuses: [], after: '', limit: 0 }, side)).connections).toHaveLength(1)
  }
  expect((await connections.listConnections({ statuses: [], after: '', limit: 0 }, other)).connections).toHaveLength(0)
  await expect(ask()).rejects.toEqual(refusal('CONNECTED_ALREADY'))
})

test('a lost reply, sent again, is the same request', async () => {
  const request = RequestConnectionRequest.fromPartial({ brandId: 'brand', message: 'Hello' })
  const first = await connections.requestConnection(request, { ...retailer, requestId: 'r1' })
  const second = await connections.requestConnection(request, { ...retailer, requestId: 'r1' })
  expect(second.matchMaking!.id).toBe(first.matchMaking!.id)
  await expect(
    connections.requestConnection({ ...request, message: 'Other' }, { ...retailer, requestId: 'r1' }),
  ).rejects.toEqual(refusal('REQUEST_REUSED'))
})

test('an invitation carries its terms, is answered by the retailer, and can be declined', async () => {
  const { matchMaking, offered } = await connections.inviteRetailer(
    { retailerId: 'retailer', message: '', terms },
    brand,
  )
  expect(offered).toMatchObject({ currency: 'EUR' })
  await expect(connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, brand)).rejects.toEqual(
    refusal('OTHER_SIDE'),
  )
  const declined = await connections.answerInvitation(
    { matchMakingId: matchMaking!.id, accept: false, answer: 'Not now' },
    retailer,
  )
  expect(declined.matchMaking).toMatchObject({ status: 'DECLINED', answer: 'Not now' })
  expect(declined.connection).toBeUndefined()
})

test('terms of others, or in another currency, are refused', async () => {
  const { matchMaking } = await ask()
  const accept = (change: Partial<Terms>) =>
    connections.acceptRequest({ matchMakingId: matchMaking!.id, terms: { ...terms, ...change } }, brand)
  await expect(accept({ currency: 'GBP' })).rejects.toEqual(refusal('CURRENCY_DIFFERS'))
  await expect(accept({ priceListIds: ['foreign'] })).rejects.toEqual(refusal('PRICE_LIST_UNKNOWN'))
})

test('an unanswered request expires, and a new one may follow', async () => {
  const { matchMaking } = await ask()
  runtime.clock.advance(31 * 24 * 3_600_000)
  await service.stop()
  service = createService(runtime.configOf('connections'), runtime)
  await service.start()
  await eventually(async () => {
    const page = await connections.listMatchMakings(
      { statuses: ['EXPIRED'], after: '', limit: 0, otherIds: [], ids: [] },
      retailer,
    )
    expect(page.matchMakings.map((each) => each.matchMaking!.id)).toEqual([matchMaking!.id])
  })
  expect((await ask()).matchMaking).toMatchObject({ status: 'REQUESTED' })
})

test('suspended, resumed, revised and ended: each a revision, published', async () => {
  const { matchMaking } = await ask()
  const { connection } = await connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, brand)
  const request = { connectionId: connection!.id, reason: 'late payments' }
  await expect(connections.suspend(request, retailer)).rejects.toEqual(refusal('ROLE_NOT_ALLOWED'))
  await connections.suspend(request, brand)
  await connections.resume(request, brand)
  const revised = await connections.reviseTerms(
    { connectionId: connection!.id, expectedRevision: 3, terms: { ...terms, discountBp: 500 }, note: '5 % off' },
    brand,
  )
  await expect(
    connections.reviseTerms({ connectionId: connection!.id, expectedRevision: 3, terms, note: '' }, brand),
  ).rejects.toEqual(refusal('REVISION_DIFFERS'))
  expect(revised.connection!.history.map(({ status, note }) => [status, note])).toEqual([
    ['ACTIVE', 'Agreed.'],
    ['SUSPENDED', 'late payments'],
    ['ACTIVE', 'late payments'],
    ['ACTIVE', '5 % off'],
  ])
  const { written } = await connections.disconnect(request, retailer)
  await eventually(async () => {
    const record = await runtime.log.newest(topics.connection.name, connection!.id)
    expect(Number(record!.headers[header.entityVersion])).toBe(written!.version)
    expect(topics.connection.decode(record!.value!)).toMatchObject({ status: 'ENDED', endedReason: 'late payments' })
  })
})

test('what the log has lost is sent again as it was', async () => {
  const { matchMaking } = await ask()
  await connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, brand)
  await ask('other')
  await expectReplayed(runtime, 'connections')
})
