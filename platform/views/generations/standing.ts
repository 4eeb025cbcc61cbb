/** A generation as an operator sees it: what it is and how far. */
import { viewKey } from '../view-state.ts'
import type { Following, Followed } from './follow.ts'
import type { Generation } from './generation.ts'

export interface GenerationStanding extends Generation {
  /** Log positions it has passed, and what the ends of its topics add up to; 0 while it is not followed. */
  done: number
  of: number
  /** Positions a second over the last half minute. */
  rate: number
  /** Seconds until it reaches the ends at that rate; null: not known, or it has. */
  secondsLeft: number | null
  parked: number
  /** Why it stands still; empty: it does not. */
  lastError: string
}

export function standingOf(
  known: readonly Generation[],
  { followed }: Pick<Following, 'followed'>,
): GenerationStanding[] {
  return known.map((each) => ({ ...each, ...courseOf(followed.get(viewKey(each))) }))
}

type Course = Omit<GenerationStanding, keyof Generation>

function courseOf(side: Followed | undefined): Course {
  if (!side) return { done: 0, of: 0, rate: 0, secondsLeft: null, parked: 0, lastError: '' }
  const { positions, quarantined, lastError } = side.running.status()
  const done = positions.reduce((sum, { position }) => sum + position, 0)
  const of = positions.reduce((sum, { end }) => sum + end, 0)
  const rate = rateOf(side.progress)
  const secondsLeft = done < of && rate > 0 ? Math.ceil((of - done) / rate) : null
  return { done, of, rate, secondsLeft, parked: quarantined, lastError: lastError ?? '' }
}

/** @param progress in the order of time */
export function rateOf(progress: Followed['progress']): number {
  const [first] = progress
  const last = progress.at(-1)
  if (!first || !last || last.at <= first.at) return 0
  return Math.max(0, ((last.done - first.done) * 1_000) / (last.at - first.at))
}
