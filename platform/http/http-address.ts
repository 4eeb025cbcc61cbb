import { socketPath } from '../rpc/address.ts'

/** Where HTTP is served inside the system; the words of Node's `request` and, with `path`, of `listen`. */
export type HttpAddress = { socketPath: string } | { host: string; port: number }

/**
 * Reads `unix:<path>` (one machine) or `host:port`.
 * @throws Error naming the text when it is neither
 */
export function toHttpAddress(text: string): HttpAddress {
  const path = socketPath(text)
  if (path !== undefined) return { socketPath: path }
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? []
  if (host === undefined || Number(port) > 65_535) throw new Error(`"${text}" is neither unix:<path> nor host:port`)
  return { host, port: Number(port) }
}
