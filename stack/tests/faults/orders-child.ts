// `node orders-child.ts DIR PORT CLOCK_MS`: orders (truth), the log and the order-status view, until killed. Its clock is
// ahead of the machine's by so much. Says "ready".
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { createService } from '@selvedge/orders/src/service'
import { startView } from '@selvedge/platform/views/run-view'
import { viewKey } from '@selvedge/platform/views/view-state'
import { childRuntime } from './child-runtime.ts'

const [dir = '', port = '', ahead = ''] = process.argv.slice(2)
const runtime = await childRuntime(dir, { now: () => new Date(Date.now() + Number(ahead)) })
const config = { name: 'orders', dataDir: join(dir, 'data'), listen: `127.0.0.1:${port}`, peers: {}, sharePort: false }
const service = createService(config, runtime)
await service.start()
const view = await startView(orderStatusView, {
  ...runtime,
  location: runtime.locate(join(dir, 'views'), viewKey(orderStatusView)),
  onError: (error) => runtime.logger.error(error),
})

process.once('SIGTERM', async () => {
  await service.stop()
  await view.caughtUp()
  await view.stop()
  await runtime.close()
  process.exit(0)
})

// Else only an orderly end keeps what the next child need not compile again.
flushCompileCache()

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
