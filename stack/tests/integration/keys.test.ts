import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { allScopes, productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const problemOf = (answer: { status: number; text: string }) => ({ status: answer.status, ...JSON.parse(answer.text) })

test('without a key, with a wrong, revoked or expired one, nothing is told', async () => {
  const get = async (key: string) => problemOf(await api.call('GET', '/api/v1/products', { key }))
  expect(await get('')).toMatchObject({ status: 401, reason: 'KEY_MISSING' })
  expect(await get('selvedge_live_wrong')).toMatchObject({ status: 401, reason: 'KEY_WRONG' })
  expect(await get(api.key.slice(0, -1) + (api.key.endsWith('0') ? '1' : '0'))).toMatchObject({ status: 401 })

  const { id, secret } = await api.newKey(api.brandId, allScopes)
  await api.accounts.revokeApiKey({ keyId: id, organisationId: api.brandId }, { viewer: systemViewer('test') })
  expect(await get(secret)).toMatchObject({ status: 401, reason: 'KEY_WRONG' })

  const short = await api.newKey(api.brandId, allScopes, '2026-11-23T09:05:00.000Z')
  expect((await api.call('GET', '/api/v1/products', { key: short.secret })).status).toBe(200)
  api.runtime.clock.advance(6 * 60_000)
  expect(await get(short.secret)).toMatchObject({ status: 401, reason: 'KEY_WRONG' })
})

test('a revoked key works no longer than the five seconds it is remembered', async () => {
  const { id, secret } = await api.newKey(api.brandId, allScopes)
  expect((await api.call('GET', '/api/v1/products', { key: secret })).status).toBe(200)
  await api.accounts.revokeApiKey({ keyId: id, organisationId: api.brandId }, { viewer: systemViewer('test') })
  api.runtime.clock.advance(5_001)
  expect((await api.call('GET', '/api/v1/products', { key: secret })).status).toBe(401)
})

test('each route asks for its scope', async () => {
  const { secret: key } = await api.newKey(api.brandId, ['supply:write'])
  const routes = [
    ['POST', '/api/v1/products'],
    ['GET', '/api/v1/products'],
    ['GET', '/api/v1/products/a/b'],
    ['POST', '/api/v1/price-lists'],
    ['GET', '/api/v1/price-lists'],
    ['POST', '/api/v1/price-lists/x/rows'],
    ['POST', '/api/v1/windows'],
    ['GET', '/api/v1/windows'],
    ['POST', '/api/v1/images'],
    ['GET', '/api/v1/connections'],
    ['POST', '/api/v1/connections/customer-codes'],
    ['GET', '/api/v1/orders/feed'],
    ['GET', '/api/v1/orders/feed/cursor'],
    ['PUT', '/api/v1/orders/feed/cursor'],
    ['GET', '/api/v1/orders/x'],
    ['POST', '/api/v1/orders/x/confirmation'],
    ['POST', '/api/v1/orders/x/rejection'],
    ['POST', '/api/v1/orders/x/shipments'],
    ['POST', '/api/v1/contract-check?kind=products'],
    ['POST', '/api/v1/contract-check?kind=shipment'],
  ] as const
  for (const [method, path] of routes) {
    expect([path, problemOf(await api.call(method, path, { key }))]).toEqual([
      path,
      expect.objectContaining({ status: 403, reason: 'SCOPE_MISSING' }),
    ])
  }
})

test('the key of one brand reaches nothing of another', async () => {
  await api.post('/api/v1/products', [productRecord()])
  await api.post('/api/v1/price-lists', [{ code: 'EU-A', name: 'Europe A', currency: 'EUR' }])
  const { key } = await api.newBrand('norvik')
  const get = async (path: string) => problemOf(await api.call('GET', path, { key }))
  expect(await get('/api/v1/products/HAL-1042/210')).toMatchObject({ status: 404 })
  expect((await get('/api/v1/products')).products).toEqual([])
  expect((await get('/api/v1/price-lists')).priceLists).toEqual([])
  const rows = await api.call('POST', '/api/v1/price-lists/EU-A/rows', {
    key,
    headers: { 'content-type': 'application/json' },
    body: '[]',
  })
  expect(rows.status).toBe(404)
})

test('what is not there is told as a problem document, and the document itself needs no key', async () => {
  expect(problemOf(await api.call('GET', '/api/v1/nothing'))).toMatchObject({ status: 404, reason: 'NO_SUCH_ROUTE' })
  const document = JSON.parse((await api.call('GET', '/api/openapi.json', { key: '' })).text)
  expect(document.openapi).toBe('3.1.0')
  const page = await api.call('GET', '/api/docs', { key: '' })
  expect(page.text).toContain('/api/v1/products')
  expect(page.text).not.toMatch(/<script|style=|https?:\/\//)
})

test('orders: the feed, its cursor, and answers to what is not there', async () => {
  expect((await api.get('/api/v1/orders/feed')).body).toEqual({ events: [], next: 0, more: false })
  expect((await api.get('/api/v1/orders/feed/cursor')).body).toEqual({ committed: 0, end: 0 })
  const beyond = await api.call('PUT', '/api/v1/orders/feed/cursor', {
    headers: { 'content-type': 'application/json' },
    body: '{"position":7}',
  })
  expect(beyond.status).toBeGreaterThanOrEqual(400)
  const confirm = (headers: Record<string, string>) =>
    api.post('/api/v1/orders/HAL-2026-00001/confirmation', { cells: [] }, headers)
  expect((await confirm({})).body).toMatchObject({ reason: 'IDEMPOTENCY_KEY_MISSING' })
  expect((await confirm({ 'idempotency-key': 'k1' })).body).toMatchObject({ status: 404, reason: 'ORDER_UNKNOWN' })
  const wrong = await api.post(
    '/api/v1/orders/x/shipments',
    { shippedAt: 'today', cells: [] },
    { 'idempotency-key': 'k2' },
  )
  expect(wrong.body).toMatchObject({ status: 400, reason: 'RECORD_INVALID' })
  expect(wrong.body.details.problems.map(({ pointer }: any) => pointer)).toEqual(['/shippedAt', '/cells'])
})
