import { once } from 'node:events'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createReadiness } from '../../lifecycle/readiness.ts'
import { DomainError } from '../../rpc/errors.ts'
import { createLogger, silentLogger } from '../../telemetry/logger.ts'
import { createPrometheusMetrics } from '../../telemetry/prometheus.ts'
import { currentTrace, newTrace, traceparentOf } from '../../telemetry/trace.ts'
import { eventually } from '../../testing/settle.ts'
import { createHttpServer } from '../http-server.ts'
import type { HttpServerOptions } from '../http-server.ts'

/** A real server on a free port, with a few routes. */
async function boot(options: Partial<HttpServerOptions> = {}) {
  const metrics = createPrometheusMetrics('http')
  const server = createHttpServer({ log: silentLogger, metrics, ...options })
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  let waiting = 0
  server.app.get('/refuses', () => {
    throw new DomainError('CONFLICT', 'not now', { reason: 'ORDER_IS_CLOSED' })
  })
  server.app.get('/fails', () => {
    throw new TypeError('hunter2')
  })
  server.app.get('/waits', async () => {
    waiting += 1
    await opened
    return { waited: true }
  })
  server.app.addContentTypeParser('text/plain', (_request, _payload, done) => done(null))
  server.app.post('/leaves', async (request) => {
    for await (const _ of request.raw.iterator({ destroyOnReturn: false })) break
    throw new DomainError('INVALID', 'that is enough')
  })
  server.app.post('/trace/:id', async () => ({ traceId: currentTrace()?.traceId }))
  const url = await server.listen('127.0.0.1', 0)
  return {
    ...server,
    url,
    metrics,
    open: () => open(),
    waiting: () => waiting,
    [Symbol.asyncDispose]: () => server.stop(0),
  }
}

/** Sends bytes as they are and returns all that comes back. */
async function sendRaw(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  return text(socket)
}

test('refusals and bugs answer as problem+json; the log holds only the bugs', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  await using server = await boot({ log: createLogger('http', { level: 'info', sink }) })
  const refused = await fetch(`${server.url}/refuses`)
  expect(refused.status).toBe(409)
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await refused.json()).toMatchObject({ code: 'CONFLICT', reason: 'ORDER_IS_CLOSED', detail: 'not now' })
  expect(lines).toEqual([])

  const failed = await fetch(`${server.url}/fails`)
  expect(failed.status).toBe(500)
  const problem = (await failed.json()) as { traceId: string }
  expect(JSON.stringify(problem)).not.toContain('hunter2')
  expect(lines.join('')).toContain('hunter2')
  expect(lines.join('')).toContain(problem.traceId)
})

test('what the framework refuses looks the same', async () => {
  await using server = await boot({ maxBodyBytes: 1_000 })
  const json = { 'content-type': 'application/json' }
  const post = (body: string, headers = json) => fetch(`${server.url}/trace/1`, { method: 'POST', headers, body })
  const answers = [
    { answer: await fetch(`${server.url}/nowhere`), status: 404 },
    { answer: await fetch(`${server.url}/trace/%E0%A4%A`, { method: 'POST' }), status: 400 },
    { answer: await fetch(`${server.url}/trace/${'x'.repeat(300)}`, { method: 'POST' }), status: 414 },
    { answer: await post('{'), status: 400 },
    { answer: await post('{"__proto__": {"a": 1}}'), status: 400 },
    { answer: await post(`"${'x'.repeat(2_000)}"`), status: 413 },
    { answer: await post('a', { 'content-type': 'application/x-unknown' }), status: 415 },
  ]
  for (const { answer, status } of answers) {
    const problem = (await answer.json()) as { status: number; traceId: string }
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect([answer.status, problem.status]).toEqual([status, status])
    expect(problem.traceId).toMatch(/^[0-9a-f]{32}$/)
  }
})

test.each([
  { path: '/trace/1', type: 'application/json', length: 'content-length: 5000000', status: 413 },
  { path: '/trace/1', type: 'application/json', length: 'transfer-encoding: chunked', status: 413 },
  { path: '/leaves', type: 'text/plain', length: 'content-length: 5000000', status: 400 },
])(
  'who still sends what is refused hears so, and the connection goes on ($path, $length)',
  async ({ path, type, length, status }) => {
    await using server = await boot({ maxBodyBytes: 1_000 })
    const isChunked = length.startsWith('transfer')
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let heard = ''
    socket.on('data', (bytes) => (heard += String(bytes)))
    const ended = new Promise<never>((_, fail) => socket.on('close', () => fail(new Error(`closed after ${heard}`))))
    ended.catch(() => {})
    const hears = (what: RegExp) => Promise.race([eventually(() => expect(heard).toMatch(what)), ended])
    const send = (bytes: string) => socket.write(isChunked ? `${bytes.length.toString(16)}\r\n${bytes}\r\n` : bytes)
    socket.write(`POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: ${type}\r\n${length}\r\n\r\n`)
    send('x'.repeat(1_250_000))
    await hears(new RegExp(`^HTTP/1.1 ${status} `))
    for (let n = 0; n < 3; n++) send('x'.repeat(1_250_000))
    socket.write(`${isChunked ? '0\r\n\r\n' : ''}GET /livez HTTP/1.1\r\nhost: a\r\n\r\n`)
    await hears(/HTTP\/1.1 200 /)
    socket.destroy()
  },
)

