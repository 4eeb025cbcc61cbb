/**
 * How old each view is: for how long the log has held records that the view has not applied. An idle log makes no
 * view old, and a dead projector does, because positions are compared here and not told by it.
 */
import type { Clock } from '@selvedge/platform/clock'
import type { Log } from '@selvedge/platform/log/log'
import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { ViewReader } from '../read-models/view-reader.ts'

export interface Freshness {
  /** Seconds; 0 when everything was applied at the last look. */
  behindSeconds(view: string): number
  /** Looks now. */
  look(): Promise<void>
  stop(): void
}

interface Seen {
  /** Milliseconds: from then on these ends were known. */
  at: number
  /** By topic, then partition. */
  ends: Record<string, number[]>
}

export interface FreshnessParts {
  log: Pick<Log, 'ends'>
  clock: Clock
  metrics: Metrics
  onError(error: unknown): void
}

const EVERY_MS = 1_000
/** Older looks than these are merged: only the oldest one that is not reached counts. */
const MOST_SEEN = 100

export function watchFreshness(
  readers: ReadonlyMap<string, ViewReader>,
  { log, clock, metrics, onError }: FreshnessParts,
): Freshness {
  const age = metrics.gauge('selvedge_view_behind_seconds', 'For how long a view has not applied what the log holds', [
    'view',
  ])
  const waiting = new Map<string, Seen[]>()
  let looking = false
  let stopped = false
  const timer = setInterval(() => void look(), EVERY_MS)
  timer.unref()

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      for (const [name, reader] of readers) await lookAt(name, reader)
    } catch (error) {
      // Of a look under way at the stop: what it reads is being closed.
      if (!stopped) onError(error)
    } finally {
      looking = false
    }
  }

  async function lookAt(name: string, reader: ViewReader): Promise<void> {
    const ends: Seen['ends'] = {}
    for (const { topic } of reader.view.sources) {
      // A topic that nobody created yet holds nothing.
      const known = await log.ends(topic.name).catch(() => [])
      ends[topic.name] = known.map(({ offset }) => offset)
    }
    const { positions } = await reader.cursor()
    const first = !waiting.has(name)
    const left = (waiting.get(name) ?? []).filter((seen) => !reached(seen.ends, positions))
    if (!reached(ends, positions) && left.length < MOST_SEEN) {
      // Whatever waits at the first look was written after the newest that was applied.
      const at = first ? ((await reader.newestAppliedAt()) ?? 0) : clock.now().getTime()
      left.push({ at, ends })
    }
    waiting.set(name, left)
    age.set(behindSeconds(name), { view: name })
  }

  function behindSeconds(view: string): number {
    const oldest = waiting.get(view)?.[0]
    return oldest ? Math.max(0, Math.round((clock.now().getTime() - oldest.at) / 1000)) : 0
  }

  return {
    behindSeconds,
    look,
    stop() {
      stopped = true
      clearInterval(timer)
    },
  }
}

function reached(ends: Seen['ends'], positions: Record<string, number[]>): boolean {
  return Object.entries(ends).every(([topic, offsets]) =>
    offsets.every((end, partition) => (positions[topic]?.[partition] ?? 0) >= end),
  )
}
