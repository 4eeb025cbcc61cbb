import { isLost, isStuck } from '@selvedge/protos/rules/outbox-trouble'
import type { ConsoleQuery } from '../../gen/graphql.ts'

export type Service = ConsoleQuery['console']['services'][number]
export type Consumer = Service['consumers'][number] & { service: string }
export type Outbox = Service['outboxes'][number] & { service: string }
export type Parked = Service['parked'][number]

/** A consumer that does not follow by itself, or has set records aside; before it was judged, by what it says. */
export function inTrouble({ state, parked, health }: Pick<Consumer, 'state' | 'parked' | 'health'>): boolean {
  if (health) return health.verdict !== 'FINE' && health.verdict !== 'BUILDING'
  return parked > 0 || state === 'RETRYING' || state === 'STOPPED' || state === 'BUG'
}

/** Its trouble ends by itself when something else is well again. */
export function isWaitedFor({ state, health }: Pick<Consumer, 'state' | 'health'>): boolean {
  return health ? health.verdict === 'DEPENDENCY' || health.verdict === 'SLOW' : state === 'RETRYING'
}

export type Replay = Outbox['replays'][number]

/** How far a service is with its topics; undefined: none is under way. */
export function replayProgress(replays: readonly Replay[]): { done: number; of: number; sent: number } | undefined {
  const underWay = replays.filter(({ finishedAt }) => finishedAt === null)
  if (underWay.length === 0) return undefined
  const sum = (of: (replay: Replay) => number) => underWay.reduce((total, replay) => total + of(replay), 0)
  return { done: sum(({ lookedAt }) => lookedAt), of: sum(({ ofKeys }) => ofKeys), sent: sum(({ sent }) => sent) }
}

/** What an operator has to look at: consumers in trouble, outboxes that are stuck or have lost something, and services that do not answer. */
export function troubles(services: readonly Service[]): number {
  return services.reduce(
    (sum, { answers, consumers, outboxes }) =>
      sum +
      (answers ? 0 : 1) +
      consumers.filter(inTrouble).length +
      outboxes.filter((outbox) => isStuck(outbox) || isLost(outbox)).length,
    0,
  )
}

/** Consumers of all services, those in trouble first, then by how much waits. */
export function consumersOf(services: readonly Service[]): Consumer[] {
  const all = services.flatMap(({ name: service, consumers }) =>
    consumers.map((consumer) => ({ ...consumer, service })),
  )
  return all.sort((a, b) => Number(inTrouble(b)) - Number(inTrouble(a)) || b.lag - a.lag || compare(a, b))
}

function compare(a: Consumer, b: Consumer): number {
  return a.service.localeCompare(b.service) || a.view.localeCompare(b.view)
}
