/** Runs the embedded stack for people: progress, address, log-ins, and an end that is clean. */
import { createStack } from './embedded/embedded-stack.ts'
import type { Stack } from './embedded/embedded-stack.ts'
import { fillDemo } from './demo/fill-demo.ts'
import { startFault } from './start-fault.ts'
import { printWelcome } from './welcome.ts'

export interface ServeOptions {
  port: number
  dataDir: string
  /** Leaves the showroom empty. */
  empty: boolean
}

export async function serve({ port, dataDir, empty }: ServeOptions): Promise<void> {
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
    stack = createStack({ port, dataDir })
    await stack.start()
    if (stack.fresh && !empty && !stopping) await fillDemo({ url, dataDir })
  } catch (error) {
    // What a stop breaks off is no fault.
    if (stopping) return
    console.error(startFault(error, port))
    await stack?.stop().catch(() => undefined)
    process.exit(1)
  }
  if (!stopping) printWelcome({ url, stack })
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
