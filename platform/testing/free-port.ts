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

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
