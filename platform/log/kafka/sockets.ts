/**
 * The connections of one client. kafkajs lets go of those it knows of when it disconnects; a commit or a heartbeat that is
 * still under way then opens another one, which nobody would ever close.
 */
import type { Socket } from 'node:net'
import { socketFactory } from './internals.ts'
import type { SocketOptions } from './internals.ts'

export interface Sockets {
  /** kafkajs's own, but for what it opens after the end. */
  factory(options: SocketOptions): Socket
  /** Ends what is open; what is opened afterwards is refused. */
  end(): void
}

/** What kafkajs then calls an error is none. */
export const ENDED = 'the client has ended'

export function clientSockets(): Sockets {
  const open = new Set<Socket>()
  const plain = socketFactory()
  let ended = false
  return {
    factory(options) {
      const socket = plain(options)
      if (ended) socket.destroy(new Error(ENDED))
      else open.add(socket.once('close', () => open.delete(socket)))
      return socket
    },
    end() {
      ended = true
      for (const socket of open) socket.destroy(new Error(ENDED))
    },
  }
}
