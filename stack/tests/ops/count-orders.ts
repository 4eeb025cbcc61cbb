import { businessCounters } from '@selvedge/insight/src/business-counters'
import type { BusinessCounters } from '@selvedge/insight/src/business-counters'
import { businessMetricsView } from '@selvedge/insight/src/views/business-metrics/view'
import { createPrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { startView } from '@selvedge/platform/views/run-view'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { topics, topicsOf } from '@selvedge/protos/topics'

const unheard: BusinessCounters = { happened: () => {}, living: () => {} }

export interface CountedOrders {
  /** @returns milliseconds of processor time that the view took for all orders, with its metrics told or not */
  count(told: boolean): Promise<number>
  close(): Promise<void>
}

/** A log with so many orders placed, all of them news to a view of business metrics. */
export async function countedOrders(orders: number): Promise<CountedOrders> {
  // Records are said to happen in 2026: the views are born before.
  const runtime = await testRuntime('2025-01-01T00:00:00.000Z')
  await runtime.log.createTopics(topicsOf('orders'))
  const message = Order.fromPartial({ status: 'PLACED', currency: 'EUR' })
  await runtime.log.append(
    Array.from({ length: orders }, (_, n) => recordOf(topics.order, `o${n}`, { ...message, id: `o${n}` }, 2 ** 32 + 1)),
  )
  let views = 0
  return {
    async count(told) {
      const location = runtime.locate(runtime.dir, `business-${views++}`)
      const counters = told ? businessCounters(createPrometheusMetrics('bench')) : unheard
      const onError = (error: unknown) => {
        throw error
      }
      const before = process.cpuUsage()
      const view = await startView(businessMetricsView(counters), { ...runtime, location, onError })
      await view.caughtUp()
      const { user, system } = process.cpuUsage(before)
      await view.stop()
      return (user + system) / 1_000
    },
    close: () => runtime.close(),
  }
}
