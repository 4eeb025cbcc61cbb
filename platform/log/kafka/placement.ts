import type { SubscribeOptions } from '../log.ts'
import type { BrokerReader } from './broker-reader.ts'
import { createCursors, type Cursors } from './cursors.ts'
import type { Ends } from './ends.ts'
import type { Groups } from './groups.ts'
import { startOf } from './start.ts'

/** Which of the subscribed topics exist, and where reading them begins. */
export interface Placement {
  cursors: Cursors
  /** Topic → incarnation, of those that exist. */
  topics: ReadonlyMap<string, string>
  /** Incarnations that the group has read, of these topics and of others. */
  known(): Promise<Record<string, string>>
  /** @returns true when topics came, went or were created anew since the last look */
  look(): Promise<boolean>
  /**
   * A member stood at an offset that its partition does not hold, and went to the start by itself.
   * @returns true when the topic is therefore read from the start
   */
  outOfRange(topic: string, partition: number): Promise<boolean>
}

export function createPlacement(
  options: SubscribeOptions,
  { reader, ends, groups }: { reader: BrokerReader; ends: Ends; groups: Groups },
): Placement {
  const cursors = createCursors()
  const topics = new Map<string, string>()
  /** Every incarnation that was ever placed here, also of topics that have vanished. */
  const seen = new Map<string, string>()
  let before: Record<string, string> | undefined

  function place(topic: string, incarnation: string, positions: Map<number, number>): void {
    cursors.place(topic, positions)
    topics.set(topic, incarnation)
    seen.set(topic, incarnation)
  }

  function rewind(topic: string, incarnation: string): void {
    place(topic, incarnation, new Map())
    options.onRewound?.(topic, incarnation)
  }

  return {
    cursors,
    topics,
    async known() {
      before ??= await groups.known(options.group)
      return { ...before, ...Object.fromEntries(seen) }
    },
    async look() {
      const found = await reader.topics(options.topics)
      let changed = false
      for (const topic of topics.keys()) {
        if (found.has(topic)) continue
        topics.delete(topic)
        cursors.forget(topic)
        changed = true
      }
      for (const [topic, { id }] of found) {
        if (topics.get(topic) === id) continue
        changed = true
        const known = seen.get(topic)
        const start = await startOf(options, topic, id, await ends.of(topic), groups)
        if (start.rewound || (known !== undefined && known !== id)) rewind(topic, id)
        else place(topic, id, start.positions)
      }
      return changed
    },
    async outOfRange(topic, partition) {
      const placed = topics.get(topic)
      const found = (await reader.topics([topic])).get(topic)
      if (!found || placed === undefined) return false
      const first = (await reader.offsets(topic, found.leaders, 'first'))[partition]!
      // Before what retention removed: reading goes on behind the gap.
      if (found.id === placed && (cursors.of(topic, partition).position ?? 0) < first) return false
      rewind(topic, found.id)
      return true
    },
  }
}
