/** What stands at an address, found out byte by byte: kafkajs would only wait, or try again. */
import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions } from 'node:tls'

/** What answered: brokers tell the newest version they have of each request. */
export type Found =
  | { is: 'kafka'; newestMetadata: number }
  | { is: 'tls' | 'something else' | 'silent' }
  | { is: 'away' | 'no tls'; why: Error }

const ANSWER_WITHIN_MS = 5_000
const API_VERSIONS = 18
const METADATA = 3
const CORRELATION = 0x53454c56
/** Of a TLS alert. */
const TLS_ALERT = 0x15
/** Length, correlation, error and the number of entries; then three numbers an entry. */
const HEAD_BYTES = 14
const ENTRY_BYTES = 6

/** @param tls undefined speaks without */
export function probe(address: string, tls?: ConnectionOptions): Promise<Found> {
  const { hostname: host, port } = new URL(`tcp://${address}`)
  const { promise, resolve } = Promise.withResolvers<Found>()
  const plain = connectPlain(Number(port), host)
  const socket: Socket = tls ? connectTls({ ...tls, socket: plain, servername: tls.servername ?? nameOf(host) }) : plain
  let connected = false
  let said = Buffer.alloc(0)
  plain.once('connect', () => (connected = true))
  socket.once(tls ? 'secureConnect' : 'connect', () => socket.write(apiVersionsRequest()))
  plain.on('error', (why) => resolve({ is: connected && tls ? 'no tls' : connected ? 'silent' : 'away', why } as Found))
  socket.on('error', (why) =>
    resolve({ is: connected && tls ? 'no tls' : connected ? 'silent' : 'away', why } as Found),
  )
  socket.on('data', (bytes: Buffer) => {
    said = Buffer.concat([said, bytes])
    const found = read(said)
    if (found) resolve(found)
  })
  socket.once('close', () => resolve({ is: 'silent' }))
  const late = setTimeout(() => {
    resolve(connected ? { is: 'silent' } : { is: 'away', why: new Error('it does not answer') })
  }, ANSWER_WITHIN_MS)
  return promise.finally(() => {
    clearTimeout(late)
    socket.destroy()
    plain.destroy()
  })
}

/** TLS knows names only; certificates for a number are looked up by it. */
const nameOf = (host: string) => (/^[\d.:[\]]+$/.test(host) ? '' : host)

/** In version 0, which every broker has ever answered. */
function apiVersionsRequest(): Buffer {
  const client = Buffer.from('selvedge')
  const bytes = Buffer.alloc(14 + client.length)
  bytes.writeInt32BE(bytes.length - 4)
  bytes.writeInt16BE(API_VERSIONS, 4)
  bytes.writeInt32BE(CORRELATION, 8)
  bytes.writeInt16BE(client.length, 12)
  client.copy(bytes, 14)
  return bytes
}

/** Undefined until there is enough of it. */
function read(said: Buffer): Found | undefined {
  if (said[0] === TLS_ALERT) return { is: 'tls' }
  if (said.length < 8) return undefined
  if (said.readInt32BE(4) !== CORRELATION) return { is: 'something else' }
  if (said.length < 4 + said.readInt32BE(0)) return undefined
  const entries = said.readInt32BE(10)
  for (let entry = 0; entry < entries; entry++) {
    const at = HEAD_BYTES + entry * ENTRY_BYTES
    if (said.readInt16BE(at) === METADATA) return { is: 'kafka', newestMetadata: said.readInt16BE(at + 4) }
  }
  return { is: 'kafka', newestMetadata: 0 }
}
