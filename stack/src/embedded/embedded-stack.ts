/** The whole system in one process: worker threads for all that writes, the gateway on the main thread. */
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Env } from '@selvedge/platform/config/env'
import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { together } from '@selvedge/platform/lifecycle/together'
import type { LogLevel } from '@selvedge/platform/telemetry/logger'
import { mergedText } from '@selvedge/platform/telemetry/prometheus'
import type { PrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { writeAddresses } from '../addresses-file.ts'
import { partsOf, workerThreads } from '../topology.ts'
import { allAddresses, socketFolder } from './addresses.ts'
import { createPart } from './create-part.ts'
import { openDataFolder } from './data-folder.ts'
import { partEnv } from './part-env.ts'
import { openThreadRuntime } from './thread-runtime.ts'
import type { ThreadRuntime } from './thread-runtime.ts'
import { threadService } from './worker.ts'

export interface StackOptions {
  dataDir: string
  port: number
  host?: string
  webDir?: string
  logLevel?: LogLevel
  /** More settings for all parts. */
  env?: Env
  /** A thread ended by itself. Default: the process ends with 1. */
  onCrash?(thread: string, error: unknown): void
}

export interface Stack extends Service {
  dataDir: string
  sockets: string
  /** `id:secret`, for tools that act as the system: operator's commands, tests. */
  viewerKeys: string
  /** The data folder was empty before this start. */
  fresh: boolean
}

/** Where the build leaves the web app. */
export const builtWeb = join(import.meta.dirname, '..', '..', '..', 'web', 'dist')

/** @throws StartError when the data folder is taken or cannot be written */
export function createStack(options: StackOptions): Stack {
  const { dataDir, port, host = '127.0.0.1', webDir = builtWeb, logLevel = 'warn', env = {}, onCrash = crash } = options
  const folder = openDataFolder(dataDir)
  const sockets = socketFolder(dataDir)
  writeAddresses(dataDir, allAddresses(sockets))
  const settings = { dataDir, sockets, port, host, webDir, extra: env }
  const dogStatsd = env['SELVEDGE_DOGSTATSD'] ?? process.env['SELVEDGE_DOGSTATSD'] ?? ''
  const shared = { dataDir, viewerKeys: folder.viewerKeys, logLevel, dogStatsd }

  const workers = workerThreads.map((thread) =>
    threadService(
      { ...shared, thread, parts: partsOf(thread).map((part) => ({ name: part.name, env: partEnv(part, settings) })) },
      onCrash,
    ),
  )
  const gateway = mainThread()
  // Most of a start is loading code, so all threads do it at once; people are let in when everything is there.
  const service = compose([lockService(folder.unlock), together([...workers, gateway.code]), gateway])
  return { ...service, dataDir, sockets, viewerKeys: folder.viewerKeys, fresh: folder.fresh }

  function mainThread(): Service & { code: Service } {
    let runtime: ThreadRuntime | undefined
    let running = compose([])
    return {
      code: {
        async start() {
          const own = await openThreadRuntime({ ...shared, thread: 'gateway' })
          const opened = { ...own, metrics: ofAllThreads(own.metrics) }
          runtime = own
          running = compose(
            await Promise.all(partsOf('gateway').map((part) => createPart(part.name, partEnv(part, settings), opened))),
          )
        },
        stop: async () => runtime?.close(),
      },
      async start() {
        await running.start()
        // Else only an orderly end keeps what the next start need not compile again.
        flushCompileCache()
      },
      stop: () => running.stop(),
    }
  }

  /** `/metrics` of the gateway tells of all threads. */
  function ofAllThreads(metrics: PrometheusMetrics): PrometheusMetrics {
    const text = async () =>
      mergedText(await Promise.all([metrics.snapshot(), ...workers.map((worker) => worker.metrics())]))
    return { ...metrics, text }
  }
}

function lockService(unlock: () => void): Service {
  return { start: async () => {}, stop: async () => unlock() }
}

function crash(thread: string, error: unknown): void {
  console.error(`The ${thread} thread stopped unexpectedly:`, error)
  process.exit(1)
}
