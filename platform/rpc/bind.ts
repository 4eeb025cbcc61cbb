import { createServer } from 'node:net'
import type { AddressInfo, ListenOptions } from 'node:net'
import type { Server } from '@grpc/grpc-js'
import { serverCredentials } from './tls.ts'
import type { TlsFiles } from './tls.ts'

export interface Bound {
  /** 0 for a socket file. */
  port: number
  /** No connection comes in any more; those that are there stay. */
  close(): void
}

export interface BindOptions {
  address: string
  sharePort?: boolean
  tls?: TlsFiles
}

/** @throws Error when it cannot listen there */
export function bind(server: Server, { address, sharePort = false, tls }: BindOptions): Promise<Bound> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: Error) => reject(new Error(`cannot listen on ${address}`, { cause }))
    if (sharePort) return bindShared(server, address, tls).then(resolve, refuse)
    server.bindAsync(address, serverCredentials(tls), (error, port) => {
      if (error) refuse(error)
      else resolve({ port, close: () => {} })
    })
  })
}

/** grpc-js does not share a port, so connections are taken here and handed to it. */
function bindShared(server: Server, address: string, tls: TlsFiles | undefined): Promise<Bound> {
  const injector = server.createConnectionInjector(serverCredentials(tls))
  const listener = createServer((socket) => injector.injectConnection(socket))
  const { hostname: host, port } = new URL(`tcp://${address}`)
  return new Promise((resolve, reject) => {
    listener.once('error', reject)
    const options: ListenOptions = { host, port: Number(port), reusePort: true }
    listener.listen(options, () =>
      resolve({ port: (listener.address() as AddressInfo).port, close: () => void listener.close() }),
    )
  })
}
