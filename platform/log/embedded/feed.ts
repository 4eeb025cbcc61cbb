import { partitionCursor, type Cursor } from './cursor.ts'
import type { TopicState } from './log-reader.ts'

/** One topic of a subscription: where its partitions stand and what is known of their ends. */
export interface Feed {
  topic: string
  /** Undefined until the topic was first seen: it may be created after the subscription. */
  incarnation: string | undefined
  cursors: Cursor[]
  ends: number[]
  /** Something may have been appended since `ends` was read. */
  dirty: boolean
  /** False while a newer member of the group has this topic. */
  active: boolean
  /** Of one that another member has: how far that has committed, by partition. */
  elsewhere: ReadonlyMap<number, number>
}

export interface Start {
  /** By partition; absent means 0. */
  offsets: Map<number, number>
  /** The positions belong to another incarnation of the topic. */
  foreign: boolean
}

export function newFeed(topic: string): Feed {
  return { topic, incarnation: undefined, cursors: [], ends: [], dirty: true, active: true, elsewhere: new Map() }
}

/**
 * Takes over what the log says of the topic now.
 * @returns true when the topic was re-created or lost records: all its partitions begin at 0 again. One position
 * beyond its end is enough: the other partitions may have lost records and been filled anew.
 */
export function observe(feed: Feed, state: TopicState, start: (state: TopicState) => Start): boolean {
  let rewound = feed.incarnation !== undefined && feed.incarnation !== state.incarnation
  if (feed.incarnation === undefined) {
    const { offsets, foreign } = start(state)
    feed.cursors = state.ends.map((_, partition) => partitionCursor(partition, offsets.get(partition) ?? 0))
    rewound = foreign
  }
  rewound ||= feed.cursors.some((cursor) => cursor.position > state.ends[cursor.partition]!)
  if (rewound) feed.cursors = state.ends.map((_, partition) => partitionCursor(partition, 0))
  feed.incarnation = state.incarnation
  feed.ends = state.ends
  feed.dirty = false
  return rewound
}
