import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from './settle.ts'
import { tcpProxy } from './tcp-proxy.ts'

/** A server that says back what it hears, and a proxy in front of it. */
async function proxied() {
  const server = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy = await tcpProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  onTestFinished(async () => {
    await proxy.close()
    server.close()
  })
  return proxy
}

async function dial(port: number) {
  const socket: Socket = connect(port, '127.0.0.1')
  const seen = { text: '', ended: false, error: '' }
  socket.on('data', (bytes) => (seen.text += String(bytes)))
  socket.on('end', () => (seen.ended = true))
  socket.on('error', (error: NodeJS.ErrnoException) => (seen.error = error.code ?? 'error'))
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return { socket, seen }
}

test('in fine weather everything arrives in order, then the end', async () => {
  const proxy = await proxied()
  const { socket, seen } = await dial(proxy.port)
  const sent = Array.from({ length: 2_000 }, (_, index) => `line ${index}\n`).join('')
  socket.end(sent)
  await eventually(() => expect(seen).toEqual({ text: sent, ended: true, error: '' }))
})

test('latency and bandwidth delay, and change no byte', async () => {
  const proxy = await proxied()
  const { socket, seen } = await dial(proxy.port)
  proxy.weather({ latencyMs: 40, bytesPerSecond: 10_000 })
  const began = performance.now()
  socket.write('x'.repeat(500))
  await eventually(() => expect(seen.text).toBe('x'.repeat(500)))
  // Twice through the proxy: 2 × (40 ms + 500 bytes at 10 kB/s).
  expect(performance.now() - began).toBeGreaterThanOrEqual(170)
})

test('a silent network tells nobody; what is said when it is fine again arrives', async () => {
  const proxy = await proxied()
  const { socket, seen } = await dial(proxy.port)
  proxy.weather({ silent: true })
  socket.write('lost')
  const other = await dial(proxy.port)
  proxy.weather({ latencyMs: 1 })
  other.socket.write('heard')
  await eventually(() => expect(other.seen.text).toBe('heard'))
  socket.write('found')
  await eventually(() => expect(seen.text).toMatch(/found$/))
  expect(seen.error).toBe('')
})

test('a cut resets all who are connected; down refuses until up', async () => {
  const proxy = await proxied()
  const { seen } = await dial(proxy.port)
  await eventually(() => expect(proxy.connections()).toBe(1))
  proxy.cut()
  await eventually(() => expect(seen.error).toBe('ECONNRESET'))
  await proxy.down()
  await expect(dial(proxy.port)).rejects.toThrow(/ECONNREFUSED/)
  await proxy.up()
  const again = await dial(proxy.port)
  again.socket.write('here')
  await eventually(() => expect(again.seen.text).toBe('here'))
})

test('a client whose server went away in silence is cut all the same, and nobody waits for it', async () => {
  const accepted: Socket[] = []
  const server = createServer((socket) => accepted.push(socket.on('error', () => {}))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const proxy = await tcpProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  const { seen } = await dial(proxy.port)
  await eventually(() => expect(accepted).toHaveLength(1))
  proxy.weather({ silent: true })
  accepted[0]!.end()
  await once(accepted[0]!, 'close')
  // What another one is told since has come later than what this one was not.
  proxy.weather({})
  const other = await dial(proxy.port)
  await eventually(() => expect(accepted).toHaveLength(2))
  accepted[1]!.end()
  await eventually(() => expect(other.seen.ended).toBe(true))
  expect(seen.ended).toBe(false)
  await proxy.down()
  await eventually(() => expect(seen.error).toBe('ECONNRESET'))
})
