import type { SubscribeOptions } from '../log.ts'
import type { Start } from './feed.ts'
import type { Groups } from './groups.ts'
import type { TopicState } from './log-reader.ts'

/** Where a subscription begins to read a topic. */
export function startOf(options: SubscribeOptions, topic: TopicState, groups: Groups): Start {
  if (options.from === 'committed') return committedStart(options.group, topic.name, topic.incarnation, groups)
  const positions = options.from.positions.filter((position) => position.topic === topic.name)
  const known = options.from.incarnations?.[topic.name]
  return {
    offsets: new Map(positions.map(({ partition, offset }) => [partition, offset])),
    foreign: known !== undefined && known !== topic.incarnation,
  }
}

export function committedStart(group: string, topic: string, incarnation: string, groups: Groups): Start {
  const rows = groups.committed(group).filter((row) => row.topic === topic)
  return {
    offsets: new Map(rows.map(({ partition, offset }) => [partition, offset])),
    foreign: rows.some((row) => row.incarnation !== incarnation),
  }
}
