// `node orders-child.ts DIR PORT CLOCK_MS`: orders (truth), the log, the order-status view and the one of the search index,
// until killed. Its clock is ahead of the machine's by so much. Says "ready".
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { productSearchView } from '@selvedge/bff/src/read-models/product-search/view'
import { createService } from '@selvedge/orders/src/service'
import { startView } from '@selvedge/platform/views/run-view'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { View } from '@selvedge/platform/views/view'
import { childRuntime, searchHere } from './child-runtime.ts'

const [dir = '', port = '', ahead = ''] = process.argv.slice(2)
const clock = { now: () => new Date(Date.now() + Number(ahead)) }
const runtime = await childRuntime(dir, { clock })
const config = { name: 'orders', dataDir: join(dir, 'data'), listen: `127.0.0.1:${port}`, peers: {}, sharePort: false }
const service = createService(config, runtime)
await service.start()
const start = (view: View) =>
  startView(view, {
    ...runtime,
    location: runtime.locate(join(dir, 'views'), viewKey(view)),
    onError: (error) => runtime.logger.error(error),
  })
const search = await searchHere(dir)
const views = [await start(orderStatusView), await start(productSearchView(search, clock))]

process.once('SIGTERM', async () => {
  await service.stop()
  for (const view of views) {
    await view.caughtUp()
    await view.stop()
  }
  await runtime.close()
  process.exit(0)
})

// Else only an orderly end keeps what the next child need not compile again.
flushCompileCache()

// Said last: whoever hears it may end this process at once.
process.stdout.write('ready\n')
