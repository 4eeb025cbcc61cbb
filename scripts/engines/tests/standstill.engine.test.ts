// docs/resiliency.md is written from this: one service of a cluster stands still, and what people can still do.
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePorts } from '../../../platform/testing/free-port.ts'
import { eventually } from '../../../platform/testing/settle.ts'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { systemAccess } from '../../../stack/src/ops/system-access.ts'
import type { SystemAccess } from '../../../stack/src/ops/system-access.ts'
import type { PartName } from '../../../stack/src/topology.ts'
import { makeSmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import { startEngines } from '../engines.ts'
import type { Engines } from '../engines.ts'
import { abilitiesIn, outcomeOf } from './abilities.ts'
import type { Abilities, Ability, Outcome } from './abilities.ts'
import { PORTS, startCluster } from './cluster-program.ts'
import type { ClusterProgram } from './cluster-program.ts'

const dir = tempDir()
let engines: Engines
let cluster: ClusterProgram
let access: SystemAccess
let abilities: Abilities

beforeAll(async () => {
  engines = await startEngines()
  const port = await freePorts(PORTS)
  cluster = startCluster(dir.path, port, engines.env)
  await cluster.says(`Selvedge is at ${cluster.url}`)
  access = systemAccess(dir.path, 'test')
  abilities = await abilitiesIn(cluster.url, access, await makeSmallShowroom(cluster.url, access))
  for (const ask of Object.values(abilities)) await eventually(ask)
}, 600_000)

afterAll(async () => {
  access?.close()
  cluster?.signal('SIGTERM')
  await cluster?.ended
  await engines?.stop()
  dir.remove()
}, 120_000)

/** Processes of this cluster that run the part: each has a folder of its own below the cluster's. */
function processesOf(part: PartName): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).includes(`SELVEDGE_DATA_DIR=${dir.path}/${part}-`))
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
}

test.each(Object.entries(lost) as [PartName, Ability[]][])(
  '%s stands still: only what it alone can answer is refused, and all is well again after',
  async (part, refused) => {
    const pids = processesOf(part)
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    try {
      await pause(FORGOTTEN_MS)
      const asked = Object.entries(abilities) as [Ability, () => Promise<void>][]
      const found = await Promise.all(asked.map(async ([name, ask]) => [name, await outcomeOf(ask, 1)] as const))
      const seen = Object.fromEntries(found.map(([name, { outcome }]) => [name, outcome]))
      const reasons = found.map(([name, { why }]) => why && `${name}: ${why.slice(0, 160)}`).filter((why) => why)
      const expected = Object.fromEntries(
        asked.map(([name]): [Ability, Outcome] => [name, refused.includes(name) ? 'is refused' : 'works']),
      )
      expect(seen, reasons.join('\n')).toEqual(expected)
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
    for (const ask of Object.values(abilities)) await eventually(ask)
  },
)
