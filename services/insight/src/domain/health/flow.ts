/** What flows now: over fewer looks than a course is judged by, so that one sees it begin and end. */
import { longestTimeLag } from './time-lag.ts'
import type { PartitionWindow } from './window.ts'

const LOOKS = 4

export interface TopicFlow {
  topic: string
  /** Records applied a second. */
  rate: number
  /** How long the oldest record of it that is not applied has waited, milliseconds. */
  lagMs: number
}

/** What one consumer applies, by topic. @param now milliseconds */
export function flowsOf(windows: readonly PartitionWindow[], now: number): TopicFlow[] {
  return [...Map.groupBy(windows, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    rate: perSecond(own.map(({ commits }) => commits.map(({ offset, timestamp }) => ({ offset, at: timestamp })))) ?? 0,
    lagMs: longestTimeLag(own, now).ms,
  }))
}

/**
 * Records a second that came to each topic, as its followers saw its ends; of several who saw a partition the one who
 * looked last is believed. Topics that nobody has looked at twice are left out.
 */
export function arrivals(windows: readonly PartitionWindow[]): Map<string, number> {
  const lastSeen = ({ ends }: PartitionWindow) => ends.at(-1)?.at ?? 0
  const seen = new Map<string, PartitionWindow>()
  for (const window of windows) {
    const key = `${window.topic} ${window.partition}`
    const other = seen.get(key)
    if (!other || lastSeen(other) < lastSeen(window)) seen.set(key, window)
  }
  const topics = Map.groupBy(seen.values(), ({ topic }) => topic)
  return new Map(
    [...topics].flatMap(([topic, partitions]) => {
      const rate = perSecond(partitions.map(({ ends }) => ends))
      return rate === undefined ? [] : [[topic, rate] as const]
    }),
  )
}

interface Moment {
  offset: number
  /** Milliseconds. */
  at: number
}

/** Of all partitions together; undefined before there are two moments. A topic that begins anew does not flow backwards. */
function perSecond(partitions: readonly (readonly Moment[])[]): number | undefined {
  const spans = partitions.flatMap((moments) => {
    const [first, last] = [moments.slice(-LOOKS)[0], moments.at(-1)]
    return first && last && last.at > first.at ? [{ first, last }] : []
  })
  if (spans.length === 0) return undefined
  const ms = Math.max(...spans.map(({ first, last }) => last.at - first.at))
  const came = spans.reduce((sum, { first, last }) => sum + Math.max(0, last.offset - first.offset), 0)
  return (came * 1_000) / ms
}
