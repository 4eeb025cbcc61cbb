import type { Position } from '../log.ts'
import type { BrokerReader, PartitionOnBroker } from './broker-reader.ts'

/**
 * The ends of a topic as the port means them: the offset behind the last record. Kafka's own end also counts what
 * closes each transaction, so it would never be reached by a position that stands behind a record.
 */
export interface Ends {
  of(topic: string): Promise<Position[]>
}

/** Most tails are one record and the mark behind it. */
const FIRST_LOOK = 2

export function createEnds(reader: BrokerReader): Ends {
  /** By incarnation and partition: while Kafka's end stays, so does ours. */
  const known = new Map<string, { stable: number; end: number }>()

  async function endOf(partition: PartitionOnBroker, first: number, stable: number): Promise<number> {
    let end = stable
    for (let look = FIRST_LOOK; ; look *= 8) {
      const from = Math.max(first, stable - look)
      end = await withoutTail(reader, partition, from, stable)
      if (end > from || from === first) return end
    }
  }

  return {
    async of(topic) {
      const { id, leaders } = await reader.topic(topic)
      const stable = await reader.offsets(topic, leaders, 'stable')
      const changed = stable.some((offset, partition) => known.get(`${id} ${partition}`)?.stable !== offset)
      const first = changed ? await reader.offsets(topic, leaders, 'first') : []
      for (const [partition, leader] of leaders.entries()) {
        const key = `${id} ${partition}`
        const offset = stable[partition]!
        if (known.get(key)?.stable === offset) continue
        known.set(key, { stable: offset, end: await endOf({ topic, partition, leader }, first[partition]!, offset) })
      }
      return leaders.map((_, partition) => ({ topic, partition, offset: known.get(`${id} ${partition}`)!.end }))
    },
  }
}

/** Steps back over marks and given-up records. A gap was a record once: compaction took it. */
async function withoutTail(
  reader: BrokerReader,
  partition: PartitionOnBroker,
  from: number,
  stable: number,
): Promise<number> {
  const all = new Set<number>()
  const records = new Set<number>()
  for await (const piece of reader.pieces(partition, from, stable)) {
    for (const { offset } of piece.all) all.add(Number(offset))
    for (const { offset } of piece.records) records.add(Number(offset))
  }
  let end = stable
  while (end > from && all.has(end - 1) && !records.has(end - 1)) end--
  return end
}
