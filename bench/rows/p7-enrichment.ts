/**
 * P7: a generation of enrichment is built beside the live one: it reads all inputs from the start of the log, merges every
 * product, and compares what it would publish with what is published, of which nothing differs. What enrichment takes with
 * its relay, when everything has to be published anew, is in the row of the restore (P8).
 */
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topicsOf } from '@selvedge/protos/topics'
import type { Bench } from '../bench.ts'
import type { Figure } from '../measure/figure.ts'
import { buildBeside, drop } from '../system/build-beside.ts'
import { firstRecords } from '../system/first-records.ts'

const view = 'enrichment'
/** Records of each topic that the raw limit moves. */
const MOVED = 5_000

export async function enrichmentRows({ column, system, raw, showroom, say }: Bench): Promise<Figure[]> {
  const { access } = await showroom()
  const { consumers } = await access.client(view, ConsumersService).listConsumers({}, { viewer: access.viewer })
  const inputs = [...new Set(consumers.flatMap(({ positions }) => positions.map(({ topic }) => topic)))]

  const { generation, of: all, ms } = await buildBeside(access, view, { hold: true }, ({ comparison }) => !!comparison)
  const rate = (all / ms) * 1_000
  await drop(access, view, generation)
  say(`enriched anew: ${all} inputs, ${rate.toFixed(0)}/s`)

  const recordsOf = (names: readonly string[]) => firstRecords(system, names, MOVED)
  const alone = await raw.passOn(await recordsOf(inputs), await recordsOf(topicsOf(view).map(({ name }) => name)))
  return [
    {
      row: 'P7',
      what: 'enrichment over the whole log, merged and compared',
      unit: 'inputs/s',
      value: rate,
      count: 1,
      beside: { what: raw.names.passed, value: alone },
      goal: { embedded: { least: 16_000 }, engines: { leastRatio: 0.5 } }[column],
    },
  ]
}
