// docs/resiliency.md is written from this: one service of a cluster stands still, and what people can still do.
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartName } from '../../../stack/src/topology.ts'
import { startEngines } from '../engines.ts'
import type { Engines } from '../engines.ts'
import { abilitiesIn, expectAll, expectLost } from './abilities.ts'
import type { Abilities, Ability } from './abilities.ts'
import { startTradingCluster } from './trading-cluster.ts'
import type { TradingCluster } from './trading-cluster.ts'

let engines: Engines
let cluster: TradingCluster
let abilities: Abilities

beforeAll(async () => {
  engines = await startEngines()
  cluster = await startTradingCluster(engines.env)
  abilities = await abilitiesIn(cluster)
}, 600_000)

afterAll(async () => {
  await cluster?.stop()
  await engines?.stop()
}, 120_000)

/** Processes of this cluster that run the part: each has a folder of its own below the cluster's. */
function processesOf(part: PartName): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).includes(`SELVEDGE_DATA_DIR=${cluster.dir}/${part}-`))
    .map(Number)
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

/** A gateway remembers for five seconds who somebody is. */
const FORGOTTEN_MS = 5_500

/** What is refused while every copy of the part stands still, with its connections open; everything else works. */
const lost: Partial<Record<PartName, Ability[]>> = {
  catalog: [],
  pricing: [],
  stock: ['push stock'],
  connections: [],
  orders: ['place an order', 'push stock'],
  accounts: ['search', 'see orders', 'push stock', 'push a picture'],
  enrichment: [],
  projector: [],
  notices: [],
  insight: [],
  media: ['push a picture'],
  integration: ['push stock', 'push a picture'],
}

test.each(Object.entries(lost) as [PartName, Ability[]][])(
  '%s stands still: only what it alone can answer is refused, and all is well again after',
  async (part, refused) => {
    const pids = processesOf(part)
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    try {
      await pause(FORGOTTEN_MS)
      await expectLost(abilities, refused, 1)
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
    await expectAll(abilities)
  },
)
