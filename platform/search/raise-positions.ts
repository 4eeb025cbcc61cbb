import type { Position } from '../log/log.ts'

/** The further of old and new per partition; the same array when nothing moved. */
export function raised(positions: Position[], reached: readonly Position[]): Position[] {
  const byPartition = new Map(positions.map((position) => [`${position.topic}/${position.partition}`, position]))
  let moved = false
  for (const { topic, partition, offset } of reached) {
    const key = `${topic}/${partition}`
    const known = byPartition.get(key)
    if (known && known.offset >= offset) continue
    byPartition.set(key, { topic, partition, offset })
    moved = true
  }
  if (!moved) return positions
  return [...byPartition.values()].sort((a, b) =>
    a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1,
  )
}
