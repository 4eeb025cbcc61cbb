import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { StartError } from '../start-error.ts'

const LOOK_EVERY_MS = 100

/**
 * Processes of a cluster share their ports, so the system tells nobody that another cluster has them already.
 * @param withinMs how long to wait for those that are taken
 * @throws StartError naming the first that is taken
 */
export async function expectFree(addresses: readonly string[], withinMs: number): Promise<void> {
  const until = performance.now() + withinMs
  for (const address of addresses) {
    const { hostname: host, port } = new URL(`tcp://${address}`)
    while (!(await isFree(host, Number(port)))) {
      if (performance.now() > until)
        throw new StartError(
          `Port ${port} is busy. Choose others with --port N: the cluster takes N and some from N + 100.`,
        )
      await delay(LOOK_EVERY_MS)
    }
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
