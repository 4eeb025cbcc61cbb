/** P8: a backup of the system while it serves, put back to an empty folder or to its servers, and started until all is derived. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@selvedge/platform/testing/free-port'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { restoreBackup } from '@selvedge/stack/src/backup/restore-backup'
import { takeBackup } from '@selvedge/stack/src/backup/take-backup'
import { compareSystem, isWhole } from '@selvedge/stack/src/compare/compare-system'
import { systemAccess } from '@selvedge/stack/src/ops/system-access'
import { verifyBackup } from '@selvedge/stack/src/backup/verify-backup'
import { inFolder, onServers } from '@selvedge/stack/src/places'
import type { Places } from '@selvedge/stack/src/places'
import type { Bench } from '../bench.ts'
import type { Figure } from '../measure/figure.ts'
import { startSystem } from '../system/system.ts'
import type { System } from '../system/system.ts'

const LOOK_MS = 100

/** Runs last: on servers the system itself is put back, and who was signed in is not any more. */
export async function restoreRows(bench: Bench): Promise<Figure[]> {
  const { products } = await bench.showroom()
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-bench-restore-'))
  const dir = join(folder, 'backup')
  const now = () => new Date()
  const say = () => {}
  const { from, to, start } = bench.column === 'engines' ? onItself(bench) : inNewFolder(bench, join(folder, 'data'))
  try {
    const backup = await seconds(() => takeBackup({ places: from, dir, dryRun: false, now, say }))
    const copy = await seconds(async () => cpSync(dir, join(folder, 'copy'), { recursive: true }))
    const verify = await seconds(() => expectWhole(dir))
    if (to === from) await bench.system.stop()
    const putBack = await seconds(() => restoreBackup({ dir, places: to, dryRun: false, now, say }))
    bench.say(
      `backed up in ${backup.toFixed(1)} s, verified in ${verify.toFixed(1)} s, put back in ${putBack.toFixed(1)} s`,
    )
    const derived = await derivedIn(to, start)
    bench.say(`all derived ${derived.toFixed(1)} s later`)
    const of = `of ${products.length} products`
    const beside = { what: 'copy of the same files', value: copy }
    const head = { row: 'P8', unit: 's', count: 1 }
    return [
      { ...head, what: `backup ${of}, checked`, value: backup, beside },
      { ...head, what: `backup ${of} verified`, value: verify, beside },
      { ...head, what: `restore ${of}, backup verified`, value: putBack, beside },
      { ...head, what: `restore ${of}, until all is derived`, value: putBack + derived, goal: { most: 120 } },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Restoring {
  from: Places
  to: Places
  /** Of what was put back. */
  start(): Promise<System>
}

function inNewFolder({ system }: Bench, dataDir: string): Restoring {
  return {
    from: inFolder(system.dataDir),
    to: inFolder(dataDir),
    start: async () => startSystem(await freePort(), dataDir),
  }
}

function onItself({ system }: Bench): Restoring {
  const places = onServers(system.env)
  return { from: places, to: places, start: () => system.restart().then(() => system) }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

async function expectWhole(dir: string): Promise<void> {
  const { problems } = await verifyBackup(dir, () => {})
  if (problems.length > 0) throw new Error(problems[0]!.what)
}

/** @returns seconds from its start. @throws Error when what was derived is not what truth says */
async function derivedIn(places: Places, start: Restoring['start']): Promise<number> {
  const began = performance.now()
  const system = await start()
  const access = systemAccess(system.dataDir, 'bench')
  try {
    const insight = access.client('insight', InsightService)
    while (!(await isCalm(insight, access.viewer))) await delay(LOOK_MS)
    const took = (performance.now() - began) / 1_000
    if (!isWhole(await compareSystem(places, () => {}))) throw new Error('what was restored is not whole')
    return took
  } finally {
    access.close()
    await system.stop()
  }
}

/** Every topic was replayed, nothing waits, every consumer is at the end. Who is too busy to say so is not calm. */
async function isCalm(insight: RpcClient<typeof InsightService>, viewer: Viewer): Promise<boolean> {
  const told = await insight.getConsole({}, { viewer }).catch((error: unknown) => {
    if (!isDomainError(error, 'UNAVAILABLE')) throw error
  })
  if (!told) return false
  const { services } = told
  const outboxes = services.flatMap((service) => service.outboxes)
  const replays = outboxes.flatMap((outbox) => outbox.replays)
  const consumers = services.flatMap((service) => service.consumers)
  return (
    services.every(({ answers }) => answers) &&
    replays.length > 0 &&
    replays.every(({ finishedAt }) => finishedAt !== '') &&
    outboxes.every(({ rows }) => rows === 0) &&
    consumers.every(({ positions }) => positions.every(({ position, end }) => position === end))
  )
}
