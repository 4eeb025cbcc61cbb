/** The settings that every service has; a service adds its own beside them. */
import { z } from 'zod'
import { envBoolean } from '../config/fields.ts'

/** Variables that every service reads, with their meaning. */
export const serviceEnv = z.object({
  /** Folder of this service's own files. */
  SELVEDGE_DATA_DIR: z.string().min(1),
  /** Where its RPCs are served: `unix:<path>` or `host:port`. */
  SELVEDGE_LISTEN: z.string().min(1),
  /**
   * The other services: `accounts=unix:…,catalog=host:port,orders=10.0.0.1:50|10.0.0.2:50`. Of a name that stands for
   * several addresses, `dns:///orders:50`, all are asked in turn.
   */
  SELVEDGE_PEERS: z.string().default(''),
  /** Several processes of one machine listen on the same ports; the system spreads connections over them. */
  SELVEDGE_SHARE_PORT: envBoolean.default(false),
})

export interface ServiceConfig {
  name: string
  dataDir: string
  listen: string
  /** Service name → address. */
  peers: Readonly<Record<string, string>>
  sharePort: boolean
}

/** @throws Error when an entry of SELVEDGE_PEERS is not `name=address` */
export function toServiceConfig(name: string, env: z.infer<typeof serviceEnv>): ServiceConfig {
  const { SELVEDGE_DATA_DIR: dataDir, SELVEDGE_LISTEN: listen, SELVEDGE_SHARE_PORT: sharePort } = env
  return { name, dataDir, listen, peers: readPeers(env.SELVEDGE_PEERS), sharePort }
}

/**
 * What `SELVEDGE_PEERS` says.
 * @throws Error when an entry is not `name=address`
 */
export function readPeers(text: string): Record<string, string> {
  const peers = text
    .split(',')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const at = entry.indexOf('=')
      if (at < 1) throw new Error(`SELVEDGE_PEERS: "${entry}" is not name=address`)
      return [entry.slice(0, at), entry.slice(at + 1)] as const
    })
  return Object.fromEntries(peers)
}
