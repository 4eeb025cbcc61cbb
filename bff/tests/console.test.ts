import { join } from 'node:path'
import { header } from '@selvedge/platform/log/headers'
import { connect } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { UpsertWindowsRequest, CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from './browser.ts'
import { historyOf } from '../src/read-models/order-status/some-history.ts'
import { ask, askUntil, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'

let trade: Trade
let operator: Browser

beforeAll(async () => {
  trade = await startTrade(['insight', 'catalog'])
  await trade.system.person(await trade.system.organisation('OPERATOR', 'selvedge'), 'op@selvedge.example', 'OPERATOR')
  operator = await trade.signedIn('op@selvedge.example')
})

afterAll(() => trade?.close())

const CONSOLE = `{ console { at codeVersion topics { name owner entity derived rate } services { name answers silentSince known { view } code { version copies }
  consumers { view state lag parked newestAppliedAt health { verdict lagSeconds partitions { status } flows { topic rate lagSeconds } } topics { topic lag partitions { partition position end } } } outboxes { name rows oldestAgeSeconds lostTopics restoredAt }
  parked { id service group topic key error attempts content } } } }`

const of = (data: any, name: string) => data.console.services.find((service: { name: string }) => service.name === name)
const troubled = (data: any) => of(data, 'projector').consumers.filter(({ health }: any) => health?.verdict !== 'FINE')

test('a poison record is set aside and shown while the rest flows, tried again and given up with a reason', async () => {
  const { runtime } = trade.system
  const [event] = historyOf('bad', { brandId: trade.shelf.brandId, retailerId: trade.retailerId }, [])
  const poison = {
    ...event!,
    key: 'bad',
    value: Buffer.from('no order event'),
    headers: { ...event!.headers, [header.eventId]: 'poison' },
  }
  await runtime.log.append([
    poison,
    ...historyOf('good', { brandId: trade.shelf.brandId, retailerId: trade.retailerId, number: 'HAL-9' }, []),
  ])
  // A view that had something to do when it was first looked at is building until the next look.
  const shown = await askUntil(operator, CONSOLE, {}, (data) => {
    const views = troubled(data)
    return views.length === 1 && views[0].health?.verdict === 'POISON'
  })
  const projector = of(shown, 'projector')
  expect(projector.parked).toMatchObject([{ service: 'projector', topic: topics.orderEvent.name, key: 'bad' }])
  expect(troubled(shown)).toMatchObject([
    { view: expect.stringMatching(/^order-status/), state: 'RUNNING', parked: 1, health: { verdict: 'POISON' } },
  ])
  // Its outbox is emptied by itself, and whoever is busy may be taken for silent.
  const quiet = await askUntil(operator, CONSOLE, {}, (data) => of(data, 'accounts').outboxes[0]?.rows === 0)
  expect(of(quiet, 'accounts')).toMatchObject({
    answers: true,
    outboxes: [{ rows: 0, lostTopics: [], restoredAt: null }],
  })
  expect(of(quiet, 'connections')).toMatchObject({ answers: false, consumers: [], parked: [], known: [] })
  const { orders } = await askUntil(
    trade.seller,
    '{ orders(input: {}) { rows { number } } }',
    {},
    (data) => data.orders.rows.length === 1,
  )
  expect(orders.rows).toEqual([{ number: 'HAL-9' }])

  const { id, group } = projector.parked[0]
  const PARKED = 'query ($input: ParkedInput!) { parkedRecord(input: $input) }'
  // Insight waits two seconds for who holds the record; a busy one is asked again.
  const whole = (at: number) =>
    eventually(async () => {
      const input = { service: 'projector', group, id: at }
      return (await ask(operator, PARKED, { input })).parkedRecord
    })
  expect(JSON.parse(await whole(id))).toMatchObject({ key: 'bad', bytes: poison.value.toString('base64') })
  expect(await whole(id + 1)).toBeNull()

  const act = async (name: string, reason: string) => {
    const mutation = `mutation ($input: ParkedInput!) { ${name}(input: $input) { __typename ... on ParkedDone { healed error } ... on Refused { code } } }`
    return (await ask(operator, mutation, { input: { service: 'projector', group, id, reason } }))[name]
  }
  expect(await act('retryParked', '')).toMatchObject({
    __typename: 'ParkedDone',
    healed: false,
    error: expect.stringMatching(/./),
  })
  expect(await act('dropParked', ' ')).toEqual({ __typename: 'Refused', code: 'REASON_MISSING' })
  expect(await act('dropParked', 'sent by a test')).toMatchObject({ __typename: 'ParkedDone' })
  await askUntil(operator, CONSOLE, {}, (data) => {
    const { answers, parked } = of(data, 'projector')
    return answers && parked.length === 0
  })
})

test('who owns which topic and runs what is told, and since when somebody is silent', async () => {
  // What flows takes two looks, and whoever is busy may be taken for silent.
  const data = await askUntil(operator, CONSOLE, {}, (answer) => {
    const { answers, code } = of(answer, 'projector')
    const { topics: flows } = answer.console
    return answers && code.length > 0 && flows.some(({ rate }: { rate: number | null }) => rate !== null)
  })
  expect(data.console.topics).toHaveLength(Object.keys(topics).length)
  expect(data.console.topics).toContainEqual(
    expect.objectContaining({
      name: topics.enrichedProduct.name,
      owner: 'enrichment',
      entity: 'product.v1',
      derived: true,
    }),
  )
  expect(of(data, 'connections').silentSince).toMatch(/Z$/)
  expect(of(data, 'projector')).toMatchObject({ silentSince: null })
  expect(of(data, 'projector').code).toEqual([{ version: expect.stringMatching(/./), copies: 1 }])
  expect(data.console.codeVersion).toMatch(/./)
})

test('the course of what was seen is asked for by name and range', async () => {
  const METRICS = '{ metrics(metric: CONSUMER_LAG, range: HOURS_24) { stepSeconds resolutionSeconds } }'
  expect((await ask(operator, METRICS)).metrics).toEqual({ stepSeconds: 240, resolutionSeconds: 30 })
})

test('only the operator sees the console', async () => {
  for (const browser of [trade.seller, trade.buyer]) {
    for (const asked of [
      'console { at }',
      'metrics(metric: CREATED, range: HOUR_1) { from }',
      'topicVersions { name }',
    ])
      expect((await browser.graphql(`{ ${asked} }`)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  }
})

test('a brand sees its windows, which take orders and which do not, and what they cover', async () => {
  const { viewerKeys, clock } = trade.system.runtime
  const address = `unix:${join(trade.system.dir, 'catalog.sock')}`
  const catalog = connect<typeof CatalogService>(CatalogService, { address, viewerKeys, clock, service: 'test' })
  const viewer = {
    userId: 'u',
    userName: 'Hanna',
    organisationId: trade.shelf.brandId,
    organisationKind: 'BRAND',
    role: 'OWNER',
    scopes: [],
  } as const
  const window = (code: string, startShip: string, completeShip: string) => ({
    code,
    name: code,
    kind: 'PRE_ORDER' as const,
    startShip,
    completeShip,
    seasons: ['AW99'],
  })
  const windows = [
    window('OLD', '2020-01-01', '2020-02-01'),
    window('LATER', '2099-08-01', '2099-08-31'),
    window('SOON', '2099-02-01', '2099-03-01'),
  ]
  await catalog.upsertWindows(UpsertWindowsRequest.fromPartial({ windows, operation: 'PUT /api/v1/windows' }), {
    viewer,
  })
  catalog.close()
  const { windows: shown } = await ask(
    trade.seller,
    '{ windows { code kind startShip offered refusal seasons products listedProducts changedBy } }',
  )
  expect(shown).toMatchObject([
    { code: 'SOON', offered: true, refusal: null, seasons: ['AW99'], products: 0, changedBy: 'PUT /api/v1/windows' },
    { code: 'LATER', offered: true },
    { code: 'OLD', offered: false },
  ])
})
