import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A port that leads to a socket, for clients that only know addresses with a port. */
export async function tcpDoor(socketPath: string): Promise<{ url: string; close(): Promise<void> }> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const inner = connect(socketPath)
    open.add(client.once('close', () => open.delete(client)))
    for (const end of [client, inner]) end.on('error', () => [client, inner].forEach((each) => each.destroy()))
    client.pipe(inner).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const client of open) client.destroy()
      }),
  }
}
