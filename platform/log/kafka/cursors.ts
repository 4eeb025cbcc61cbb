/** Where a member stands in one partition. */
export interface Cursor {
  topic: string
  partition: number
  /** The offset behind the last record handled; undefined while another member has the partition. */
  position: number | undefined
  /** The offset to go on at: `position`, or behind the marks that follow it. */
  resume: number | undefined
  /** After a rejection: where the rejected batch ended, so that the same records come again. */
  redeliverTo: number | undefined
  rejections: number
}

export interface Cursors {
  of(topic: string, partition: number): Cursor
  /** Begins a topic anew, at these positions; the start for partitions without one. */
  place(topic: string, positions: ReadonlyMap<number, number>): void
  forget(topic: string): void
}

export function createCursors(): Cursors {
  const byTopic = new Map<string, { from: ReadonlyMap<number, number>; cursors: Map<number, Cursor> }>()
  return {
    of(topic, partition) {
      const { from, cursors } = byTopic.get(topic)!
      let cursor = cursors.get(partition)
      if (!cursor) {
        const position = from.get(partition) ?? 0
        cursor = { topic, partition, position, resume: position, redeliverTo: undefined, rejections: 0 }
        cursors.set(partition, cursor)
      }
      return cursor
    },
    place: (topic, positions) => void byTopic.set(topic, { from: positions, cursors: new Map() }),
    forget: (topic) => void byTopic.delete(topic),
  }
}
