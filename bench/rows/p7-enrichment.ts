/**
 * P7: enrichment has lost its database: it reads its inputs from the start of the log, merges every product, and compares
 * it with what it has published, of which nothing differs. Runs last: it stops the system for a moment.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { inFiles, inSchemas } from '@selvedge/platform/db/locate'
import { openReader } from '@selvedge/platform/db/open-reader'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { lose } from '@selvedge/stack/tests/faults/tamper'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import type { Figure } from '../measure/figure.ts'

const LOOK_MS = 50

export async function enrichmentRows({ column, system, showroom, say }: Bench): Promise<Figure[]> {
  const { access } = await showroom()
  const { POSTGRES_URL: postgres } = system.env
  const location = (postgres ? inSchemas(postgres) : inFiles)(join(system.dataDir, 'derived'), 'enrichment')
  await system.stop()
  await lose(location)
  const began = performance.now()
  await system.restart()

  const consumers = access.client('enrichment', ConsumersService)
  const inputs = async () => {
    const { consumers: views } = await consumers.listConsumers({}, { viewer: access.viewer })
    const positions = views.flatMap((view) => view.positions)
    const sum = (of: (at: (typeof positions)[number]) => number) => positions.reduce((total, at) => total + of(at), 0)
    return { read: sum(({ position }) => position), all: sum(({ end }) => end) }
  }
  const { all } = await inputs()
  const { read, close } = await openReader(location)
  const waiting = `select 1 from building union all select 1 from sweep union all select 1 from dirty limit 1`
  while ((await inputs()).read < all || (await read.get(waiting))) await delay(LOOK_MS)
  const rate = (all / (performance.now() - began)) * 1_000
  await close()
  say(`enriched anew: ${all} inputs, ${rate.toFixed(0)}/s`)
  const goal = { embedded: { least: 16_000 }, engines: undefined }[column]
  return [
    {
      row: 'P7',
      what: 'enrichment over the whole log, the start included',
      unit: 'inputs/s',
      value: rate,
      count: 1,
      goal,
    },
  ]
}
