/** Where the parts of one machine reach each other: sockets in a folder of their own. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Addresses } from '../addresses-file.ts'
import { parts } from '../topology.ts'
import type { PartName } from '../topology.ts'

/** The kernel's limit for a socket's path is 107 bytes; a long data folder gets its sockets in the temp folder. */
const LONGEST_SOCKET_PATH = 100

export function socketFolder(dataDir: string): string {
  const inside = join(dataDir, 'run')
  const longest = Math.max(...parts.map((part) => Buffer.byteLength(join(inside, `${part.name}-http.sock`))))
  const folder =
    longest <= LONGEST_SOCKET_PATH
      ? inside
      : join(tmpdir(), `selvedge-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export function rpcAddress(folder: string, part: PartName): string {
  return `unix:${join(folder, `${part}.sock`)}`
}

export function allAddresses(folder: string): Addresses {
  return Object.fromEntries(parts.map(({ name }) => [name, rpcAddress(folder, name)])) as Addresses
}
