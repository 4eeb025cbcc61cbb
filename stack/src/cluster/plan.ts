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
  /**
   * `host:port` of its `/livez`, `/readyz`, `/startupz` and `/metrics`: the first, and the second for the process
   * that takes its place, so that each can be asked while both run.
   */
  health: readonly [string, string]
  env: Env
}

export interface ClusterPlan {
  /** In the order of starting. */
  processes: PlannedProcess[]
  /** Of all copies of each part. */
  addresses: Addresses
}

const LOOPBACK = '127.0.0.1'
const PORTS_OF_EACH = 3

export function planCluster(options: ClusterOptions): ClusterPlan {
  const copies = copiesFrom(options.firstPort)
  const addresses = addressesOf(copies)
  const shared = {
    ...options.shared,
    SELVEDGE_PEERS: asPeers(addresses),
    SELVEDGE_VIEWER_KEYS: options.viewerKeys,
    SELVEDGE_LOG_LEVEL: options.logLevel,
    SELVEDGE_INTEGRATION_HTTP: `${LOOPBACK}:${options.firstPort + copies.length * PORTS_OF_EACH}`,
    SELVEDGE_HOST: options.host,
    SELVEDGE_PORT: String(options.port),
    SELVEDGE_WEB_DIR: options.webDir,
    // Whoever takes a process's place listens beside it until the other has let go.
    SELVEDGE_SHARE_PORT: 'true',
  }
  const processes = copies.map(({ part, name, firstPort }) => ({
    name,
    part: part.name,
    program: part.program,
    health: [`${LOOPBACK}:${firstPort + 1}`, `${LOOPBACK}:${firstPort + 2}`] as const,
    env: {
      ...shared,
      SELVEDGE_DATA_DIR: join(options.dataDir, name),
      SELVEDGE_LISTEN: `${LOOPBACK}:${firstPort}`,
    },
  }))
  return { processes, addresses }
}

interface Copy {
  part: Part
  name: string
  firstPort: number
}

function copiesFrom(firstPort: number): Copy[] {
  return parts
    .flatMap((part) => Array.from({ length: part.copies }, (_, at) => ({ part, name: `${part.name}-${at + 1}` })))
    .map((copy, at) => ({ ...copy, firstPort: firstPort + at * PORTS_OF_EACH }))
}

function addressesOf(copies: readonly Copy[]): Addresses {
  const byPart = Map.groupBy(copies, ({ part }) => part.name)
  const entries = [...byPart].map(([name, those]) => [
    name,
    those.map((copy) => `${LOOPBACK}:${copy.firstPort}`).join('|'),
  ])
  return Object.fromEntries(entries) as Addresses
}
