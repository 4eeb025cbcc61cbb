import { lstat, rm } from 'node:fs/promises'
import { connect } from 'node:net'

// sun_path holds 108 bytes on Linux and 104 on macOS; a longer path would silently be cut.
const MAX_SOCKET_PATH = 103

/** The file behind `unix:<path>`; undefined for `host:port`. */
export function socketPath(address: string): string | undefined {
  return address.startsWith('unix:') ? address.slice('unix:'.length) : undefined
}

/**
 * The name grpc-js knows an address by. `host:port|host:port` are the copies of one service, which are asked in turn;
 * a copy that is away is passed over.
 */
export function grpcTarget(address: string): string {
  return address.includes('|') ? `ipv4:${address.replaceAll('|', ',')}` : address
}

/**
 * Makes way for a new socket: removes the file a killed process left behind.
 * @throws Error when somebody listens there, when the path is too long, or when it is no socket.
 */
export async function clearSocket(path: string): Promise<void> {
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) {
    throw new Error(`socket path is longer than ${MAX_SOCKET_PATH} bytes: ${path}`)
  }
  const found = await lstat(path).catch(() => undefined)
  if (!found) return
  if (!found.isSocket()) throw new Error(`not a socket: ${path}`)
  if (await answers(path)) throw new Error(`somebody already listens on ${path}`)
  await rm(path, { force: true })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
