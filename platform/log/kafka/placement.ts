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
  let before: Record<string, string> | undefined

  function rewind(topic: string, incarnation: string): void {
    cursors.place(topic, new Map())
    topics.set(topic, incarnation)
    options.onRewound?.(topic, incarnation)
  }

  return {
    cursors,
    topics,
    async known() {
      before ??= await groups.known(options.group)
      return { ...before, ...Object.fromEntries(topics) }
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
        const placed = topics.get(topic)
        if (placed === id) continue
        changed = true
        const start = placed === undefined ? await startOf(options, topic, id, await ends.of(topic), groups) : undefined
        if (!start || start.rewound) rewind(topic, id)
        else {
          cursors.place(topic, start.positions)
          topics.set(topic, id)
        }
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
