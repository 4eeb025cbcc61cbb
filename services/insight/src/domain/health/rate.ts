import type { PartitionWindow } from './window.ts'

export interface Rate {
  /** Records applied a second, over all partitions. */
  perSecond: number
  /** Records waited all the time, so it could not have been more. */
  busy: boolean
}

/** How fast the window's commits moved on; undefined for fewer than two moments. */
export function rateOf(windows: readonly PartitionWindow[]): Rate | undefined {
  const spans = windows.flatMap(({ commits }) => {
    const [first, last] = [commits[0], commits.at(-1)]
    return first && last && last.timestamp > first.timestamp ? [{ first, last, commits }] : []
  })
  if (spans.length === 0) return undefined
  const ms = Math.max(...spans.map(({ first, last }) => last.timestamp - first.timestamp))
  const applied = spans.reduce((sum, { first, last }) => sum + Math.max(0, last.offset - first.offset), 0)
  const busy = spans.some(({ commits }) => commits.every(({ lag }) => lag !== null && lag > 0))
  return { perSecond: (applied * 1_000) / ms, busy }
}
