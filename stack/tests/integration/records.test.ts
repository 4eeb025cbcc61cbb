import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'
import { pushProducts } from './push-products.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const codes = (result: { problems: { code: string; pointer: string }[] }) =>
  result.problems.map(({ code, pointer }) => `${code} ${pointer}`)
const ndjson = { 'content-type': 'application/x-ndjson' }
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('an array is answered with a result per record, in order; good records go in', async () => {
  const { status, body } = await api.post('/api/v1/products', [
    productRecord({ colourCode: 'A1' }),
    { styleNumber: 'HAL-1', gendre: 'women', sizeScale: { name: 'x', sizes: ['S', 7] }, variants: 'none' },
    productRecord({
      colourCode: 'A2',
      colourFamily: 'teal',
      variants: [{ sku: 'A2', size: 'S', gtin: '5901234123458' }],
    }),
    'text',
    productRecord({ colourCode: 'A3' }),
  ])
  expect(status).toBe(200)
  expect(body.map((result: any) => [result.line, result.outcome])).toEqual([
    [1, 'applied'],
    [2, 'rejected'],
    [3, 'rejected'],
    [4, 'rejected'],
    [5, 'applied'],
  ])
  expect(codes(body[1])).toEqual(
    expect.arrayContaining([
      'MISSING /styleName',
      'MISSING /colourCode',
      'WRONG_TYPE /sizeScale/sizes/1',
      'WRONG_TYPE /variants',
      'UNKNOWN_FIELD /gendre',
    ]),
  )
  expect(codes(body[2])).toEqual(['GTIN_CHECK_DIGIT /variants/0/gtin', 'COLOUR_FAMILY_UNKNOWN /colourFamily'])
  expect(body[2].problems[0].value).toBe('5901234123458')
  expect(codes(body[3])).toEqual(['WRONG_TYPE '])
})

test('what was sent is read back, and unchanged when it comes again', async () => {
  const record = productRecord({
    colourCode: 'B1',
    visibleFrom: '2026-12-01T00:00:00Z',
    lifecycle: 'draft',
    tags: ['organic'],
  })
  await api.post('/api/v1/products', [record])
  const [again] = (await api.post('/api/v1/products', [record])).body
  expect(again.outcome).toBe('unchanged')
  const { body } = await api.get('/api/v1/products/HAL-1042/B1')
  expect(body).toMatchObject({
    lifecycle: 'draft',
    visibleFrom: '2026-12-01T00:00:00.000Z',
    tags: ['organic'],
    visible: false,
  })
  expect((await api.get('/api/v1/products/HAL-1042/NONE')).status).toBe(404)
  const page = (await api.get('/api/v1/products?limit=1')).body
  expect(page.products).toHaveLength(1)
  expect((await api.get(`/api/v1/products?after=${page.next}&limit=1`)).body.products[0].colourCode).not.toBe(
    page.products[0].colourCode,
  )
  expect((await api.get('/api/v1/products?limit=many')).body).toMatchObject({ reason: 'PARAMETER_INVALID' })
  expect((await api.get('/api/v1/products?after=x')).body).toMatchObject({ reason: 'CURSOR_INVALID' })
})

test('broken lines of a stream are rejected records, and the stream goes on', async () => {
  const deep = `{"styleNumber":${'['.repeat(50)}${']'.repeat(50)}}`
  const lines = [
    JSON.stringify(productRecord({ colourCode: 'N1' })),
    '{"styleNumber": "HAL',
    '',
    deep,
    JSON.stringify({ styleNumber: 'x'.repeat(1_100_000) }),
    JSON.stringify(productRecord({ colourCode: 'N2', description: 'y'.repeat(500_000) })),
    JSON.stringify(productRecord({ colourCode: 'N3' })),
  ]
  const { status, headers, text } = await api.call('POST', '/api/v1/products', {
    headers: ndjson,
    body: `${lines.join('\n')}\n`,
  })
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('application/x-ndjson')
  const results = linesOf(text)
  expect(results.map(({ line, outcome }) => [line, outcome])).toEqual([
    [1, 'applied'],
    [2, 'rejected'],
    [4, 'rejected'],
    [5, 'rejected'],
    [6, 'rejected'],
    [7, 'applied'],
  ])
  expect(results.slice(1, 5).map(codes)).toEqual([
    ['JSON_INVALID '],
    ['TOO_DEEP '],
    ['RECORD_TOO_LARGE '],
    ['TOO_LONG /description'],
  ])
})

