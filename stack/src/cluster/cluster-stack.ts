/** The whole system as processes of one machine on real engines; on several machines an orchestrator takes its place. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Env } from '@selvedge/platform/config/env'
import { compose } from '@selvedge/platform/lifecycle/compose'
import { LONGEST_STOP_MS } from '@selvedge/platform/lifecycle/run'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { LogLevel } from '@selvedge/platform/telemetry/logger'
import { writeAddresses } from '../addresses-file.ts'
import { openDataFolder } from '../embedded/data-folder.ts'
import { partsOf, threads } from '../topology.ts'
import { engineEnv } from './engines.ts'
import { expectFree } from './free-ports.ts'
import { migrateFirst } from './migrate-first.ts'
import { planCluster } from './plan.ts'
import { clusterProcess } from './process.ts'
import type { ClusterProcess, WatchOptions } from './process.ts'

export interface ClusterStackOptions extends Partial<WatchOptions> {
  /** Keys, the brands' pictures' renditions and what else is only of this machine; truth is in the engines. */
  dataDir: string
  port: number
  host?: string
  webDir: string
  /** From here up the processes take ports of their own; unless given, a hundred above `port`. */
  firstPort?: number
  logLevel?: LogLevel
  /** Where the engines are, and more settings for all processes. */
  env: Env
}

export interface ClusterStack extends Service {
  dataDir: string
  fresh: boolean
  processes: readonly ClusterProcess[]
  /**
   * A rolling restart: one after the other, every process is replaced by a new one, which is ready before the old one
   * is asked to stop; so a new release, which has migrated the databases first, takes over while people work.
   */
  replaceAll(): Promise<void>
}

/** @throws StartError when an engine is not named, or the data folder is taken or cannot be written */
export function createClusterStack(options: ClusterStackOptions): ClusterStack {
  const { dataDir, port, host = '127.0.0.1', webDir, firstPort = port + 100, logLevel = 'warn', env } = options
  const { onRestart = sayRestart, onLost = giveUp } = options
  const shared = engineEnv(env)
  const folder = openDataFolder(dataDir)
  const { viewerKeys, fresh, unlock } = folder
  const { processes: planned, addresses } = planCluster({
    dataDir,
    port,
    host,
    webDir,
    firstPort,
    viewerKeys,
    logLevel,
    shared,
  })
  writeAddresses(dataDir, addresses)
  const processes = planned.map((each) => clusterProcess(each, { onRestart, onLost }))
  // Those that share a thread on one machine need nobody of the threads behind them.
  const waves = threads.map((thread) => {
    const names = new Set<string>(partsOf(thread).map(({ name }) => name))
    return together(processes.filter((_, at) => names.has(planned[at]!.part)))
  })
  const ports = [`${host}:${port}`, ...planned.flatMap(({ env: own, health }) => [own['SELVEDGE_LISTEN']!, ...health])]
  const pidFile = join(dataDir, 'cluster.pid')
  const own: Service = {
    async start() {
      // What one that was killed left behind ends by itself, once it notices.
      await expectFree(ports, existsSync(pidFile) ? LONGEST_STOP_MS : 0)
      await migrateFirst(shared)
      writeFileSync(pidFile, `${process.pid}\n`)
    },
    async stop() {
      rmSync(pidFile)
      unlock()
    },
  }
  const service = compose([own, ...waves])
  let stopping = false
  let replacing: Promise<void> = Promise.resolve()
  return {
    start: service.start,
    async stop() {
      stopping = true
      await replacing.catch(() => undefined)
      await service.stop()
    },
    dataDir,
    fresh,
    processes,
    replaceAll() {
      replacing = replacing.catch(() => undefined).then(replaceEach)
      return replacing
    },
  }

  async function replaceEach(): Promise<void> {
    await migrateFirst(shared)
    for (const [at, each] of processes.entries()) {
      if (stopping) return
      await each.replace()
      console.log(`${each.name} was replaced (${at + 1} of ${processes.length}).`)
    }
  }

  /** Half a cluster would only look alive: all of it ends, and whoever supervises it starts it again. */
  function giveUp(name: string): void {
    console.error(`${name} does not stay up; its last lines above say why.`)
    service.stop().then(
      () => process.exit(1),
      () => process.exit(1),
    )
  }
}

function together(services: readonly Service[]): Service {
  const stop = () => all(services.map((service) => service.stop()))
  return {
    async start() {
      try {
        await all(services.map((service) => service.start()))
      } catch (error) {
        // What failed first is what the caller has to know.
        await stop().catch(() => undefined)
        throw error
      }
    },
    stop,
  }
}

/** Waits for every one. @throws what the first of those that failed says */
async function all(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

function sayRestart(name: string, ended: string): void {
  console.error(`${name} ended with ${ended} and is started again.`)
}
