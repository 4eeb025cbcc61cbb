import type { IncomingMessage } from 'node:http'

/** The other end of the connection: of an upgrade, where no framework has looked at proxies. */
export function clientAddress(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? ''
}

/** Loopback, and not through a proxy that we were not told of. */
export function isLocal(request: IncomingMessage, ip: string): boolean {
  const direct = request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
  const address = ip.replace(/^::ffff:/, '')
  return (direct || ip !== clientAddress(request)) && (address === '::1' || address.startsWith('127.'))
}
