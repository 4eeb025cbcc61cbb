import { createServer } from 'node:net'
import { StartError } from '../start-error.ts'

/**
 * Processes of a cluster share their ports, so the system tells nobody that another cluster has them already.
 * @throws StartError naming the first that is taken
 */
export async function expectFree(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const { hostname: host, port } = new URL(`tcp://${address}`)
    if (!(await isFree(host, Number(port))))
      throw new StartError(
        `Port ${port} is busy. Choose others with --port N: the cluster takes N and some from N + 100.`,
      )
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
