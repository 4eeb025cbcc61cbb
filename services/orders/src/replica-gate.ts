/**
 * Prices, windows, terms and supply come from replicas. One that is built anew, or has just started, holds older facts
 * for a moment, perhaps of last season, or lacks what a topic that was lost has not got back: until those topics are whole
 * and it has read what they held when it was first asked, nothing is judged or promised by it.
 */
import type { Database } from '@selvedge/platform/db/database'
import { createBell } from '@selvedge/platform/db/bell'
import { isWhole } from '@selvedge/platform/db/whole-topics'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { LogRefusedError } from '@selvedge/platform/log/errors'
import type { Log, Position as LogPosition } from '@selvedge/platform/log/log'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { TopicContract } from '@selvedge/protos/topic-contract'

export interface ReplicaGate extends Service {
  /** @throws DomainError UNAVAILABLE, reason CATCHING_UP */
  assertCurrent(): Promise<void>
}

const OPEN_AGAIN_MS = 250

interface Position {
  topic: string
  partition: number
  position: number
}

/** @param topics what the replicas are made of */
export function createReplicaGate(db: Database, log: Log, topics: readonly TopicContract<unknown>[]): ReplicaGate {
  /** Births of the replicas for which the gate has opened: a rebuild gives a new one. */
  let openFor: string | undefined
  let waiting: { births: string; ends: Map<string, number> } | undefined

  async function endsOf(positions: readonly Position[]): Promise<Map<string, number>> {
    const ends = new Map<string, number>()
    for (const topic of new Set(positions.map((each) => each.topic))) {
      for (const end of await endsOfTopic(topic)) ends.set(`${topic} ${end.partition}`, end.offset)
    }
    return ends
  }

  /** A topic whose owner has not started yet holds nothing. */
  async function endsOfTopic(topic: string): Promise<LogPosition[]> {
    try {
      return await log.ends(topic)
    } catch (error) {
      if (error instanceof LogRefusedError && error.reason === 'unknown-topic') return []
      throw error
    }
  }

  const bell = createBell()
  let stopping = false
  let opening = Promise.resolve()

  /** Not by the first order: the log may be away by then. */
  async function open(): Promise<void> {
    while (!stopping) {
      const opened = await assertCurrent().then(
        () => true,
        () => false,
      )
      if (opened) return
      await bell.heard(OPEN_AGAIN_MS)
    }
  }

  async function assertCurrent(): Promise<void> {
    const rows = await db.read.all<{ birth: string }>('select birth from view_state order by view')
    const births = rows.map(({ birth }) => birth).join(' ')
    if (births === openFor) return
    const positions = await db.read.all<Position>('select topic, partition, position from view_position')
    if (waiting?.births !== births) {
      for (const topic of topics) if (!(await isWhole(log, topic))) throw catchingUp()
      waiting = { births, ends: await endsOf(positions) }
    }
    const { ends } = waiting
    if (positions.some(({ topic, partition, position }) => position < (ends.get(`${topic} ${partition}`) ?? 0)))
      throw catchingUp()
    openFor = births
    waiting = undefined
  }

  return {
    assertCurrent,
    async start() {
      opening = open()
    },
    async stop() {
      stopping = true
      bell.ring()
      await opening
    },
  }
}

function catchingUp(): DomainError {
  return new DomainError('UNAVAILABLE', 'facts of the brands are being read; try again in a moment', {
    reason: 'CATCHING_UP',
  })
}
