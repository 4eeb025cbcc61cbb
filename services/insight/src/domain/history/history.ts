/**
 * What was seen within the last hours, in slots of time: a ring per series, so that no more is kept than there is room for.
 * What nobody saw is NaN and never 0.
 */
import { folds } from './metrics.ts'
import type { Fold, Metric } from './metrics.ts'

export interface HistoryLimits {
  slotMs: number
  slots: number
  /** Series beyond it are not written down. */
  mostSeries: number
}

export interface Subject {
  metric: Metric
  /** Empty for what belongs to no single service. */
  service: string
  /** A consumer, an outbox, a topic, an entity. */
  of: string
}

export interface Noted extends Subject {
  value: number
}

/** Values at equal distances, the oldest first. */
export interface Course {
  /** Milliseconds; when the first step began. */
  from: number
  stepMs: number
  series: { service: string; of: string; values: number[] }[]
}

export interface History {
  readonly limits: HistoryLimits
  /** @param at milliseconds; what is older than all that is kept is let go */
  note(noted: Noted, at: number): void
  /** All of the slot that `at` is in. */
  slot(at: number): Noted[]
  /** When the slot that `at` is in began, milliseconds. */
  beganAt(at: number): number
  /**
   * The slots that have ended by `now`, several put together where there are more than `mostPoints`. Series of which
   * nothing is known are left out.
   */
  course(metric: Metric, now: number, rangeMs: number, mostPoints: number): Course
}

export function createHistory(limits: HistoryLimits): History {
  const { slotMs, slots, mostSeries } = limits
  const rings = new Map<string, { subject: Subject; values: Float64Array }>()
  let newest = Number.NEGATIVE_INFINITY
  const slotOf = (at: number) => Math.floor(at / slotMs)
  const kept = (slot: number) => slot <= newest && slot > newest - slots

  /** A place that comes around again still holds what was there a round before. */
  function advanceTo(slot: number): void {
    for (let next = Math.max(newest + 1, slot - slots + 1); next <= slot; next++)
      for (const { values } of rings.values()) values[next % slots] = Number.NaN
    newest = Math.max(newest, slot)
  }

  function ringOf({ metric, service, of }: Subject): Float64Array | undefined {
    const key = `${metric} ${service} ${of}`
    const found = rings.get(key)
    if (found) return found.values
    if (rings.size >= mostSeries) forgetEmpty()
    if (rings.size >= mostSeries) return undefined
    const values = new Float64Array(slots).fill(Number.NaN)
    rings.set(key, { subject: { metric, service, of }, values })
    return values
  }

  function forgetEmpty(): void {
    for (const [key, { values }] of rings) if (values.every(Number.isNaN)) rings.delete(key)
  }

  return {
    limits,
    note({ value, ...subject }, at) {
      const slot = slotOf(at)
      if (slot > newest) advanceTo(slot)
      const ring = kept(slot) ? ringOf(subject) : undefined
      if (!ring) return
      const before = ring[slot % slots]!
      ring[slot % slots] = Number.isNaN(before) ? value : within(folds[subject.metric], before, value)
    },
    slot(at) {
      const slot = slotOf(at)
      if (!kept(slot)) return []
      return [...rings.values()].flatMap(({ subject, values }) => {
        const value = values[slot % slots]!
        return Number.isNaN(value) ? [] : [{ ...subject, value }]
      })
    },
    beganAt: (at) => slotOf(at) * slotMs,
    course(metric, now, rangeMs, mostPoints) {
      const size = Math.max(1, Math.ceil(rangeMs / slotMs / mostPoints))
      const last = Math.floor((slotOf(now) - 1) / size)
      const first = last - Math.ceil(rangeMs / slotMs / size) + 1
      const steps = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      // The newest slot has not ended, and its events are not all counted.
      const ended = (slot: number) => kept(slot) && slot < slotOf(now)
      const series = [...rings.values()].flatMap(({ subject, values }) => {
        if (subject.metric !== metric) return []
        const told = steps.map((step) => {
          const those = Array.from({ length: size }, (_, at) => step * size + at).filter(ended)
          return together(folds[metric], those.map((slot) => values[slot % slots]!).filter(isKnown), slotMs)
        })
        return told.some(isKnown) ? [{ service: subject.service, of: subject.of, values: told }] : []
      })
      return { from: first * size * slotMs, stepMs: size * slotMs, series }
    },
  }
}

const isKnown = (value: number) => !Number.isNaN(value)

/** Two values of one slot. */
function within(fold: Fold, before: number, value: number): number {
  if (fold === 'max') return Math.max(before, value)
  return fold === 'perMinute' ? before + value : value
}

/** Slots of one step, those of which something is known. */
function together(fold: Fold, known: readonly number[], slotMs: number): number {
  if (known.length === 0) return Number.NaN
  if (fold === 'max') return Math.max(...known)
  if (fold === 'last') return known.at(-1)!
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  return fold === 'mean' ? mean : (mean * 60_000) / slotMs
}
