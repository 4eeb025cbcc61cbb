/**
 * P7: a generation of enrichment is built beside the live one: it reads all inputs from the start of the log, merges every
 * product, and compares what it would publish with what is published, of which nothing differs. What enrichment takes with
 * its relay, when everything has to be published anew, is in the row of the restore (P8).
 */
import { setTimeout as delay } from 'node:timers/promises'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import { topicsOf } from '@selvedge/protos/topics'
import type { Bench } from '../bench.ts'
import type { Figure } from '../measure/figure.ts'
import { firstRecords } from '../system/first-records.ts'

const LOOK_MS = 50
const view = 'enrichment'
/** Records of each topic that the raw limit moves. */
const MOVED = 5_000

export async function enrichmentRows({ column, system, raw, showroom, say }: Bench): Promise<Figure[]> {
  const { access } = await showroom()
  const call = { viewer: access.viewer }
  const { consumers } = await access.client(view, ConsumersService).listConsumers({}, call)
  const inputs = [...new Set(consumers.flatMap(({ positions }) => positions.map(({ topic }) => topic)))]

  const views = access.client(view, ViewsService)
  const began = performance.now()
  const { generation } = await views.rebuild(
    { view, limits: { rowsPercent: 0, answersPercent: 0 }, hold: true, dryRun: false },
    call,
  )
  const compared = async () => {
    const { generations } = await views.listGenerations({}, call)
    const built = generations.find((each) => each.view === view && each.generation === generation)!
    if (built.refusal !== '') throw new Error(`the rebuild was refused: ${built.refusal}`)
    return built.comparison && built.of
  }
  let all: number | undefined
  while ((all = await compared()) === undefined) await delay(LOOK_MS)
  const rate = (all / (performance.now() - began)) * 1_000
  await views.drop({ view, version: 0, generation, dryRun: false }, call)
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
