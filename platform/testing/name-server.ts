/** A DNS server on the loopback that knows one answer at a time: the addresses behind every name. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export interface NameServer {
  /** `host:port` */
  address: string
  /** From now on, for whoever asks. */
  answer(addresses: readonly string[]): void
  close(): void
}

const HEADER_BYTES = 12
/** A response, and whoever asked may ask further: no recursion is needed. */
const RESPONSE = 0x8480
const NO_SUCH_NAME = 3
const TYPE_A = 1

export async function nameServer(): Promise<NameServer> {
  const socket = createSocket('udp4')
  let known: readonly string[] = []
  socket.on('message', (query, { address, port }) => socket.send(answerTo(query, known), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    answer: (addresses) => void (known = addresses),
    close: () => void socket.close(),
  }
}

function answerTo(query: Buffer, known: readonly string[]): Buffer {
  // The name ends with an empty label; type and class follow.
  const nameEnd = query.indexOf(0, HEADER_BYTES) + 1
  const question = query.subarray(HEADER_BYTES, nameEnd + 4)
  const addresses = query.readUInt16BE(nameEnd) === TYPE_A ? known : []
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16BE(query.readUInt16BE(0), 0)
  header.writeUInt16BE(RESPONSE | (known.length === 0 ? NO_SUCH_NAME : 0), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(addresses.length, 6)
  return Buffer.concat([header, question, ...addresses.map(record)])
}

/** Of the name that stands in the question, valid for no time at all. */
function record(address: string): Buffer {
  const fixed = [0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 0, 0, 4]
  return Buffer.from([...fixed, ...address.split('.').map(Number)])
}
