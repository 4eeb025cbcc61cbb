import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'
import { Connection } from './internals.ts'
import { mendRequestTimers } from './request-timers.ts'
import { clientSockets, ENDED } from './sockets.ts'

mendRequestTimers()

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const logger = { ...quiet, namespace: () => quiet }
const server = createServer().listen(0, '127.0.0.1')
const open = new Set<Socket>()
server.on('connection', (client) => {
  open.add(client.on('error', () => {}).on('close', () => open.delete(client)))
  client.resume()
})
afterAll(() => void server.close())

test('a client that has ended leaves no connection, nor one that is opened afterwards', async () => {
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sockets = clientSockets()
  const connection = new Connection({
    host: '127.0.0.1',
    port,
    logger,
    socketFactory: sockets.factory,
    connectionTimeout: 3_000,
    requestTimeout: 50,
  })
  await connection.connect()
  await eventually(() => expect(open.size).toBe(1))
  // Somebody who is still at work begins anew what was let go.
  await connection.disconnect()
  await connection.connect()
  sockets.end()
  await eventually(() => expect(open.size).toBe(0))
  await eventually(() => expect(connection.isConnected()).toBe(false))
  await expect(connection.connect()).rejects.toThrow(ENDED)
  expect(open.size).toBe(0)
})
