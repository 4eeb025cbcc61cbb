/**
 * P14: what watching costs. On servers each part is a process: what the one that counts the business uses while products are
 * imported stands beside what those use that follow the log, each beyond its idling. And the judgement of a thousand
 * partitions, which is made at every look.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'
import { countedOrders } from '@selvedge/stack/tests/ops/count-orders'
import { judgePartitions } from '@selvedge/stack/tests/ops/judge-partitions'
import type { Bench } from '../bench.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { summarise } from '../measure/summary.ts'

const row = 'P14'
const IDLE_MS = 10_000
const LOOK_MS = 500
const PARTITIONS = 1_000
const REPETITIONS = 21
const ORDERS = 20_000
const counting = 'services/insight/main.ts'
/** They do little else than follow the log. */
const consumers = ['services/enrichment/main.ts', 'services/notices/main.ts', 'bff/projector.ts', counting]
/** They take what people and brands send. */
const doors = ['bff/gateway.ts', 'services/integration/main.ts']

export function healthRows(): Promise<Figure[]> {
  const values = Array.from({ length: REPETITIONS }, () => judgePartitions(PARTITIONS))
  const what = `health of ${PARTITIONS} partitions, one look`
  return Promise.resolve([repeated({ row, what, unit: 'ms', values, goal: { most: 10 } })])
}

/** The same consumer with the same records, its metrics told and kept to itself in turns. */
export async function tellingRows(): Promise<Figure[]> {
  const orders = await countedOrders(ORDERS)
  const silent: number[] = []
  const told: number[] = []
  try {
    for (let n = 0; n < REPETITIONS; n++) {
      silent.push(await orders.count(false))
      told.push(await orders.count(true))
    }
  } finally {
    await orders.close()
  }
  const beside = { what: 'the same, metrics not told', value: summarise(silent).median }
  const what = `business metrics of ${ORDERS} orders, told`
  return [repeated({ row, what, unit: 'ms of CPU', values: told, beside, goal: { mostRatio: 1.02 } })]
}

/** Runs before whatever wants all products: its import is the first. */
export async function metricsRows({ system, showroom, say }: Bench): Promise<Figure[]> {
  const { access, products: before } = await showroom(0)
  await untilCalm(access)
  const known = before.length
  const idling = await used(() => delay(IDLE_MS))
  const working = await used(async () => {
    await showroom(1)
    await untilCalm(access)
  })
  const { products } = await showroom(1)
  const share = new Map<string, number>()
  for (const [program, seconds] of working.cpu) {
    const idle = (idling.cpu.get(program) ?? 0) * (working.seconds / idling.seconds)
    share.set(program, seconds - idle)
    say(`${program}: ${seconds.toFixed(2)} s of processor time, ${idle.toFixed(2)} of them idling`)
  }
  const sumOf = (those: (program: string) => boolean) =>
    [...share].reduce((sum, [program, seconds]) => sum + (those(program) ? seconds : 0), 0)
  const figure = {
    row,
    what: `business metrics, import of ${products.length - known} products`,
    unit: 's of CPU',
    value: share.get(counting)!,
    count: 1,
  }
  const all = sumOf((program) => !doors.includes(program))
  return [
    {
      ...figure,
      beside: {
        what: 'enrichment, projector, notices, insight',
        value: sumOf((program) => consumers.includes(program)),
      },
      goal: { mostRatio: 0.02 },
    },
    { ...figure, beside: { what: 'the same and all services of truth', value: all } },
  ]

  /** By program, its copies together. */
  async function used(work: () => Promise<unknown>): Promise<{ seconds: number; cpu: Map<string, number> }> {
    const [from, began] = [system.cpuSeconds(), performance.now()]
    await work()
    const seconds = (performance.now() - began) / 1_000
    const cpu = new Map<string, number>()
    for (const [pid, { program, seconds: now }] of system.cpuSeconds())
      cpu.set(program, (cpu.get(program) ?? 0) + now - (from.get(pid)?.seconds ?? 0))
    return { seconds, cpu }
  }
}

/** Nothing waits to be sent, and every consumer is at the end. */
async function untilCalm({ client, viewer }: SystemAccess): Promise<void> {
  const insight = client('insight', InsightService)
  for (;;) {
    await delay(LOOK_MS)
    const told = await insight.getConsole({}, { viewer }).catch((error: unknown) => {
      if (!isDomainError(error, 'UNAVAILABLE')) throw error
    })
    const services = told?.services ?? []
    const outboxes = services.flatMap((service) => service.outboxes)
    const positions = services.flatMap((service) => service.consumers).flatMap((consumer) => consumer.positions)
    const calm = services.every(({ answers }) => answers) && outboxes.every(({ rows }) => rows === 0)
    if (calm && positions.length > 0 && positions.every(({ position, end }) => position === end)) return
  }
}
