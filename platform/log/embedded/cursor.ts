/** Where one partition of a subscription stands. */
export interface Cursor {
  partition: number
  /** The next offset to hand over. */
  position: number
  /** After a rejection: where the rejected batch ended, so that the same records come again. */
  redeliverTo: number | undefined
  rejections: number
  /** Not before this moment of `performance.now()`. */
  dueAt: number
}

export function partitionCursor(partition: number, position: number): Cursor {
  return { partition, position, redeliverTo: undefined, rejections: 0, dueAt: 0 }
}