test('bytes that are no UTF-8 are a rejected record', async () => {
  const body = Buffer.concat([Buffer.from('{"styleNumber":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')])
  const [result] = linesOf((await api.call('POST', '/api/v1/products', { headers: ndjson, body })).text)
  expect(codes(result)).toEqual(['JSON_INVALID '])
})

test('a long stream comes back whole and in order', async () => {
  const count = 1_200
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify(productRecord({ styleNumber: `L${Math.floor(index / 10)}`, colourCode: `C${index % 10}` })),
  )
  const results = linesOf(
    (await api.call('POST', '/api/v1/products', { headers: ndjson, body: lines.join('\n') })).text,
  )
  expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1))
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['applied']))
})

test('packed bodies are unpacked; a broken package is told', async () => {
  const body = gzipSync(JSON.stringify([productRecord({ colourCode: 'Z1' })]))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  expect((await api.call('POST', '/api/v1/products', { headers, body })).status).toBe(200)
  const cut = await api.call('POST', '/api/v1/products', { headers, body: body.subarray(0, -12) })
  expect(cut.status).toBe(400)
  expect(JSON.parse(cut.text).reason).toBe('ENCODING_INVALID')
  const bomb = await api.call('POST', '/api/v1/products', {
    headers,
    body: gzipSync(Buffer.alloc(40 * 1024 * 1024, 32)),
  })
  expect(bomb.status).toBe(413)
})

test('a body that is no array, is cut off, or of another kind is refused as a whole', async () => {
  const post = (body: string, type = 'application/json') =>
    api.call('POST', '/api/v1/products', { headers: { 'content-type': type }, body })
  for (const [body, reason] of [
    ['{}', 'ARRAY_EXPECTED'],
    ['[{"a":1}', 'JSON_INVALID'],
    ['', 'ARRAY_EXPECTED'],
  ] as const) {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID', reason })
  }
  expect((await post('<x/>', 'application/xml')).status).toBe(415)
  const many = await post(`[${'1,'.repeat(10_000)}1]`)
  expect(many.status).toBe(429)
  expect(JSON.parse(many.text).reason).toBe('TOO_MANY_RECORDS')
})

test('prices: amounts in the currency of their list, waiting rows, one rejected row does not stop others', async () => {
  const lists = await api.post('/api/v1/price-lists', [
    {
      code: 'EU-A',
      name: 'Europe A',
      currency: 'EUR',
      validFrom: '2026-10-01',
      validTo: null,
      rrpIncludesTax: true,
      taxRate: '21',
    },
    { code: 'JP', name: 'Japan', currency: 'JPY' },
    { code: 'XX', name: 'None', currency: 'XXX' },
    { code: 'BAD', name: 'Bad', currency: 'EUR', validFrom: '2026-02-30', taxRate: 'much' },
  ])
  expect(lists.body.map(({ outcome }: any) => outcome)).toEqual(['applied', 'applied', 'rejected', 'rejected'])
  expect(codes(lists.body[3])).toEqual(['DATE_INVALID /validFrom', 'INVALID /taxRate'])
  await pushProducts(api, [productRecord({ colourCode: 'P1' })])
  const row = { styleNumber: 'HAL-1042', colourCode: 'P1', whsl: '38.00', rrp: '95.00' }
  const rows = await api.post('/api/v1/price-lists/EU-A/rows', [
    row,
    { ...row, whsl: '38.001' },
    { ...row, whsl: '-3' },
    { ...row, whsl: 38 },
    { ...row, tiers: [{ from: 1.5, whsl: '3' }] },
    {
      styleNumber: 'NOT-YET',
      colourCode: '1',
      tiers: [
        { from: 1, whsl: '38.00' },
        { from: 24, whsl: '36.00' },
      ],
    },
  ])
  expect(rows.body.map(({ outcome }: any) => outcome)).toEqual([
    'applied',
    'rejected',
    'rejected',
    'rejected',
    'rejected',
    'waiting',
  ])
  expect(rows.body.slice(1, 5).map(codes)).toEqual([
    ['AMOUNT_INVALID /whsl'],
    ['INVALID /whsl'],
    ['WRONG_TYPE /whsl'],
    ['NOT_WHOLE /tiers/0/from'],
  ])
  const yen = await api.post('/api/v1/price-lists/JP/rows', [{ ...row, whsl: '38.5', rrp: '95' }])
  expect(codes(yen.body[0])).toEqual(['AMOUNT_INVALID /whsl'])
  expect((await api.post('/api/v1/price-lists/NONE/rows', [row])).status).toBe(404)
  const read = (await api.get('/api/v1/price-lists')).body.priceLists
  expect(read.find(({ code }: any) => code === 'EU-A')).toMatchObject({
    currency: 'EUR',
    taxRate: '21',
    validFrom: '2026-10-01',
    validTo: null,
  })
})

