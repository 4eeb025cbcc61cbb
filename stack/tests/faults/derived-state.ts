/** What a whole system has derived, and whether it is done with it. */
import { basename, dirname, join } from 'node:path'
import { inFiles } from '@selvedge/platform/db/locate'
import type { Locate } from '@selvedge/platform/db/locate'
import { openReader } from '@selvedge/platform/db/open-reader'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import { expect } from 'vitest'
import type { SystemAccess } from '../../src/ops/system-access.ts'

export async function outboxesOf(access: SystemAccess) {
  const { services } = await access.client('insight', InsightService).getConsole({}, { viewer: access.viewer })
  expect(services.filter(({ answers }) => !answers)).toEqual([])
  return { services, outboxes: services.flatMap((service) => service.outboxes) }
}

/** Nothing waits, nothing is parked, every consumer is at the end. */
export async function expectCalm(access: SystemAccess): Promise<void> {
  const { services, outboxes } = await outboxesOf(access)
  expect(outboxes.map(({ rows }) => rows)).toEqual(outboxes.map(() => 0))
  for (const { state, positions, parked } of services.flatMap(({ consumers }) => consumers)) {
    expect([state, parked]).toEqual(['running', 0])
    for (const { position, end } of positions) expect(position).toBe(end)
  }
}

/** What people see, without where in the log it came from, and without versions and moments of what is calculated again. */
export async function derived(dataDir: string, locate: Locate = inFiles): Promise<Record<string, unknown[]>> {
  const rows = async <Row>(database: string, text: string): Promise<Row[]> => {
    const reader = await openReader(locate(join(dataDir, dirname(database)), basename(database)))
    try {
      return await reader.read.all<Row>(text)
    } finally {
      await reader.close()
    }
  }
  return {
    orders: await rows('views/order-status-v1', 'select * from order_row order by id'),
    events: await rows(
      'views/order-status-v1',
      'select order_id, sequence, body from order_event order by order_id, sequence',
    ),
    facts: (
      await rows<{ body: Uint8Array }>('views/product-facts-v1', 'select body from fact_product order by product_id')
    ).map(({ body }) => ({ ...EnrichedProduct.decode(body), sources: {} })),
    availability: await rows(
      'views/product-facts-v1',
      'select product_id, body from fact_availability order by product_id',
    ),
    products: await rows(
      'views/brand-products-v3',
      `select product_id, known, lifecycle, complete, failing, passed, stop, ordered, short
        from brand_product order by product_id`,
    ),
    connections: await rows('views/viewer-v1', 'select id, status, body from viewer_connection order by id'),
    notices: await rows('derived/notices/notices-v1', 'select * from notice order by id'),
  }
}