test('who goes on sending what is refused for longer than a request may take is cut off', async () => {
  await using server = await boot({ maxBodyBytes: 1_000, requestTimeoutMs: 300 })
  const head = 'host: a\r\ncontent-type: application/json\r\ncontent-length: 5000000'
  const heard = await sendRaw(server.url, `POST /trace/1 HTTP/1.1\r\n${head}\r\n\r\nxxx`)
  expect(heard).toMatch(/^HTTP\/1.1 413 /)
})

test('the trace of the caller is current in the handler, also after a body was read', async () => {
  await using server = await boot()
  const trace = newTrace()
  const answer = await fetch(`${server.url}/trace/1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: traceparentOf(trace) },
    body: JSON.stringify({ text: 'x'.repeat(200_000) }),
  })
  expect(await answer.json()).toEqual({ traceId: trace.traceId })
})

test('health tells alive, started and ready apart', async () => {
  const readiness = createReadiness()
  const view = readiness.condition('view')
  await using server = await boot({ readiness })
  const statuses = async () =>
    Promise.all(['livez', 'startupz', 'readyz'].map(async (path) => (await fetch(`${server.url}/${path}`)).status))
  expect(await statuses()).toEqual([200, 503, 503])
  view(true)
  expect(await statuses()).toEqual([200, 200, 200])
  view(false, 'the log cannot be reached')
  expect(await statuses()).toEqual([200, 200, 503])
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
    status: 'not ready',
    missing: { view: 'the log cannot be reached' },
  })
})

test('too many requests at once are refused at once; health still answers', async () => {
  await using server = await boot({ maxInFlight: 1 })
  const running = fetch(`${server.url}/waits`)
  await eventually(() => expect(server.waiting()).toBe(1))
  const refused = await fetch(`${server.url}/refuses`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
  expect((await fetch(`${server.url}/livez`)).status).toBe(200)
  server.open()
  expect((await running).status).toBe(200)
  await eventually(async () => expect((await fetch(`${server.url}/refuses`)).status).toBe(409))
})

test('a request whose sender has gone gives its place back', async () => {
  await using server = await boot({ maxInFlight: 1 })
  const controller = new AbortController()
  const gone = fetch(`${server.url}/waits`, { signal: controller.signal }).catch(() => undefined)
  await eventually(() => expect(server.waiting()).toBe(1))
  controller.abort()
  await gone
  await eventually(async () => expect((await fetch(`${server.url}/refuses`)).status).toBe(409))
  server.open()
})

test('no HTTP, headers too large and headers too slow are answered and closed', async () => {
  await using server = await boot({ requestTimeoutMs: 300 })
  expect(await sendRaw(server.url, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"status":400/s)
  const large = `GET /livez HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`
  expect(await sendRaw(server.url, large)).toMatch(/^HTTP\/1.1 431 /)
  const slowBody = 'POST /trace/1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{'
  const slow = ['GET /livez HTTP/1.1\r\nHost: a\r\nX: ', slowBody].map((bytes) => sendRaw(server.url, bytes))
  for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1.1 408 /)
})

test('a stopping server is unready, ends what runs and takes nothing new', async () => {
  const readiness = createReadiness()
  await using server = await boot({ readiness })
  const running = fetch(`${server.url}/waits`)
  await eventually(() => expect(server.waiting()).toBe(1))
  const stopped = server.stop()
  expect(readiness.missing()).toEqual({ process: 'stopping' })
  await eventually(() => expect(fetch(`${server.url}/refuses`)).rejects.toThrow())
  server.open()
  expect(await (await running).json()).toEqual({ waited: true })
  await stopped
})

test('a request that does not end is cut off after the grace', async () => {
  await using server = await boot()
  const running = expect(fetch(`${server.url}/waits`)).rejects.toThrow()
  await eventually(() => expect(server.waiting()).toBe(1))
  await server.stop(1)
  await running
})

test('requests are counted by route, never by address', async () => {
  await using server = await boot()
  await fetch(`${server.url}/trace/secret-id`, { method: 'POST' })
  await fetch(`${server.url}/nowhere/secret-id`)
  await eventually(async () => {
    const text = await server.metrics.text()
    expect(text).toMatch(/http_seconds_count\{[^}]*route="\/trace\/:id",status="200"/)
    expect(text).toMatch(/http_seconds_count\{[^}]*route="unknown",status="404"/)
    expect(text).not.toContain('secret-id')
  })
})

test('forwarded addresses are believed only from a configured proxy (ASVS 4.1.3)', async () => {
  const ask = async (trustedProxies: string[]) => {
    await using server = await boot({ trustedProxies })
    const other = createHttpServer({ log: silentLogger, metrics: server.metrics, trustedProxies })
    other.app.get('/ip', (request) => ({ ip: request.ip }))
    const answer = await fetch(`${await other.listen('127.0.0.1', 0)}/ip`, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    const { ip } = (await answer.json()) as { ip: string }
    await other.stop(0)
    return ip
  }
  expect(await ask([])).toBe('127.0.0.1')
  expect(await ask(['127.0.0.1'])).toBe('203.0.113.9')
})
