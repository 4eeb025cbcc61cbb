import { eventually } from '@selvedge/platform/testing/settle'
import { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { topics } from '@selvedge/protos/topics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askUntil, startTrade } from './trade-fixture.ts'
import type { Trade } from './trade-fixture.ts'
import { listOf, productOf } from './shop-fixture.ts'

let trade: Trade
let doorId: string

beforeAll(async () => {
  trade = await startTrade(['connections', 'notices'])
  const { shop, shelf } = trade
  await shop.publish(topics.priceList, 'hal-list', listOf(shelf))
  await shop.publish(
    topics.priceList,
    'us-list',
    PriceList.fromPartial({ id: 'us-list', brandId: shelf.brandId, name: 'US', currency: 'USD' }),
  )
  for (const colour of ['ink', 'rust'])
    await shop.publish(topics.enrichedProduct, `hal-${colour}`, productOf(shelf, `hal-${colour}`, colour))
  const address = {
    label: 'Shop',
    name: 'Kade',
    lines: ['Kade 12'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
    shipTo: true,
    billTo: true,
  }
  const door = { code: 'AMS', name: 'Amsterdam', gln: '', group: '', active: true, address }
  const saved = await ask(
    trade.buyer,
    'mutation ($input: DoorInput!) { saveDoor(input: $input) { ... on OrganisationSaved { written organisation { doors { id } } } } }',
    { input: door },
  )
  doorId = saved.saveDoor.organisation.doors[0].id
  // The brand is shown it by the view, whatever connections knows of it.
  await trade.buyer.written(saved.saveDoor.written)
})

afterAll(() => trade?.close())

const BRANDS = `query ($input: BrandsInput!) { brands(input: $input) { total cursor rows { id organisation { name vatNumber brandSettings { timeZone } } styles relation
  matchMaking { id status actions } connection { id } } } }`
const MATCH = `__typename ... on MatchMakingSaved { written matchMaking { id status actions doors { code city } } connection { id status } } ... on Refused { code message }`
const REQUEST = `mutation ($input: RequestConnectionInput!) { requestConnection(input: $input) { ${MATCH} } }`
const TERMS =
  'terms { priceLists { id name } currency minimumFirst { minor } minimum { minor } discountBp customerCode alias doors { code } }'
const CONNECTION = `query ($id: ID!) { connection(id: $id) { id status revision actions ${TERMS} doors { code } history { revision note actor { name organisationName } } } }`

const terms = (over: object = {}) => ({
  priceListIds: ['hal-list'],
  currency: 'EUR',
  paymentTerms: 'Net 30',
  minimumFirstMinor: 50_000,
  atOnce: true,
  preOrder: true,
  customerCode: 'K-77',
  alias: 'the nice ones',
  ...over,
})

let connectionId: string

test('a stranger sees a brand’s public part and how many styles it has, and asks', async () => {
  const { brands } = await ask(trade.buyer, BRANDS, { input: { text: 'HALDEN' } })
  expect(brands).toEqual({
    total: 1,
    cursor: null,
    rows: [
      {
        id: trade.shelf.brandId,
        organisation: { name: 'The halden', vatNumber: null, brandSettings: null },
        styles: 1,
        relation: 'NONE',
        matchMaking: null,
        connection: null,
      },
    ],
  })
  const input = {
    brandId: trade.shelf.brandId,
    website: 'https://kade.example',
    vatNumber: 'NL1',
    doorIds: [doorId],
    message: 'Hello',
  }
  const { requestConnection } = await askUntil(
    trade.buyer,
    REQUEST,
    { input },
    (data) => data.requestConnection.__typename === 'MatchMakingSaved',
  )
  expect(requestConnection.matchMaking).toMatchObject({ status: 'REQUESTED', actions: ['WITHDRAW'] })
  expect((await ask(trade.buyer, REQUEST, { input })).requestConnection).toMatchObject({
    __typename: 'Refused',
    code: 'IN_TALKS_ALREADY',
  })
  expect((await ask(trade.buyer, BRANDS, { input: { relation: 'REQUESTED' } })).brands).toMatchObject({
    total: 1,
    rows: [{ relation: 'REQUESTED' }],
  })
})

test('the brand finds the request in its queue and accepts it with terms; pages of both follow', async () => {
  const QUEUE = `query ($input: MatchMakingsInput!) { matchMakings(input: $input) { counts { status count } rows { id message vatNumber doors { code city } allDoors { code } actions retailer { name } } } }`
  const { matchMakings } = await ask(trade.seller, QUEUE, { input: { statuses: ['REQUESTED'] } })
  expect(matchMakings).toMatchObject({
    counts: [{ status: 'REQUESTED', count: 1 }],
    rows: [
      {
        message: 'Hello',
        vatNumber: 'NL1',
        doors: [{ code: 'AMS', city: 'Amsterdam' }],
        allDoors: [{ code: 'AMS' }],
        actions: ['ACCEPT_REQUEST', 'DECLINE_REQUEST'],
        retailer: { name: 'The kade' },
      },
    ],
  })
  const { id } = matchMakings.rows[0]
  const ACCEPT = `mutation ($input: AcceptRequestInput!) { acceptRequest(input: $input) { ${MATCH} } }`
  const wrong = await askUntil(
    trade.seller,
    ACCEPT,
    { input: { matchMakingId: id, terms: terms({ currency: 'USD' }) } },
    (data) => data.acceptRequest.code !== 'PRICE_LIST_UNKNOWN',
  )
  expect(wrong.acceptRequest).toMatchObject({ __typename: 'Refused', code: 'CURRENCY_DIFFERS' })

  const told: any[] = []
  const client = trade.buyer.live()
  client.subscribe(
    { query: 'subscription { viewerChanged(after: "as it was") { cursor } }' },
    { next: ({ data }) => void told.push(data), error: () => {}, complete: () => {} },
  )
  await eventually(() => expect(told).toHaveLength(1))
  const { acceptRequest } = await ask(trade.seller, ACCEPT, { input: { matchMakingId: id, terms: terms() } })
  expect(acceptRequest).toMatchObject({
    matchMaking: { status: 'AGREED', actions: [] },
    connection: { status: 'ACTIVE' },
  })
  connectionId = acceptRequest.connection.id
  await trade.seller.written(acceptRequest.written)
  await eventually(() => expect(told).toHaveLength(2))
  await client.dispose()

  const { myConnections } = await ask(trade.buyer, `{ myConnections { brand { name } actions ${TERMS} } }`)
  expect(myConnections).toMatchObject([
    {
      brand: { name: 'The halden' },
      actions: ['DISCONNECT'],
      terms: {
        priceLists: [{ name: 'hal Europe' }],
        minimumFirst: { minor: 50_000 },
        minimum: null,
        customerCode: 'K-77',
        alias: null,
      },
    },
  ])
})

test('terms are revised by one at a time, with a history that both see', async () => {
  const REVISE = `mutation ($input: ReviseTermsInput!) { reviseTerms(input: $input) { __typename ... on ConnectionSaved { written connection { revision } } ... on ConnectionStale { connection { revision } } ... on Refused { code } } }`
  const input = {
    connectionId,
    expectedRevision: 1,
    terms: terms({ discountBp: 500, doorIds: [doorId] }),
    note: 'Welcome',
  }
  const { reviseTerms } = await ask(trade.seller, REVISE, { input })
  expect(reviseTerms).toMatchObject({ __typename: 'ConnectionSaved', connection: { revision: 2 } })
  expect((await ask(trade.seller, REVISE, { input })).reviseTerms).toEqual({
    __typename: 'ConnectionStale',
    connection: { revision: 2 },
  })
  await trade.seller.written(reviseTerms.written)
  const { connection } = await ask(trade.buyer, CONNECTION, { id: connectionId })
  expect(connection).toMatchObject({
    revision: 2,
    terms: { discountBp: 500, doors: [{ code: 'AMS' }] },
    history: [
      { revision: 2, note: 'Welcome', actor: { name: 'seller@halden.example', organisationName: 'The halden' } },
      { revision: 1 },
    ],
  })
})

const LIST =
  'query ($input: ConnectionsInput!) { connections(input: $input) { total counts { status count } rows { id status actions retailer { name } } } }'

test('the brand finds connections by name, alias and code, suspends, resumes and ends them', async () => {
  for (const text of ['kade', 'nice', 'k-77'])
    expect((await ask(trade.seller, LIST, { input: { text } })).connections.total).toBe(1)
  expect((await ask(trade.seller, LIST, { input: { text: 'halden' } })).connections.total).toBe(0)
  expect((await ask(trade.seller, LIST, { input: { priceListId: 'us-list' } })).connections.total).toBe(0)
  const act = async (name: string) => {
    const mutation = `mutation ($id: ID!) { ${name}(connectionId: $id) { __typename ... on ConnectionSaved { written connection { status actions } } ... on Refused { code } } }`
    const answer = (await ask(trade.seller, mutation, { id: connectionId }))[name]
    if (answer.written) await trade.seller.written(answer.written)
    return answer
  }
  expect(await act('suspendConnection')).toMatchObject({
    connection: { status: 'SUSPENDED', actions: ['REVISE_TERMS', 'RESUME', 'DISCONNECT'] },
  })
  expect(await act('suspendConnection')).toMatchObject({ code: 'STATUS_DIFFERS' })
  expect((await ask(trade.buyer, BRANDS, { input: {} })).brands.rows[0].relation).toBe('SUSPENDED')
  expect(await act('resumeConnection')).toMatchObject({ connection: { status: 'ACTIVE' } })
  expect(await act('disconnect')).toMatchObject({ connection: { status: 'ENDED', actions: [] } })
  expect((await ask(trade.seller, LIST, { input: {} })).connections).toMatchObject({
    total: 0,
    counts: [{ status: 'ENDED', count: 1 }],
  })
  expect((await ask(trade.seller, LIST, { input: { statuses: ['ENDED'] } })).connections.rows).toMatchObject([
    { id: connectionId },
  ])
  expect((await ask(trade.buyer, BRANDS, { input: {} })).brands.rows[0]).toMatchObject({
    relation: 'ENDED',
    connection: null,
  })
})

test('an invitation shows the terms offered, and not the retailer’s doors before it is accepted', async () => {
  const RETAILERS =
    '{ retailers(input: { text: "kade" }) { total rows { id relation connectionId organisation { name doors { code } } } } }'
  const { retailers } = await ask(trade.seller, RETAILERS)
  expect(retailers).toMatchObject({
    total: 1,
    rows: [{ relation: 'ENDED', connectionId: null, organisation: { name: 'The kade', doors: null } }],
  })
  const INVITE = `mutation ($input: InviteRetailerInput!) { inviteRetailer(input: $input) { __typename ... on MatchMakingSaved { matchMaking { id allDoors { code } actions } } ... on Refused { code } } }`
  const { inviteRetailer } = await ask(trade.seller, INVITE, {
    input: { retailerId: trade.retailerId, terms: terms() },
  })
  expect(inviteRetailer).toMatchObject({ matchMaking: { allDoors: [], actions: ['WITHDRAW'] } })
  const { brandProfile } = await ask(
    trade.buyer,
    `query ($id: ID!) { brandProfile(id: $id) { relation matchMaking { id actions offered { currency alias priceLists { name } } } } }`,
    { id: trade.shelf.brandId },
  )
  expect(brandProfile).toMatchObject({
    relation: 'INVITED',
    matchMaking: { actions: ['ANSWER_INVITATION'], offered: { currency: 'EUR', alias: null } },
  })
  const ANSWER = `mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { ${MATCH} } }`
  const { answerInvitation } = await ask(trade.buyer, ANSWER, {
    input: { matchMakingId: brandProfile.matchMaking.id, accept: false, answer: 'Not now' },
  })
  expect(answerInvitation.matchMaking.status).toBe('DECLINED')
  expect((await ask(trade.buyer, BRANDS, { input: {} })).brands.rows[0].relation).toBe('DECLINED')
})

test('others learn nothing', async () => {
  const other = await trade.system.organisation('BRAND', 'other')
  await trade.system.person(other, 'owner@other.example')
  const stranger = await trade.signedIn('owner@other.example')
  expect((await ask(stranger, CONNECTION, { id: connectionId })).connection).toBeNull()
  expect((await ask(stranger, LIST, { input: {} })).connections).toMatchObject({ total: 0, counts: [] })
  expect((await ask(stranger, '{ matchMakings(input: {}) { rows { id } counts { count } } }')).matchMakings).toEqual({
    rows: [],
    counts: [],
  })
  const mutation = 'mutation ($id: ID!) { disconnect(connectionId: $id) { ... on Refused { code } } }'
  expect((await ask(stranger, mutation, { id: connectionId })).disconnect.code).toMatch(/UNKNOWN|NOT_FOUND/)
  expect((await trade.buyer.graphql('{ connections(input: {}) { total } }')).body.errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
})
