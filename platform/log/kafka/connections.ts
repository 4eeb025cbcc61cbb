import kafkajs from 'kafkajs'
import { Connection } from './internals.ts'

/** Of the length before each answer. */
const LENGTH_BYTES = 4

let mended = false
const connecting = new WeakMap<Connection, Promise<boolean>>()

/**
 * kafkajs keeps what a lost connection had received of an answer and takes it for the beginning of the first answer on
 * the next one: it then waits for bytes that never come, for ever. And it keeps a connection on which an answer did not
 * come in time, though what swallowed that one swallows the next ones too. Two that ask for a connection at once each
 * open one, and it forgets the first: nobody would ever close that. An attempt whose socket ends before it is connected is
 * never answered; since all share it, all would wait for ever.
 */
export function mendConnections(): void {
  if (mended) return
  mended = true
  const { connect, send } = Connection.prototype
  Connection.prototype.connect = function () {
    if (this.isConnected()) return Promise.resolve(true)
    const underWay = connecting.get(this)
    if (underWay) return underWay
    Object.assign(this, { chunks: [], bytesBuffered: 0, bytesNeeded: LENGTH_BYTES })
    const made = inTime(this, connect.call(this)).finally(() => connecting.delete(this))
    connecting.set(this, made)
    return made
  }
  Connection.prototype.send = async function (request: object) {
    try {
      return await send.call(this, request)
    } catch (error) {
      if (error instanceof kafkajs.KafkaJSRequestTimeoutError) await giveUp(this, error)
      throw error
    }
  }
}

/** What kafkajs should have said by itself by then. */
const GRACE_MS = 1_000

function inTime(connection: Connection, attempt: Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    connection.socket?.destroy()
    late.reject(new kafkajs.KafkaJSConnectionError('Connection timeout'))
  }, connection.connectionTimeout + GRACE_MS)
  return Promise.race([attempt, late.promise]).finally(() => clearTimeout(timer))
}

async function giveUp(connection: Connection, error: Error): Promise<void> {
  const { socket } = connection
  // Else it would wait for their answers before it lets go.
  connection.rejectRequests(error)
  await connection.disconnect()
  socket?.destroy()
}