test('an atomic publish writes all rows or none', async () => {
  await api.post('/api/v1/price-lists', [{ code: 'AT', name: 'Atomic', currency: 'EUR' }])
  await pushProducts(api, [productRecord({ colourCode: 'Q1' }), productRecord({ colourCode: 'Q2' })])
  const row = (colourCode: string, whsl: string) => ({ styleNumber: 'HAL-1042', colourCode, whsl })
  const refused = await api.post('/api/v1/price-lists/AT/rows?atomic=true', [row('Q1', '10.00'), row('Q2', '10.001')])
  expect(refused.body.map(({ outcome }: any) => outcome)).toEqual(['rejected', 'rejected'])
  expect(refused.body.map(codes)).toEqual([['NOT_PUBLISHED '], ['AMOUNT_INVALID /whsl']])
  const taken = await api.post('/api/v1/price-lists/AT/rows?atomic=true', [row('Q1', '10.00'), row('Q2', '11.00')])
  expect(taken.body.map(({ outcome }: any) => outcome)).toEqual(['applied', 'applied'])
  const { priceLists } = (await api.get('/api/v1/price-lists')).body
  expect(priceLists.find(({ code }: any) => code === 'AT')).toMatchObject({ revision: 1, rows: 2 })
})

test('supply: kinds stand beside each other, unknown SKUs wait, what cannot be is told', async () => {
  await pushProducts(api, [productRecord({ colourCode: 'S1' })])
  const sku = 'HAL-1042-S1-S'
  const { body } = await api.post('/api/v1/supply', [
    {
      sku,
      warehouse: '',
      onHand: { quantity: 120, asOf: '2026-11-23T06:00:00Z' },
      coming: [{ quantity: 60, date: '2027-02-15' }],
    },
    { sku, madeToOrder: true, openUntil: '2027-01-31' },
    { sku: 'NOT-YET', onHand: { quantity: 1, asOf: '2026-11-23T06:00:00Z' } },
    { sku, onHand: { quantity: 12.5, asOf: '2026-11-23T06:00:00Z' } },
    { sku, onHand: { quantity: -3, asOf: '2026-11-23T06:00:00Z' } },
    { sku, onHand: { quantity: 3, asOf: '2026-11-20T06:00:00Z' } },
    { sku, onHand: { quantity: 3, asOf: '2026-12-24T06:00:00Z' } },
    { sku, quantity: 3 },
  ])
  expect(body.map(({ outcome }: any) => outcome)).toEqual([
    'applied',
    'applied',
    'waiting',
    'rejected',
    'rejected',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(codes(body[3])).toEqual(['NOT_WHOLE /onHand/quantity'])
  expect(codes(body[4])).toEqual(['OUT_OF_RANGE /onHand/quantity'])
  expect(codes(body[7])).toEqual(['UNKNOWN_FIELD /quantity'])
})

test('windows are written and read', async () => {
  const window = {
    code: 'SS27-D1',
    name: 'Drop 1',
    kind: 'pre-order',
    startShip: '2027-02-01',
    completeShip: '2027-02-28',
    orderCutoff: '2026-12-20T23:00:00Z',
    minimumDays: 5,
    seasons: ['SS27'],
  }
  const { body } = await api.post('/api/v1/windows', [window, { ...window, code: 'X', kind: 'soon' }])
  expect(body.map(({ outcome }: any) => outcome)).toEqual(['applied', 'rejected'])
  const { windows } = (await api.get('/api/v1/windows')).body
  expect(windows).toMatchObject([
    { code: 'SS27-D1', open: true, orderCutoff: '2026-12-20T23:00:00.000Z', listedProducts: 0 },
  ])
})
