/** Looks at every consumer again and again, so that a course can be told and not only a moment. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '@selvedge/platform/db/database'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { ConsumerStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { BusinessTally } from './business-tally.ts'
import { arrivals } from './domain/health/flow.ts'
import { healthOf, lookedAt } from './domain/health/followed.ts'
import type { Followed, Health } from './domain/health/followed.ts'
import { heard } from './domain/heard.ts'
import type { Heard } from './domain/heard.ts'
import type { History } from './domain/history/history.ts'
import { healthGauges } from './health-gauges.ts'
import { noteLook } from './note-look.ts'
import type { Peer } from './rpc/peer.ts'
import { keepFollowed, readFollowed } from './store/followed.ts'
import { keepSlot, readHistory } from './store/history.ts'

export interface Watch {
  start(): void
  stop(): Promise<void>
  /** Of a consumer as it speaks now; undefined before it was looked at. */
  healthOf(said: ConsumerStatus): Health | undefined
  /** All that are known, with what each said last. */
  known(): readonly Known[]
  /** Consumers that a service ran when it was last heard. */
  ranBy(service: string): readonly Followed[]
  /** Whether a service answers, and as whom; undefined before the first look. */
  heardOf(service: string): Heard | undefined
  /** Records a second that came to each topic that somebody follows. */
  arrivals(): ReadonlyMap<string, number>
}

export interface Known {
  followed: Followed
  said: ConsumerStatus
}

export interface WatchOptions {
  peers: readonly Peer[]
  everyMs: number
  /** Takes what each look shows. */
  history: History
  tally: BusinessTally
  /** Opens what outlives a restart; tried again at each look until it works. */
  open(): Promise<Database>
}

const ANSWER_WITHIN_MS = 1_500
/** Copies of two releases answer in turn while one replaces the other. */
const GONE_AFTER_MS = 120_000
/** Looks between two times at which all is written down; a crash loses those since. */
const LOOKS_UNTIL_KEPT = 6
const viewer = systemViewer('insight')

export function watchConsumers({ peers, everyMs, history, tally, open }: WatchOptions, runtime: Runtime): Watch {
  const { clock, logger } = runtime
  const gauges = healthGauges(runtime.metrics)
  const known = new Map<string, Known>()
  const services = new Map<string, Heard>()
  /** Of consumers that have not answered since this process began. */
  let remembered = new Map<string, Followed>()
  const stopping = new AbortController()
  let db: Database | undefined
  let running = Promise.resolve()
  let looks = 0
  /** Milliseconds; of the last look that history has. */
  let notedAt = 0

  async function look(): Promise<void> {
    await remember().catch(sayLater)
    const answers = await Promise.all(peers.map(ask))
    const now = clock.now().getTime()
    for (const answer of answers) {
      const { service, answers: does, copy, consumers, parked, outboxes } = answer
      services.set(service, heard(services.get(service), answer, now))
      gauges.answers(service, does)
      outboxes.forEach(gauges.outbox)
      for (const said of consumers) {
        const before = known.get(said.group)?.followed ?? remembered.get(said.group)
        const followed = lookedAt(before, said, { service, copy }, now)
        known.set(said.group, { said, followed })
        const since = parked.filter(({ group }) => group === said.group).map(({ parkedAt }) => Date.parse(parkedAt))
        gauges.aside(followed, said.parked, since.length === 0 ? 0 : now - Math.min(...since))
      }
    }
    forgetReplaced()
    forgetGone(new Set(answers.filter((each) => each.answers).map(({ service }) => service)), now)
    for (const { followed, said } of known.values()) gauges.set(followed, healthOf(followed, said, now))
    await keepEnded(now).catch(sayLater)
    const seen = {
      consumers: [...known.values()].filter(({ followed }) => followed.seenAt === now),
      outboxes: answers.flatMap(({ service, outboxes }) => outboxes.map((outbox) => ({ ...outbox, service }))),
    }
    noteLook(history, tally, seen, now)
    notedAt = now
    if (++looks % LOOKS_UNTIL_KEPT === 0) await keep().catch(sayLater)
  }

  /** A slot is written down once nothing is added to it any more. */
  async function keepEnded(now: number): Promise<void> {
    if (db && history.beganAt(notedAt) < history.beganAt(now)) await keepSlot(db, history, notedAt)
  }

  async function keep(): Promise<void> {
    const followed = [...known.values()].map((each) => each.followed)
    if (db && followed.length > 0) await keepFollowed(db, followed, clock.now().getTime())
  }

  async function remember(): Promise<void> {
    if (db) return
    db = await open()
    await readHistory(db, history, clock.now().getTime())
    remembered = new Map((await readFollowed(db)).map((followed) => [followed.group, followed]))
  }

  /** What cannot be kept now is kept at a later look; judging goes on with what is in memory. */
  function sayLater(error: unknown): void {
    logger.warn({ err: error }, 'what is known of consumers is not kept yet')
  }

  async function ask({ name: service, client }: Peer) {
    const options = { viewer, deadlineMs: ANSWER_WITHIN_MS, signal: stopping.signal }
    try {
      return { service, answers: true, ...(await client.listConsumers({}, options)) }
    } catch {
      return { service, answers: false, copy: '', codeVersion: '', consumers: [], parked: [], outboxes: [] }
    }
  }

  /** A view that was built anew has another group; nobody commits for the one before. */
  function forgetReplaced(): void {
    for (const [group, { followed }] of known) {
      const { service, view, seenAt } = followed
      const newer = [...known.values()].some(
        (other) => other.followed.service === service && other.followed.view === view && other.followed.seenAt > seenAt,
      )
      if (newer) known.delete(group)
    }
  }

  function ranBy(service: string): Followed[] {
    const all = new Map([...remembered, ...[...known].map(([group, { followed }]) => [group, followed] as const)])
    const own = [...all.values()].filter((followed) => followed.service === service)
    const newest = Math.max(...own.map(({ seenAt }) => seenAt))
    return own.filter(({ seenAt }) => newest - seenAt < GONE_AFTER_MS)
  }

  /** A generation that was dropped, or a view of the release before: its service answers, and has none of it. */
  function forgetGone(answering: ReadonlySet<string>, now: number): void {
    for (const [group, { followed }] of known) {
      if (!answering.has(followed.service) || now - followed.seenAt < GONE_AFTER_MS) continue
      known.delete(group)
      gauges.remove(followed)
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look()
      await delay(everyMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  return {
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
      await keep().catch(sayLater)
      if (db) await keepSlot(db, history, notedAt).catch(sayLater)
      await db?.close()
    },
    healthOf(said) {
      const followed = known.get(said.group)?.followed
      return followed && healthOf(followed, said, clock.now().getTime())
    },
    known: () => [...known.values()],
    ranBy,
    heardOf: (service) => services.get(service),
    arrivals: () => arrivals([...known.values()].flatMap(({ followed }) => followed.windows)),
  }
}
