/** A generation as an operator sees it: what it is and how far. */
import type { ConsumerStatus } from '../view.ts'
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
): Promise<GenerationStanding[]> {
  return Promise.all(known.map(async (each) => ({ ...each, ...(await courseOf(followed.get(viewKey(each)))) })))
}

type Course = Omit<GenerationStanding, keyof Generation>

async function courseOf(side: Followed | undefined): Promise<Course> {
  if (!side) return { done: 0, of: 0, rate: 0, secondsLeft: null, parked: 0, lastError: '' }
  const { positions, quarantined, lastError } = await standingNow(side)
  const done = positions.reduce((sum, { position }) => sum + position, 0)
  const of = positions.reduce((sum, { end }) => sum + end, 0)
  const rate = rateOf(side.progress)
  const secondsLeft = done < of && rate > 0 ? Math.ceil((of - done) / rate) : null
  return { done, of, rate, secondsLeft, parked: quarantined, lastError: lastError ?? '' }
}

/** What all copies have done, as their database has it; of one that is being closed what this copy knows. */
export function standingNow({ running }: Pick<Followed, 'running'>): Promise<ConsumerStatus> {
  return running.standing().catch(() => running.status())
}

/** @param progress in the order of time */
export function rateOf(progress: Followed['progress']): number {
  const [first] = progress
  const last = progress.at(-1)
  if (!first || !last || last.at <= first.at) return 0
  return Math.max(0, ((last.done - first.done) * 1_000) / (last.at - first.at))
}
