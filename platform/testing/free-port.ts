import { createServer } from 'node:net'

/** Below those the system gives to outgoing connections: such a one could else take a port whose server restarts. */
const FIRST = 20_000
const COUNT = 10_000

/** A port of the loopback that was free a moment ago, for what cannot listen on port 0 and tell. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT)
    if (await isFree(port)) return port
  }
}

/** The first of so many in a row, for what takes ports of its own beside the one it is given. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (COUNT - count))
    const each = Array.from({ length: count }, (_, index) => isFree(port + index))
    if ((await Promise.all(each)).every(Boolean)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
