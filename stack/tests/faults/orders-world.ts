/** Orders, its log, a view and a search index in one process behind a bad network, with buyers who race for units. */
import { join } from 'node:path'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { productSchema } from '@selvedge/bff/src/read-models/product-search/schema'
import { indexName } from '@selvedge/bff/src/read-models/product-search/index-name'
import { productSearch } from '@selvedge/bff/src/read-models/product-search/view'
import { systemClock } from '@selvedge/platform/clock'
import { openReader } from '@selvedge/platform/db/open-reader'
import { connect } from '@selvedge/platform/rpc/client'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { freePort } from '@selvedge/platform/testing/free-port'
import { tcpProxy } from '@selvedge/platform/testing/tcp-proxy'
import type { TcpProxy } from '@selvedge/platform/testing/tcp-proxy'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { viewKey } from '@selvedge/platform/views/view-state'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { catalogueStream } from './catalogue-stream.ts'
import type { CatalogueStream } from './catalogue-stream.ts'
import { childProgram } from './child-process.ts'
import type { Child } from './child-process.ts'
import { locateHere, searchHere, viewerKeys } from './child-runtime.ts'
import { feedWorld } from './feed-world.ts'
import { feedReader } from './feed-reader.ts'
import type { FeedReader } from './feed-reader.ts'
import { racingBuyer } from './racing-buyer.ts'
import type { RacingBuyer } from './racing-buyer.ts'
import { seeded } from './random.ts'

export type Orders = RpcClient<typeof OrdersService>

/** A server that a world runs on. */
export interface Engine {
  network: TcpProxy
  /** Ends at once and is started again with what it had made durable. */
  crash(): Promise<void>
}

export interface OrdersWorld {
  child: Child
  /** Where it has its files. */
  dir: string
  /** Between the child and those who call it, and those it calls. */
  networks: readonly TcpProxy[]
  engines: readonly Engine[]
  databases: { truth: string; view: string; search: string }
  buyers: readonly RacingBuyer[]
  feed: FeedReader
  catalogue: CatalogueStream
  products: readonly string[]
  units: number
  /** The connection of the moment. */
  orders(): Orders
  /** Starts the child again. Its clock is ahead of this machine's by so much from now on; unchanged unless given. */
  restart(clockMs?: number): Promise<void>
  /** A connection that remembers no failure; resolves when it stands. */
  reconnect(): Promise<void>
  /** What the views have; the child must not run. */
  views(): Promise<Views>
  [Symbol.asyncDispose](): Promise<void>
}

export interface Views {
  orders: { id: string }[]
  events: unknown[]
  /** What is found, as the index keeps it. */
  products: { id: string; version: number }[]
}

const RETAILERS = ['r1', 'r2', 'r3', 'r4']
const PRODUCTS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']

/**
 * @param units of each SKU
 * @param engines none: it runs on files
 */
export async function ordersWorld(seed: number, units: number, engines: readonly Engine[] = []): Promise<OrdersWorld> {
  const folder = tempDir()
  const dir = folder.path
  await feedWorld(dir, { retailers: RETAILERS, products: PRODUCTS, units })
  const port = await freePort()
  const network = await tcpProxy({ host: '127.0.0.1', port })
  const databases = {
    truth: locateHere(join(dir, 'data'), 'orders'),
    view: locateHere(join(dir, 'views'), viewKey(orderStatusView)),
    search: locateHere(join(dir, 'views'), viewKey(productSearch)),
  }
  const child = childProgram(join(import.meta.dirname, 'orders-child.ts'), dir, String(port))
  let ahead = 0
  /** Buyers may still be asking through an old one. */
  const connections: Orders[] = []

  async function reconnect(): Promise<void> {
    const orders = connect<typeof OrdersService>(OrdersService, {
      address: `127.0.0.1:${network.port}`,
      viewerKeys,
      clock: systemClock,
      service: 'buyers',
      // How long a busy machine takes to read all there is says nothing.
      defaultDeadlineMs: 60_000,
    })
    await orders.waitForReady(60_000)
    connections.push(orders)
  }

  const current = () => connections.at(-1)!

  const catalogue = await catalogueStream(dir, seeded(seed))
  await child.start(String(ahead))
  await reconnect()
  const buyers = RETAILERS.map((id, index) => racingBuyer(current, id, PRODUCTS, seeded(seed + index)))
  const feed = feedReader(current)
  return {
    child,
    dir,
    networks: [network, ...engines.map((engine) => engine.network)],
    engines,
    databases,
    buyers,
    feed,
    catalogue,
    products: PRODUCTS,
    units,
    orders: current,
    async restart(clockMs = ahead) {
      ahead = clockMs
      await child.start(String(ahead))
    },
    reconnect,
    views: async () => ({ ...(await readOrders(databases.view)), products: await readProducts(dir, databases.search) }),
    async [Symbol.asyncDispose]() {
      for (const each of connections) each.close()
      await catalogue.stop().catch(() => {})
      await child[Symbol.asyncDispose]()
      await network.close()
      folder[Symbol.dispose]()
    },
  }
}

async function readOrders(location: string) {
  const reader = await openReader(location)
  const orders = await reader.read.all<{ id: string }>('select * from order_row order by id')
  const events = await reader.read.all('select order_id, sequence, body from order_event order by order_id, sequence')
  await reader.close()
  return { orders, events }
}

const AT_ONCE = 1_000

async function readProducts(dir: string, location: string) {
  const reader = await openReader(location)
  const search = await searchHere(dir)
  const index = search.writer(await indexName(reader.read), productSchema)
  const docs = await index.scan(null, AT_ONCE)
  await index.close()
  await reader.close()
  return docs.filter(({ gone }) => !gone)
}
