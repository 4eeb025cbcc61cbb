/** Orders, its log and a view in one process behind a bad network, with buyers who race for scarce units. */
import { join } from 'node:path'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
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
import { childProgram } from './child-process.ts'
import type { Child } from './child-process.ts'
import { locateHere, viewerKeys } from './child-runtime.ts'
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
  /** Between the child and those who call it, and those it calls. */
  networks: readonly TcpProxy[]
  engines: readonly Engine[]
  databases: { truth: string; view: string }
  buyers: readonly RacingBuyer[]
  feed: FeedReader
  products: readonly string[]
  units: number
  /** The connection of the moment. */
  orders(): Orders
  /** Starts the child again. Its clock is ahead of this machine's by so much from now on; unchanged unless given. */
  restart(clockMs?: number): Promise<void>
  /** A connection that remembers no failure; resolves when it stands. */
  reconnect(): Promise<void>
  /** The orders as the view has them; the child must not run. */
  view(): Promise<{ orders: { id: string }[]; events: unknown[] }>
  [Symbol.asyncDispose](): Promise<void>
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

  await child.start(String(ahead))
  await reconnect()
  const buyers = RETAILERS.map((id, index) => racingBuyer(current, id, PRODUCTS, seeded(seed + index)))
  const feed = feedReader(current)
  return {
    child,
    networks: [network, ...engines.map((engine) => engine.network)],
    engines,
    databases,
    buyers,
    feed,
    products: PRODUCTS,
    units,
    orders: current,
    async restart(clockMs = ahead) {
      ahead = clockMs
      await child.start(String(ahead))
    },
    reconnect,
    view: () => readView(databases.view),
    async [Symbol.asyncDispose]() {
      for (const each of connections) each.close()
      await child[Symbol.asyncDispose]()
      await network.close()
      folder[Symbol.dispose]()
    },
  }
}

async function readView(location: string) {
  const reader = await openReader(location)
  const orders = await reader.read.all<{ id: string }>('select * from order_row order by id')
  const events = await reader.read.all('select order_id, sequence, body from order_event order by order_id, sequence')
  await reader.close()
  return { orders, events }
}
