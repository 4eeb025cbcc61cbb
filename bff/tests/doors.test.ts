/** What a stranger, a foreign page or an old page can do: nothing. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openBrowser } from './browser.ts'
import { startTestGateway } from './gateway-fixture.ts'
import type { TestGateway } from './gateway-fixture.ts'

let system: TestGateway
let api: Server
const web = tempDir()
const listed = 'query Me { me { email } }'

beforeAll(async () => {
  mkdirSync(web.file('dist/assets'), { recursive: true })
  writeFileSync(web.file('dist/index.html'), `<!doctype html><title>Selvedge</title>${' '.repeat(2_000)}`)
  writeFileSync(web.file('dist/assets/app-1a2b.js'), `console.log(1)${'\n'.repeat(2_000)}`)
  writeFileSync(web.file('secret.txt'), 'secret')
  writeFileSync(web.file('documents.json'), JSON.stringify({ 'sha256:abc': listed }))
  const socket = web.file('api.sock')
  api = createServer((request, response) => {
    let size = 0
    request.on('data', (chunk: Buffer) => (size += chunk.length))
    request.on('end', () => {
      response.setHeader('set-cookie', 'from=api')
      response.writeHead(207, { 'content-type': 'application/x-ndjson' })
      response.end(JSON.stringify({ url: request.url, size, headers: request.headers }))
    })
  })
  await new Promise<void>((resolve) => api.listen(socket, resolve))
  system = await startTestGateway({
    SELVEDGE_FREE_DOCUMENTS: 'false',
    SELVEDGE_DOCUMENTS: web.file('documents.json'),
    SELVEDGE_WEB_DIR: join(web.path, 'dist'),
    SELVEDGE_INTEGRATION_HTTP: `unix:${socket}`,
    SELVEDGE_ORIGINS: 'https://shop.example',
  })
})

afterAll(async () => {
  await system.close()
  await new Promise((resolve) => api.close(resolve))
  web.remove()
})

test('only listed documents are executed', async () => {
  const browser = openBrowser(system.url)
  expect((await browser.post({ documentId: 'sha256:abc' })).body).toEqual({ data: { me: null } })
  for (const body of [
    { query: listed },
    { documentId: 'sha256:def' },
    { documentId: 'sha256:def', query: listed },
    { query: '{ __schema { types { name } } }' },
  ]) {
    const { status, body: problem } = await browser.post(body)
    expect({ status, reason: problem.reason }).toEqual({ status: 400, reason: 'UNKNOWN_DOCUMENT' })
  }
})

test('a page of a release before this one is answered until it is loaded again', async () => {
  const released = join(import.meta.dirname, '../released')
  const file = join(released, readdirSync(released)[0]!, 'documents.json')
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  const [documentId] = documents.find(([, text]) => /query Me\b/.test(text))!
  expect((await openBrowser(system.url).post({ documentId })).body).toEqual({ data: { me: null } })
})

test.each([
  ['a foreign origin', { origin: 'https://evil.example' }, 'FOREIGN_ORIGIN'],
  ['no origin, but from another site', { origin: '', 'sec-fetch-site': 'cross-site' }, 'FOREIGN_ORIGIN'],
  ['no header that needs a preflight', { 'x-selvedge-csrf': '' }, 'CSRF_HEADER_MISSING'],
])('a write with %s is refused', async (_what, headers, reason) => {
  const { status, body } = await openBrowser(system.url).post({ documentId: 'sha256:abc' }, headers)
  expect({ status, reason: body.reason }).toEqual({ status: 403, reason })
})

test('our public origin may', async () => {
  const { status } = await openBrowser(system.url).post(
    { documentId: 'sha256:abc' },
    { origin: 'https://shop.example' },
  )
  expect(status).toBe(200)
})

test.each([
  ['text', 'hello', { 'content-type': 'text/plain' }, 400],
  ['a batch', [{ documentId: 'sha256:abc' }], {}, 400],
  ['more than a megabyte', { documentId: 'sha256:abc', variables: { x: 'x'.repeat(1_100_000) } }, {}, 413],
])('%s is no request', async (_what, body, headers, status) => {
  expect((await openBrowser(system.url).post(body, headers)).status).toBe(status)
})

test('GraphQL is not answered to GET', async () => {
  expect((await openBrowser(system.url).get('/graphql?query={me{email}}')).status).toBe(404)
})

function upgrade(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${system.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('close', resolve)
    socket.on('error', () => {})
  })
}

test('a socket needs our origin, its path and a session', async () => {
  expect(await upgrade('/graphql/live', { origin: 'https://evil.example' })).toBe(403)
  expect(await upgrade('/elsewhere', { origin: system.url })).toBe(404)
  expect(await upgrade('/graphql/live', { origin: system.url })).toBe(4403)
  expect(await upgrade('/graphql/live', { origin: system.url, cookie: `selvedge_session=${'x'.repeat(43)}` })).toBe(
    4403,
  )
})

test('pictures are for people who are signed in', async () => {
  const { status, body } = await openBrowser(system.url).get(`/media/${'a'.repeat(64)}/640.webp`)
  expect({ status, reason: body.reason }).toEqual({ status: 401, reason: 'SIGNED_OUT' })
})

test('the app: pages by any route, hashed files for ever, compressed; nothing besides', async () => {
  const browser = openBrowser(system.url)
  const page = await browser.get('/orders/42', { 'accept-encoding': 'br' })
  expect(page.body).toContain('<title>Selvedge')
  expect(page.headers.get('content-encoding')).toBe('br')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const csp = page.headers.get('content-security-policy')
  expect(csp).toContain("script-src 'self';")
  expect(csp).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  const file = await browser.get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await browser.get('/assets/app-1a2b.js', { 'if-none-match': file.headers.get('etag')! })).status).toBe(304)
  for (const path of ['/assets/gone.js', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
    expect((await browser.get(path)).status).toBe(404)
  }
})

test('the API is passed on unread, without what is not its business', async () => {
  const body = Buffer.alloc(3 * 1024 * 1024, 'x')
  const response = await fetch(`${system.url}/api/v1/products?x=1`, {
    method: 'POST',
    body,
    headers: {
      authorization: 'Bearer key',
      cookie: 'selvedge_session=abc',
      'x-viewer': 'forged',
      'x-forwarded-for': '1.2.3.4',
      'content-type': 'application/x-ndjson',
    },
  })
  const answer = (await response.json()) as { url: string; size: number; headers: Record<string, string> }
  expect(response.status).toBe(207)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(answer).toMatchObject({ url: '/api/v1/products?x=1', size: body.length })
  expect(answer.headers).toMatchObject({ authorization: 'Bearer key', 'x-forwarded-for': '127.0.0.1' })
  expect(answer.headers).not.toHaveProperty('cookie')
  expect(answer.headers).not.toHaveProperty('x-viewer')
})

test('metrics are for this machine', async () => {
  const browser = openBrowser(system.url)
  expect((await browser.get('/metrics')).body).toContain('selvedge_http_seconds')
  expect((await browser.get('/metrics', { 'x-forwarded-for': '1.2.3.4' })).status).toBe(401)
})

test('the gateway says that it is ready', async () => {
  expect((await openBrowser(system.url).get('/readyz')).body).toEqual({ status: 'ready' })
})
