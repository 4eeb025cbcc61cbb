import { setTimeout } from 'node:timers/promises'
import { LogRefusedError } from '../errors.ts'
import type { Position } from '../log.ts'
import type { BrokerReader } from './broker-reader.ts'
import type { Ends } from './ends.ts'
import type { Groups } from './groups.ts'
import type { Member } from './member.ts'
import type { Placement } from './placement.ts'

export interface CatchUpParts {
  group: string
  topics: string[]
  reader: BrokerReader
  ends: Ends
  groups: Groups
  placement: Placement
  /** The running member, once it has joined. */
  member(): Member | undefined
  stopped(): boolean
}

const POLL_MS = 25

/** Resolves when the group has handled what the topics hold now: this member its partitions, others theirs. */
export async function catchUp(parts: CatchUpParts): Promise<void> {
  const { reader, ends, topics, placement } = parts

  async function targetsNow() {
    const found = await reader.topics(topics)
    const positions = (await Promise.all([...found.keys()].map((topic) => ends.of(topic)))).flat()
    return { ids: new Map([...found].map(([topic, { id }]) => [topic, id])), positions }
  }

  let { ids, positions } = await targetsNow()
  for (;;) {
    if (parts.stopped()) throw new LogRefusedError('closed', 'the subscription stopped')
    // A topic that vanished has nothing to wait for, and one created anew has other ends.
    if ([...ids].some(([topic, id]) => (placement.topics.get(topic) ?? id) !== id))
      ({ ids, positions } = await targetsNow())
    if (await allReached(parts, positions)) return
    await setTimeout(POLL_MS)
  }
}

async function allReached({ group, groups, placement, ...parts }: CatchUpParts, targets: Position[]): Promise<boolean> {
  const waiting = targets.filter(({ offset }) => offset > 0)
  if (waiting.length === 0) return true
  const member = parts.member()
  if (!member) return false
  const foreign = waiting.filter(({ topic, partition, offset }) => {
    const own = member.has(topic, partition) ? placement.cursors.of(topic, partition).position : undefined
    if (own === undefined) return true
    return own < offset
  })
  if (foreign.length === 0) return true
  if (foreign.some(({ topic, partition }) => hasPosition(topic, partition))) return false
  const committed = new Map((await groups.committed(group)).map((it) => [`${it.topic} ${it.partition}`, it.offset]))
  return foreign.every(({ topic, partition, offset }) => (committed.get(`${topic} ${partition}`) ?? 0) >= offset)

  function hasPosition(topic: string, partition: number): boolean {
    return member!.has(topic, partition) && placement.cursors.of(topic, partition).position !== undefined
  }
}
