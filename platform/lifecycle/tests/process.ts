// A process to be run by run.test.ts; the argument says how it behaves.
import { createLogger } from '../../telemetry/logger.ts'
import { compose } from '../compose.ts'
import { runUntilSignal } from '../run.ts'

const behaviour = process.argv[2]
const log = createLogger('process', { level: 'info' })
let alive: NodeJS.Timeout

runUntilSignal(
  compose([
    {
      async start() {
        alive = setInterval(() => {}, 1_000)
      },
      async stop() {
        clearInterval(alive)
        log.info('released')
      },
    },
    {
      async start() {
        if (behaviour === 'cannot-start') throw new Error('the port is taken')
        if (behaviour === 'crashes') setImmediate(() => void Promise.reject(new Error('a bug')))
      },
      async stop() {
        if (behaviour === 'cannot-stop') throw new Error('stuck')
        if (behaviour === 'hangs') await new Promise(() => {})
      },
    },
  ]),
  log,
)
