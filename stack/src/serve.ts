/** Runs the embedded stack for people: progress, address, log-ins, and an end that is clean. */
import { createStack } from './embedded/embedded-stack.ts'
import { StartError } from './embedded/data-folder.ts'
import type { Stack } from './embedded/embedded-stack.ts'
import { fillDemo } from './demo/fill-demo.ts'
import { printWelcome } from './welcome.ts'

export interface ServeOptions {
  port: number
  dataDir: string
  /** Leaves the showroom empty. */
  empty: boolean
}

export async function serve(options: ServeOptions): Promise<void> {
  const stack = await startOrExit(options)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait any more.
      if (stopping) process.exit(1)
      stopping = true
      console.log('\nStopping …')
      stack.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error('Did not stop cleanly:', error)
          process.exit(1)
        },
      )
    })
  }
  const url = `http://localhost:${options.port}`
  if (stack.fresh && !options.empty) await fillDemo({ url, dataDir: options.dataDir })
  printWelcome({ url, stack })
}

async function startOrExit({ port, dataDir }: ServeOptions): Promise<Stack> {
  try {
    const stack = createStack({ port, dataDir })
    await stack.start()
    return stack
  } catch (error) {
    console.error(oneLine(error, port))
    process.exit(1)
  }
}

function oneLine(error: unknown, port: number): string {
  if (error instanceof StartError) return error.message
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is busy. Choose another with --port N.`
  if (code === 'EACCES') return `Port ${port} needs rights that this user does not have. Choose another with --port N.`
  if (/ENOSPC|disk is full/i.test(String(stack ?? message)))
    return 'The disk is full: free some space, or choose another place with --data DIR.'
  if (/EROFS|readonly/i.test(String(stack ?? message)))
    return 'The data folder is on a read-only disk. Choose another with --data DIR.'
  return `Selvedge could not start: ${stack ?? message}`
}
