/** Runs the system for people: progress, address, log-ins, and an end that is clean. */
import { createClusterStack } from './cluster/cluster-stack.ts'
import { engineEnv, engineSettings } from './cluster/engines.ts'
import { expectEngines } from './cluster/expect-engines.ts'
import { builtWeb, createStack } from './embedded/embedded-stack.ts'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { fillDemo } from './demo/fill-demo.ts'
import { startFault } from './start-fault.ts'
import { printWelcome } from './welcome.ts'

export interface ServeOptions {
  port: number
  dataDir: string
  /** Leaves the showroom empty. */
  empty: boolean
  /** On real engines, a process for each service, instead of threads of this one. */
  cluster: boolean
}

interface Stack extends Service {
  dataDir: string
  /** Nothing was on the data folder before this start. */
  fresh: boolean
  /** Puts a new process in the place of each; one process has nobody to take its place. */
  replaceAll?(): Promise<void>
}

export async function serve({ port, dataDir, empty, cluster }: ServeOptions): Promise<void> {
  let stack: Stack | undefined
  let stopping = false
  // Also for one who changes his mind while it starts or fills.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait any more.
      if (stopping) process.exit(1)
      stopping = true
      console.log('\nStopping …')
      void end(stack)
    })
  }
  const url = `http://localhost:${port}`
  try {
    // Before the data folder: a start that goes wrong leaves nothing of itself.
    if (cluster) await expectEngines(engineEnv(process.env), engineSettings)
    stack = cluster
      ? createClusterStack({ port, dataDir, webDir: builtWeb, env: process.env })
      : createStack({ port, dataDir })
    await stack.start()
    if (stack.replaceAll) process.on('SIGUSR2', () => void replaceAll(stack!))
    if (stack.fresh && !empty && !stopping) await fillDemo({ url, dataDir })
  } catch (error) {
    // What a stop breaks off is no fault.
    if (stopping) return
    console.error(startFault(error, port))
    await stack?.stop().catch(() => undefined)
    process.exit(1)
  }
  if (!stopping) printWelcome({ url, dataDir })
}

async function replaceAll(stack: Stack): Promise<void> {
  try {
    await stack.replaceAll!()
    console.log('Every process was replaced.')
  } catch (error) {
    console.error('Not every process was replaced; those before run on as they are:', error)
  }
}

async function end(stack: Stack | undefined): Promise<never> {
  try {
    await stack?.stop()
    process.exit(0)
  } catch (error) {
    console.error('Did not stop cleanly:', error)
    process.exit(1)
  }
}
