/** A TCP proxy that makes bad weather: put it in front of an engine, then say what the network does. */
import { createServer, connect } from 'node:net'
import type { Socket } from 'node:net'
import { freePort } from './free-port.ts'
import { passOn } from './tcp-weather.ts'
import type { Weather } from './tcp-weather.ts'

export interface ProxyTarget {
  host: string
  port: number
}

export interface TcpProxy {
  host: string
  port: number
  /** From now on, for connections that stand as well as for new ones. What is left out is fine weather. */
  weather(weather: Weather): void
  /** Ends every connection at once: `reset` sends RST, `close` says good-bye. New ones are taken. */
  cut(how?: 'reset' | 'close'): void
  /** Refuses new connections and cuts those that stand, until `up`. */
  down(): Promise<void>
  up(): Promise<void>
  connections(): number
  close(): Promise<void>
}

/** On a port that nobody else is given while it is down. */
export async function tcpProxy(target: ProxyTarget): Promise<TcpProxy> {
  const host = '127.0.0.1'
  const port = await freePort()
  const pairs = new Set<readonly [Socket, Socket]>()
  let weather: Weather = {}
  let open: ReturnType<typeof createServer> | undefined

  function accept(client: Socket): void {
    const server = connect(target.port, target.host)
    const pair = [client, server] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [server, client] as const]) {
      // What goes wrong on one side ends the other the same way; nobody is left to be told.
      from.on('error', () => to.resetAndDestroy())
      // In silence the other side is not told, and has to be found for the next cut.
      from.once('close', () => client.destroyed && server.destroyed && pairs.delete(pair))
      passOn(from, to, from === server, () => weather)
    }
  }

  function listen(): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, accept)
    open = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => resolve())
    })
  }

  function cut(how: 'reset' | 'close' = 'reset'): void {
    for (const side of [...pairs].flat()) {
      if (how === 'reset') side.resetAndDestroy()
      else side.destroy()
    }
    pairs.clear()
  }

  async function down(): Promise<void> {
    const server = open
    open = undefined
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
    cut()
    await closed
  }

  await listen()
  return {
    host,
    port,
    weather: (next) => void (weather = next),
    cut,
    down,
    up: async () => void (open ?? (await listen())),
    connections: () => pairs.size,
    close: down,
  }
}
