import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const path = (kind: string, more = '') => `/api/v1/contract-check?kind=${kind}${more}`
const variants = [
  { sku: 'A', size: 'S', ean: '1' },
  { sku: 'B', size: 'M', ean: '2' },
]

test('records are judged as their route would take them, and nothing is written', async () => {
  const records = [
    productRecord(),
    productRecord({ styleNumber: 'HAL-2', colorName: 'Red', hsCode: null }),
    productRecord({ styleNumber: 'HAL-3', colorName: 'Blue', gender: undefined, variants }),
  ]
  const { status, body } = await api.post(path('products'), records)
  expect(status).toBe(200)
  expect(body).toEqual({
    kind: 'products',
    since: '2026-11-23',
    records: 3,
    accepted: 1,
    findings: [
      {
        verdict: 'unknown',
        field: '/colorName',
        message: 'there is no such field: the record is refused',
        use: '/colourName',
        records: 2,
        line: 2,
        pointer: '/colorName',
      },
      expect.objectContaining({ verdict: 'ignored', field: '/hsCode', records: 1, line: 2 }),
      expect.objectContaining({ verdict: 'missing', field: '/gender', records: 1, line: 3 }),
      expect.objectContaining({
        verdict: 'unknown',
        field: '/variants/*/ean',
        use: null,
        records: 1,
        pointer: '/variants/0/ean',
      }),
    ],
    more: false,
    added: [],
  })
  expect((await api.get('/api/v1/products')).body.products).toEqual([])
  // What is said to be accepted is, and the rest is not.
  const { body: results } = await api.post('/api/v1/products', records)
  expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['applied', 'rejected', 'rejected'])
})

test('a record alone, an array and a stream, packed or not, are told of alike', async () => {
  const record = { sku: 'A', madeToOrder: true, warehouse: null }
  const [text, report] = [JSON.stringify(record), (await api.post(path('supply'), record)).body]
  expect(report).toMatchObject({ records: 1, accepted: 1, findings: [{ verdict: 'ignored', field: '/warehouse' }] })
  expect((await api.post(path('supply'), [record])).body).toEqual(report)
  const type = 'application/x-ndjson'
  const stream = await api.call('POST', path('supply'), { headers: { 'content-type': type }, body: `${text}\n` })
  expect(JSON.parse(stream.text)).toEqual(report)
  const packed = { 'content-type': type, 'content-encoding': 'gzip' }
  const unpacked = await api.call('POST', path('supply'), { headers: packed, body: gzipSync(text) })
  expect(JSON.parse(unpacked.text)).toEqual(report)
})

test('of a price row that is to go, what it says besides makes no difference', async () => {
  const { body } = await api.post(path('price-rows'), [{ sku: 'A', whsl: '1.00', rrp: null, remove: true }])
  expect(body.findings.map(({ verdict, field }: any) => [verdict, field])).toEqual([
    ['ignored', '/rrp'],
    ['ignored', '/whsl'],
  ])
})

test('a stream of any length is told of in few words, and a bad line in it is one bad record', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) =>
    JSON.stringify({ sku: `S${n}`, [n < 500 ? `odd${n}` : 'odd']: 1 }),
  )
  const body = ['not json', ...lines].join('\n')
  const { text } = await api.call('POST', path('supply'), { headers: { 'content-type': 'application/x-ndjson' }, body })
  const report = JSON.parse(text)
  expect(report).toMatchObject({ records: 20_001, accepted: 0, more: true })
  expect(report.findings).toHaveLength(200)
  expect(report.findings[0]).toMatchObject({ verdict: 'wrong', field: '', line: 1, records: 1 })
})

test('a name as long as a record is told in short', async () => {
  const { body } = await api.post(path('supply'), [{ ['x'.repeat(500_000)]: 1 }])
  expect(body.findings).toHaveLength(1)
  expect(JSON.stringify(body).length).toBeLessThan(1_500)
})

test.each([
  [path('nothing'), '[]', 400, 'PARAMETER_INVALID'],
  ['/api/v1/contract-check', '[]', 400, 'PARAMETER_INVALID'],
  [path('products', '&since=1999-01-01'), '[]', 400, 'RELEASE_UNKNOWN'],
  [path('products'), '7', 400, 'ARRAY_EXPECTED'],
  [path('products'), '[{', 400, 'JSON_INVALID'],
  [path('products'), `[${'{},'.repeat(10_000)}{}]`, 429, 'TOO_MANY_RECORDS'],
])('%s with %.10s is refused', async (address, body, status, reason) => {
  const answer = await api.call('POST', address, { headers: { 'content-type': 'application/json' }, body })
  expect({ status: answer.status, reason: JSON.parse(answer.text).reason }).toEqual({ status, reason })
})
