import { once } from 'node:events'
import { createServer } from 'node:net'
import { Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'
import { mendConnections } from './connections.ts'
import { Connection, Encoder, socketFactory } from './internals.ts'

mendConnections()

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const logger = { ...quiet, namespace: () => quiet }
const server = createServer().listen(0, '127.0.0.1')
const clients: Socket[] = []
server.on('connection', (client) => clients.push(client.on('error', () => {})))
afterEach(() => clients.splice(0).forEach((client) => client.destroy()))

async function unconnected(open = socketFactory(), connectionTimeout = 3_000): Promise<Connection> {
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return new Connection({
    host: '127.0.0.1',
    port,
    logger,
    socketFactory: open,
    connectionTimeout,
    requestTimeout: 50,
  })
}

async function connected(): Promise<Connection> {
  const connection = await unconnected()
  await connection.connect()
  await eventually(() => expect(clients).toHaveLength(1))
  return connection
}

test('half an answer on a lost connection is no beginning of one on the next', async () => {
  const connection = await connected()
  clients[0]!.write('HTTP')
  await eventually(() => expect(connection.bytesNeeded).toBeGreaterThan(1_000_000))
  clients[0]!.destroy()
  await eventually(() => expect(connection.isConnected()).toBe(false))
  await connection.connect()
  expect([connection.bytesNeeded, connection.bytesBuffered]).toEqual([4, 0])
  // Else the server might hear of it in the next test only.
  await eventually(() => expect(clients).toHaveLength(2))
  await connection.disconnect()
})

test('a connection on which an answer does not come in time is given up', async () => {
  const connection = await connected()
  const asked = connection.send({
    request: { apiKey: 18, apiVersion: 0, apiName: 'ApiVersions', encode: async () => new Encoder() },
    response: { decode: async () => ({}), parse: async () => ({}) },
  })
  await expect(asked).rejects.toThrow('timed out')
  expect(connection.isConnected()).toBe(false)
})

test('two that ask for a connection at once get the same one, and it is closed with the last', async () => {
  const connection = await unconnected()
  await Promise.all([connection.connect(), connection.connect()])
  await eventually(() => expect(clients.length).toBeGreaterThan(0))
  for (const client of clients) client.resume()
  await connection.disconnect()
  await eventually(() => expect(clients.map(({ closed }) => closed)).toEqual([true]), { within: 5_000 })
})

test('an attempt whose socket ends before it is connected fails in time, and the next one begins anew', async () => {
  const sockets: Socket[] = []
  const ends = () => {
    const socket = new Socket()
    sockets.push(socket)
    setImmediate(() => socket.emit('end'))
    return socket
  }
  const connection = await unconnected(ends, 100)
  const both = await Promise.allSettled([connection.connect(), connection.connect()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true])
  await expect(connection.connect()).rejects.toThrow('timeout')
  expect(sockets).toHaveLength(2)
})
