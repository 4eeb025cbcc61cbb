import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

const ndjson = (key: string) => ({ 'content-type': 'application/x-ndjson', 'idempotency-key': key })
const records = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify(productRecord({ styleNumber: prefix, colourCode: `C${index}` })),
  )

for (const format of ['array', 'stream'] as const) {
  const send = (key: string, lines: string[]) =>
    format === 'stream'
      ? api.call('POST', '/api/v1/products', { headers: ndjson(key), body: lines.join('\n') })
      : api.call('POST', '/api/v1/products', {
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: `[${lines.join(',')}]`,
        })

  test(`${format}: the same key and body give the same answer, not a new one`, async () => {
    const lines = records(3, `SAME-${format}`)
    const first = await send(`same-${format}`, lines)
    const second = await send(`same-${format}`, lines)
    expect(first.text).toContain('applied')
    expect(second.text).toBe(first.text)
    expect(second.headers['idempotent-replay']).toBe('true')
    expect((await send(`other-${format}`, lines)).text).not.toContain('applied')
  })

  test(`${format}: the same key with another body is refused, and nothing of it is written`, async () => {
    await send(`reused-${format}`, records(1, `ONE-${format}`))
    const answer = await send(`reused-${format}`, records(1, `TWO-${format}`))
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.text)).toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' })
    expect((await api.get(`/api/v1/products/TWO-${format}/C0`)).status).toBe(404)
  })

  test(`${format}: a repeat while the first is being answered is refused`, async () => {
    const lines = records(200, `BUSY-${format}`)
    const [first, second] = await Promise.all([send(`busy-${format}`, lines), send(`busy-${format}`, lines)])
    expect([first.status, second.status].sort()).toEqual([200, 409])
  })
}

test('a key is free again when its request was refused', async () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'refused' }
  expect((await api.call('POST', '/api/v1/products', { headers, body: '[{' })).status).toBe(400)
  expect((await api.call('POST', '/api/v1/products', { headers, body: '[]' })).status).toBe(200)
})

test('after 24 hours a key is new', async () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'daily' }
  const send = (body: string) => api.call('POST', '/api/v1/products', { headers, body })
  await send('[]')
  expect((await send(`[${records(1, 'DAILY')[0]}]`)).status).toBe(409)
  api.runtime.clock.advance(24 * 3_600_000 + 1)
  expect((await send(`[${records(1, 'DAILY')[0]}]`)).status).toBe(200)
})

test('an answer too large to keep is not given again, and that is said', async () => {
  const lines = Array.from({ length: 12_000 }, () => '{"x":1}')
  const first = await api.call('POST', '/api/v1/supply', { headers: ndjson('large'), body: lines.join('\n') })
  expect(first.text.length).toBeGreaterThan(1024 * 1024)
  const second = await api.call('POST', '/api/v1/supply', { headers: ndjson('large'), body: lines.join('\n') })
  expect(JSON.parse(second.text)).toMatchObject({ status: 409, reason: 'IDEMPOTENCY_ANSWER_TOO_LARGE' })
})

test('keys are checked themselves, and belong to one brand', async () => {
  const long = await api.post('/api/v1/products', [], { 'idempotency-key': 'x'.repeat(256) })
  expect(long.body).toMatchObject({ reason: 'IDEMPOTENCY_KEY_INVALID' })
  await api.post('/api/v1/products', [productRecord()], { 'idempotency-key': 'shared' })
  const { key } = await api.newBrand('norvik')
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'shared' }
  expect((await api.call('POST', '/api/v1/products', { key, headers, body: '[]' })).status).toBe(200)
})
