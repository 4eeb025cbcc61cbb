import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productRecord, startApi } from './harness.ts'
import type { ApiHarness } from './harness.ts'

let api: ApiHarness

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

/** A stream that the test feeds and reads by hand. */
async function openStream(
  headers: Record<string, string> = {},
): Promise<{ request: ClientRequest; response: Promise<IncomingMessage> }> {
  const request = httpRequest({
    socketPath: api.socket,
    method: 'POST',
    path: '/api/v1/products',
    headers: { authorization: `Bearer ${api.key}`, 'content-type': 'application/x-ndjson', ...headers },
  })
  request.on('error', () => {})
  const response = once(request, 'response').then(([message]) => message as IncomingMessage)
  response.catch(() => undefined)
  return { request, response }
}

const line = (styleNumber: string, index = 0) =>
  `${JSON.stringify(productRecord({ styleNumber, colourCode: `C${index}` }))}\n`

test('each record is answered while the stream stays open', async () => {
  const { request, response } = await openStream()
  request.write(line('OPEN', 1))
  const answers = createInterface(await response)[Symbol.asyncIterator]()
  expect(JSON.parse((await answers.next()).value!)).toMatchObject({ line: 1, outcome: 'applied' })
  request.write(line('OPEN', 2) + line('OPEN', 3))
  expect(JSON.parse((await answers.next()).value!)).toMatchObject({ line: 2, outcome: 'applied' })
  expect(JSON.parse((await answers.next()).value!)).toMatchObject({ line: 3, outcome: 'applied' })
  request.end()
  expect((await answers.next()).done).toBe(true)
})

test('what was acknowledged before the client went is there; half a line is not', async () => {
  const { request, response } = await openStream({ 'idempotency-key': 'gone' })
  request.write(line('GONE', 1))
  const answers = createInterface(await response)[Symbol.asyncIterator]()
  await answers.next()
  request.write(line('GONE', 2).slice(0, 60))
  request.destroy()
  expect((await api.get('/api/v1/products/GONE/C1')).status).toBe(200)
  // The key is free again, so that the whole can be repeated.
  await eventually(async () => {
    const headers = { 'content-type': 'application/x-ndjson', 'idempotency-key': 'gone' }
    const repeated = await api.call('POST', '/api/v1/products', { headers, body: line('GONE', 1) + line('GONE', 2) })
    expect(repeated.status).toBe(200)
    expect(
      repeated.text
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text).outcome),
    ).toEqual(['unchanged', 'applied'])
  })
})

test('an upload that ends before the length it announced writes only whole lines', async () => {
  const body = line('SHORT', 1) + line('SHORT', 2)
  const { request } = await openStream({ 'content-length': String(body.length + 100) })
  request.write(body + line('SHORT', 3).slice(0, 50))
  await eventually(async () => expect((await api.get('/api/v1/products/SHORT/C2')).status).toBe(200))
  request.destroy()
  expect((await api.get('/api/v1/products/SHORT/C3')).status).toBe(404)
  expect((await api.get('/livez')).status).toBe(200)
})

test('an array that is cut off writes nothing', async () => {
  const { request } = await openStream({ 'content-type': 'application/json', 'content-length': '100000' })
  request.write(`[${line('CUT', 1)},`)
  request.destroy()
  expect((await api.get('/api/v1/products/CUT/C1')).status).toBe(404)
})

test('a sender that reads late is paused, and loses nothing', async () => {
  const { request, response } = await openStream()
  const count = 60_000
  const sent = (async () => {
    // Answers are much larger than these lines: beyond the backlog the server stops reading.
    for (let at = 0; at < count; at += 1_000)
      if (!request.write('{"x":1}\n'.repeat(1_000))) await once(request, 'drain')
    request.end()
  })()
  const answer = await response
  let last = 0
  for await (const text of createInterface(answer)) {
    const result = JSON.parse(text)
    expect(result.line).toBe(++last)
  }
  await sent
  expect(last).toBe(count)
})
