/** The whole system as processes of one machine on real engines; on several machines an orchestrator takes its place. */
import process from 'node:process'
import type { Env } from '@selvedge/platform/config/env'
import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { LogLevel } from '@selvedge/platform/telemetry/logger'
import { writeAddresses } from '../addresses-file.ts'
import { openDataFolder } from '../embedded/data-folder.ts'
import { partsOf, threads } from '../topology.ts'
import { engineEnv } from './engines.ts'
import { planCluster } from './plan.ts'
import { clusterProcess } from './process.ts'
import type { ClusterProcess, WatchOptions } from './process.ts'

export interface ClusterStackOptions extends Partial<WatchOptions> {
  /** Keys, the brands' pictures' renditions and what else is only of this machine; truth is in the engines. */
  dataDir: string
  port: number
  host?: string
  webDir: string
  firstPort?: number
  logLevel?: LogLevel
  /** Where the engines are, and more settings for all processes. */
  env: Env
}

export interface ClusterStack extends Service {
  dataDir: string
  fresh: boolean
  processes: readonly ClusterProcess[]
}

const FIRST_PORT = 4100

/** @throws StartError when an engine is not named, or the data folder is taken or cannot be written */
export function createClusterStack(options: ClusterStackOptions): ClusterStack {
  const { dataDir, port, host = '127.0.0.1', webDir, firstPort = FIRST_PORT, logLevel = 'warn', env } = options
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
  const service = compose([{ start: async () => {}, stop: async () => unlock() }, ...waves])
  return { ...service, dataDir, fresh, processes }

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
  const stop = async () => void (await Promise.all(services.map((service) => service.stop())))
  return {
    async start() {
      const [failed] = (await Promise.allSettled(services.map((service) => service.start()))).filter(
        ({ status }) => status === 'rejected',
      ) as PromiseRejectedResult[]
      if (!failed) return
      await stop()
      throw failed.reason
    },
    stop,
  }
}

function sayRestart(name: string, ended: string): void {
  console.error(`${name} ended with ${ended} and is started again.`)
}
