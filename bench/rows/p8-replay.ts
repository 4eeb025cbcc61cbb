/** P8: the owner of products compares all it has published with the log, as after a loss; the log lacks nothing here. */
import { setTimeout as delay } from 'node:timers/promises'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { Bench } from '../bench.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'

const REPETITIONS = 3
const LOOK_MS = 20

export async function replayRows(bench: Bench): Promise<Figure[]> {
  const { access } = await bench.showroom()
  const { viewer } = access
  const consumers = access.client('catalog', ConsumersService)
  const rates: number[] = []
  for (let n = 0; n < REPETITIONS; n++) {
    const began = performance.now()
    let { replays } = await consumers.replay({ since: '', keys: [], dryRun: false }, { viewer })
    while (replays.some(({ finishedAt }) => finishedAt === '')) {
      await delay(LOOK_MS)
      const { outboxes } = await consumers.listConsumers({}, { viewer })
      replays = outboxes.flatMap((outbox) => outbox.replays)
    }
    const compared = replays.reduce((sum, { lookedAt }) => sum + lookedAt, 0)
    const sent = replays.reduce((sum, replay) => sum + replay.sent + replay.tombstones, 0)
    if (sent > 0) throw new Error(`${sent} records were sent, though the log lacked none`)
    rates.push((compared / (performance.now() - began)) * 1_000)
  }
  bench.say(`replayed: ${rates.map((rate) => rate.toFixed(0)).join(' ')} entities/s`)
  return [
    repeated({
      row: 'P8',
      what: 'replay of the catalog, all on the log',
      unit: 'entities/s',
      values: rates,
      goal: { least: 10_000 },
    }),
  ]
}
