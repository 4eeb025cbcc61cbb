/** What a person is told who starts a cluster on servers that are not what it needs. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { testCertificate } from '@selvedge/platform/testing/certificates'
import { engineUrl } from '@selvedge/platform/testing/engine-urls'
import { freePort } from '@selvedge/platform/testing/free-port'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { expect, onTestFinished, test } from 'vitest'
import { engineSettings } from '../../src/cluster/engines.ts'
import { expectEngines } from '../../src/cluster/expect-engines.ts'

const right = Object.fromEntries(engineSettings.map((name) => [name, engineUrl(name)]))
const [kafka, elasticsearch] = [right['KAFKA_BROKERS']!, right['ELASTICSEARCH_URL']!]
const [postgres, s3] = [new URL(right['POSTGRES_URL']!), right['S3_URL']!]

/** A real socket at which this is answered, whatever is asked. */
async function answering(answer: Buffer | string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', () => socket.end(answer))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const http = (status: string, body: string, headers = '') =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`

/** The one line that is said when these settings are in place of the right ones. */
async function said(wrong: Record<string, string>): Promise<string> {
  const outcome = await expectEngines({ ...right, ...wrong }, engineSettings).catch((error: Error) => error)
  expect(outcome).toMatchObject({ name: 'StartError' })
  const { message } = outcome as Error
  expect(message).not.toMatch(/\n|secret[@ ]/)
  return message
}

test('servers as they should be are taken without a word', () => expectEngines(right, engineSettings))

test.each([
  ['KAFKA_BROKERS', 'http://kafka', 'write host:port'],
  ['POSTGRES_URL', 'host=db password=secret', 'write postgres://user:password@host:port/database'],
  ['ELASTICSEARCH_URL', 'localhost:9200', 'write http://host:9200'],
  ['S3_URL', 'https://key:secret@host/bucket', 'write s3+https://key:…@host/bucket'],
])('%s that is malformed', async (name, value, advice) => {
  const outcome = await expectEngines({ ...right, [name]: value }, [name as 'S3_URL']).catch((error: Error) => error)
  expect((outcome as Error).message.replace(':secret@', ':…@')).toContain(advice)
})

test('nobody there: the address, and that it is to be started or corrected', async () => {
  const nobody = `127.0.0.1:${await freePort()}`
  for (const [name, url] of [
    ['KAFKA_BROKERS', nobody],
    ['POSTGRES_URL', `postgres://someone:secret@${nobody}/selvedge`],
    ['ELASTICSEARCH_URL', `http://someone:secret@${nobody}`],
    ['S3_URL', `s3+http://key:secret@${nobody}/bucket`],
  ] as const) {
    expect(await said({ [name]: url })).toMatch(new RegExp(`^${name}: .*${nobody}.*start it, or correct the address`))
  }
})

test('a program that is something else', async () => {
  const page = await answering(http('200 OK', '{}'))
  expect(await said({ KAFKA_BROKERS: page })).toContain(`what answers at ${page} is not Kafka`)
  expect(await said({ ELASTICSEARCH_URL: `http://${page}` })).toContain('is not Elasticsearch')
  expect(await said({ S3_URL: `s3+http://key:secret@${page}/bucket` })).toContain('is not an S3 server')
  expect(await said({ POSTGRES_URL: `postgres://someone:secret@${page}/x` })).toMatch(/correct the address/)
  const garbage = await answering(Buffer.alloc(64, 0xfe))
  expect(await said({ KAFKA_BROKERS: garbage })).toContain('is not Kafka')
})

test('a server of the wrong age or make', async () => {
  // Broker's answer with one entry: Metadata up to 8, as Kafka 2.3 gives.
  const old = Buffer.alloc(20)
  old.writeInt32BE(16)
  old.writeInt32BE(0x53454c56, 4)
  old.writeInt32BE(1, 10)
  old.writeInt16BE(3, 14)
  old.writeInt16BE(8, 18)
  expect(await said({ KAFKA_BROKERS: await answering(old) })).toContain('is too old: 3.9 or 4 is needed')
  const version = (number: string) => `{"nodes":{"a":{"version":"${number}"}}}`
  const product = 'x-elastic-product: Elasticsearch\r\n'
  const seven = await answering(http('200 OK', version('7.17.29'), product))
  expect(await said({ ELASTICSEARCH_URL: `http://${seven}` })).toContain('8.19 or 9 is needed')
  const fork = await answering(http('406 Not Acceptable', '{"error":"Content-Type header is not supported"}'))
  expect(await said({ ELASTICSEARCH_URL: `http://${fork}` })).toContain('is not Elasticsearch 8.19 or 9')
})

test('no permission', async () => {
  const locked = await answering(http('401 Unauthorized', '{"error":{"type":"security_exception","reason":"missing"}}'))
  expect(await said({ ELASTICSEARCH_URL: `http://${locked}` })).toContain('correct user and password')
  const key = s3.replace(/\/\/[^@]*@/, '//tests:wrong@')
  expect(await said({ S3_URL: key })).toMatch(/refuses \(SignatureDoesNotMatch\): correct key and secret/)
  expect(await said({ S3_URL: `${s3}-none` })).toMatch(/create it|let them list/)

  const elsewhere = new URL(postgres)
  elsewhere.pathname = '/postgres'
  // The role owns nothing there.
  expect(await said({ POSTGRES_URL: elsewhere.href })).toMatch(/let the role own the database|not C/)
  elsewhere.pathname = '/nowhere_at_all'
  expect(await said({ POSTGRES_URL: elsewhere.href })).toContain('does not exist: create it')
  elsewhere.username = 'stranger'
  expect(await said({ POSTGRES_URL: elsewhere.href })).toContain('correct user and password')
})

test('TLS is spoken to a server without', async () => {
  expect(await said({ KAFKA_TLS: 'on' })).toBe(
    `KAFKA_BROKERS: the Kafka at ${kafka} speaks without TLS: set KAFKA_TLS=off.`,
  )
  expect(await said({ POSTGRES_URL: `${postgres.href}?sslmode=verify-full` })).toContain('take sslmode out')
  expect(await said({ ELASTICSEARCH_URL: elasticsearch.replace('http:', 'https:') })).toContain('write http://')
  expect(await said({ S3_URL: s3.replace('s3+http:', 's3+https:') })).toContain('write s3+http://')
})

/** The server at this address, behind one that speaks TLS for it. @returns the same address there, and its authority */
async function behindTls(address: string): Promise<{ address: string; ca: string }> {
  const { hostname, port } = new URL(address)
  const { ca, certificate, key } = testCertificate()
  const server = createTlsServer({ cert: certificate, key }, (client) => {
    const behind = connect(Number(port), hostname)
    client.pipe(behind).pipe(client)
    for (const side of [client, behind]) side.on('error', () => [client, behind].forEach((each) => each.destroy()))
  }).listen(0, '127.0.0.1')
  server.on('tlsClientError', (_error, client) => client.destroy())
  await once(server, 'listening')
  const dir = tempDir()
  writeFileSync(dir.file('ca.pem'), ca)
  onTestFinished(() => {
    server.close()
    dir.remove()
  })
  return {
    address: address.replace(`${hostname}:${port}`, `127.0.0.1:${(server.address() as AddressInfo).port}`),
    ca: dir.file('ca.pem'),
  }
}

test('a server wants TLS, or its certificate is of an authority that nobody knows', async () => {
  const search = await behindTls(elasticsearch)
  const https = search.address.replace('http:', 'https:')
  expect(await said({ ELASTICSEARCH_URL: search.address })).toMatch(/correct the address, https:\/\/ with TLS/)
  expect(await said({ ELASTICSEARCH_URL: https })).toMatch(/name its authority's file in ELASTICSEARCH_CA/)
  await expectEngines({ ...right, ELASTICSEARCH_URL: https, ELASTICSEARCH_CA: search.ca }, ['ELASTICSEARCH_URL'])

  const bucket = await behindTls(s3.replace('s3+', ''))
  const address = `s3+${bucket.address}`
  expect(await said({ S3_URL: address })).toMatch(/correct the address, s3\+https:\/\/ with TLS/)
  expect(await said({ S3_URL: address.replace('s3+http:', 's3+https:') })).toMatch(
    /name its authority's file in NODE_EXTRA_CA_CERTS/,
  )
})

test('the start ends with 1 after the line, and leaves nothing: no folder, no topic, no table, no index', async () => {
  const dir = tempDir()
  onTestFinished(() => dir.remove())
  const nobody = `127.0.0.1:${await freePort()}`
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'serve-child.ts'), dir.file('data'), String(await freePort()), 'cluster'],
    { env: { PATH: process.env.PATH, ...right, S3_URL: `s3+http://key:secret@${nobody}/bucket` } },
  )
  let told = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (told += String(text)))
  const [code] = await once(child, 'close')
  expect(told).toMatch(/^S3_URL: no S3 server is reached at .*\n$/)
  expect(code).toBe(1)
  expect(existsSync(dir.file('data'))).toBe(false)
})
