/** Which processes a cluster on one machine is made of, and what each is told: computed from the topology alone. */
import { join } from 'node:path'
import type { Env } from '@selvedge/platform/config/env'
import { asPeers } from '../addresses-file.ts'
import type { Addresses } from '../addresses-file.ts'
import { parts } from '../topology.ts'
import type { Part, PartName } from '../topology.ts'

export interface ClusterOptions {
  dataDir: string
  /** Of the pages and the API. All copies of the gateway share it; the system spreads connections over them. */
  port: number
  host: string
  webDir: string
  /** From here up the processes take ports of their own. */
  firstPort: number
  viewerKeys: string
  logLevel: string
  /** For all of them: the engines, and what tests change. */
  shared: Env
}

export interface PlannedProcess {
  /** `orders-2` */
  name: string
  part: PartName
  /** From the root of the project. */
  program: string
  /** Its `/livez`, `/readyz`, `/startupz` and `/metrics`. */
  health: string
  env: Env
}

export interface ClusterPlan {
  /** In the order of starting. */
  processes: PlannedProcess[]
  /** Of all copies of each part. */
  addresses: Addresses
}

const LOOPBACK = '127.0.0.1'

export function planCluster(options: ClusterOptions): ClusterPlan {
  const copies = copiesFrom(options.firstPort)
  const addresses = addressesOf(copies)
  const shared = {
    ...options.shared,
    SELVEDGE_PEERS: asPeers(addresses),
    SELVEDGE_VIEWER_KEYS: options.viewerKeys,
    SELVEDGE_LOG_LEVEL: options.logLevel,
    SELVEDGE_INTEGRATION_HTTP: `${LOOPBACK}:${options.firstPort + copies.length * 2}`,
    SELVEDGE_HOST: options.host,
    SELVEDGE_PORT: String(options.port),
    SELVEDGE_WEB_DIR: options.webDir,
    SELVEDGE_BLOB_DIR: options.shared['S3_URL'],
  }
  const processes = copies.map(({ part, name, rpcPort, healthPort }) => ({
    name,
    part: part.name,
    program: part.program,
    health: `http://${LOOPBACK}:${healthPort}`,
    env: {
      ...shared,
      SELVEDGE_DATA_DIR: join(options.dataDir, name),
      SELVEDGE_LISTEN: `${LOOPBACK}:${rpcPort}`,
      SELVEDGE_HEALTH_LISTEN: `${LOOPBACK}:${healthPort}`,
      SELVEDGE_SHARE_PORT: String(part.copies > 1),
    },
  }))
  return { processes, addresses }
}

interface Copy {
  part: Part
  name: string
  rpcPort: number
  healthPort: number
}

function copiesFrom(firstPort: number): Copy[] {
  return parts
    .flatMap((part) => Array.from({ length: part.copies }, (_, at) => ({ part, name: `${part.name}-${at + 1}` })))
    .map((copy, at) => ({ ...copy, rpcPort: firstPort + at * 2, healthPort: firstPort + at * 2 + 1 }))
}

function addressesOf(copies: readonly Copy[]): Addresses {
  const byPart = Map.groupBy(copies, ({ part }) => part.name)
  const entries = [...byPart].map(([name, those]) => [
    name,
    those.map((copy) => `${LOOPBACK}:${copy.rpcPort}`).join('|'),
  ])
  return Object.fromEntries(entries) as Addresses
}
