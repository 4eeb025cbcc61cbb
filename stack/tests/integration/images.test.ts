import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

type Part = [name: string, value: string | Uint8Array]

async function post(parts: Part[], headers: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new Blob([Buffer.from(value)]), 'front.jpg')
  }
  const packed = new Response(form)
  const body = Buffer.from(await packed.arrayBuffer())
  const answer = await api.call('POST', '/api/v1/images', {
    headers: { 'content-type': packed.headers.get('content-type')!, ...headers },
    body,
  })
  return { status: answer.status, headers: answer.headers, body: JSON.parse(answer.text) }
}

const picture = (colour: string) =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
const fields = (colourCode: string): Part[] => [
  ['styleNumber', 'HAL-1042'],
  ['colourCode', colourCode],
]

test('a picture of a known product is applied, of an unknown one it waits', async () => {
  await api.post('/api/v1/products', [productRecord({ colourCode: 'I1' })])
  const file = await picture('#123456')
  const waiting = await post([...fields('LATER'), ['position', '1'], ['file', file]])
  expect(waiting.body).toMatchObject({ outcome: 'waiting', image: { width: 300, height: 400 } })
  await expect
    .poll(async () => (await post([...fields('I1'), ['file', file]])).body.outcome)
    .toMatch(/applied|unchanged/)
})

test('what is no picture, is damaged, or has too many pixels is a rejected record', async () => {
  const wide = await sharp({ create: { width: 8_000, height: 5_100, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  const noise = await sharp({
    create: {
      width: 500,
      height: 500,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  for (const [file, code] of [
    [wide, 'IMAGE_TOO_MANY_PIXELS'],
    [noise.subarray(0, 20_000), 'IMAGE_CORRUPT'],
    [Buffer.from('text'), 'IMAGE_FORMAT_UNKNOWN'],
    [Buffer.alloc(21 * 1024 * 1024, 1), 'IMAGE_TOO_LARGE'],
  ] as const) {
    const { status, body } = await post([...fields('BAD'), ['file', file]])
    expect([status, body.outcome, body.problems?.[0]?.code]).toEqual([200, 'rejected', code])
  }
})

test('a form that is not as it should be is told how', async () => {
  const file = await picture('#654321')
  expect((await post([['file', file], ...fields('X')])).body).toMatchObject({ reason: 'RECORD_INVALID' })
  expect((await post(fields('X'))).body).toMatchObject({ reason: 'FILE_MISSING' })
  const wrong = await post([
    ['styleNumber', 'x'],
    ['position', 'first'],
    ['colour', '1'],
    ['file', file],
  ])
  expect(wrong.body.details.problems.map(({ code, pointer }: any) => `${code} ${pointer}`)).toEqual([
    'MISSING /colourCode',
    'INVALID /position',
    'UNKNOWN_FIELD /colour',
  ])
  const json = await api.call('POST', '/api/v1/images', { headers: { 'content-type': 'application/json' }, body: '{}' })
  expect(json.status).toBe(415)
})

test('a repeat with the same key gives the same answer, although the form is packed anew', async () => {
  const file = await picture('#00ff00')
  const first = await post([...fields('KEYED'), ['file', file]], { 'idempotency-key': 'img' })
  const second = await post([...fields('KEYED'), ['file', file]], { 'idempotency-key': 'img' })
  expect(second.body).toEqual(first.body)
  expect(second.headers['idempotent-replay']).toBe('true')
  expect(
    (await post([...fields('KEYED'), ['file', await picture('#ff0000')]], { 'idempotency-key': 'img' })).status,
  ).toBe(409)
})
