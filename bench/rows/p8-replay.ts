/** P8: the owner of products compares all it has published with the log, as after a loss; the log lacks nothing here. */
import { setTimeout as delay } from 'node:timers/promises'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { Bench } from '../bench.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { firstRecords } from '../system/first-records.ts'

const REPETITIONS = 3
const LOOK_MS = 20
/** Records of each topic that the raw limit moves. */
const MOVED = 5_000

export async function replayRows({ system, raw, showroom, say }: Bench): Promise<Figure[]> {
  const { access } = await showroom()
  const { viewer } = access
  const consumers = access.client('catalog', ConsumersService)
  const rates: number[] = []
  const topics = new Set<string>()
  for (let n = 0; n < REPETITIONS; n++) {
    const began = performance.now()
    let { replays } = await consumers.replay({ since: '', keys: [], dryRun: false }, { viewer })
    while (replays.some(({ finishedAt }) => finishedAt === '')) {
      await delay(LOOK_MS)
      const { outboxes } = await consumers.listConsumers({}, { viewer })
      replays = outboxes.flatMap((outbox) => outbox.replays)
    }
    for (const { topic } of replays) topics.add(topic)
    const compared = replays.reduce((sum, { lookedAt }) => sum + lookedAt, 0)
    const sent = replays.reduce((sum, replay) => sum + replay.sent + replay.tombstones, 0)
    if (sent > 0) throw new Error(`${sent} records were sent, though the log lacked none`)
    rates.push((compared / (performance.now() - began)) * 1_000)
  }
  const alone = await raw.passOn(await firstRecords(system, [...topics], MOVED), [])
  say(`replayed: ${rates.map((rate) => rate.toFixed(0)).join(' ')} entities/s`)
  return [
    repeated({
      row: 'P8',
      what: 'replay of the catalog, all on the log',
      unit: 'entities/s',
      values: rates,
      beside: { what: raw.names.read, value: alone },
      goal: { least: 10_000 },
    }),
  ]
}
