/**
 * A generation of a view: one building of it from the start of the log. One is live, which readers are shown; others are
 * built beside it or stand by, following the log like it, so that the live one can be exchanged at once.
 */
import type { Comparison, Limits } from './comparison.ts'
import { objections } from './comparison.ts'

/** `dropping`: it is not followed any more and will be deleted. */
export type GenerationState = 'live' | 'building' | 'standby' | 'dropping'

export interface Generation {
  /** Of the view: `order-status`. */
  name: string
  version: number
  generation: number
  state: GenerationState
  /** Why it is built, for operators. */
  because: string
  /** Milliseconds. */
  startedAt: number
  /** When it became live or stopped being so; null: never yet. */
  switchedAt: number | null
  /** Of a generation that is built: whether it takes the live one's place by itself, and within which limits. */
  plan: Plan
  /** With the live one, once it has caught up. */
  comparison: Comparison | null
  /** Why it could not be compared or did not take the live one's place; empty: nothing is in the way. */
  refusal: string
}

export interface Plan {
  limits: Limits
  /** It waits for the operator's word. */
  hold: boolean
}

/** A comparison says something of the moment it was made at. */
const COMPARISON_HOLDS_MS = 3_600_000

/** What an operator asks of a view cannot be done; `reason` is for programs. */
export interface Refusal {
  reason: 'NO_SUCH_VIEW' | 'NO_SUCH_GENERATION' | 'IS_LIVE' | 'NOT_COMPARED' | 'DIFFERS' | 'BEHIND' | 'IS_DROPPED'
  words: string
}

/**
 * What a release begins with for its version of a view. Where an earlier version is shown, its own is built and compared
 * first; where nothing is, there is nothing else to show.
 * @param known of all versions
 * @returns undefined: it has begun before
 */
export function firstOf(
  known: readonly Pick<Generation, 'version' | 'state'>[],
  version: number,
): Pick<Generation, 'state' | 'because'> | undefined {
  if (known.some((each) => each.version === version)) return undefined
  const earlier = known.filter((each) => each.state === 'live' && each.version < version).map((each) => each.version)
  if (earlier.length === 0) return { state: 'live', because: 'the first of this view' }
  return { state: 'building', because: `version ${version} takes the place of ${Math.max(...earlier)}` }
}

/** @returns the number of the generation to build, or the one that is being built already */
export function nextGeneration(known: readonly Generation[]): { build: number } | { underWay: Generation } {
  const underWay = known.find(({ state }) => state === 'building')
  if (underWay) return { underWay }
  return { build: Math.max(0, ...known.map(({ generation }) => generation)) + 1 }
}

/**
 * Whether the generation may take the live one's place. One that was live before may at once: it was good enough once and
 * has followed the log since.
 * @param lag records on the log that it has not applied
 */
export function switchRefusal(
  to: Generation | undefined,
  { limits, lag, now }: { limits: Limits; lag: number; now: number },
): Refusal | null {
  if (!to) return { reason: 'NO_SUCH_GENERATION', words: 'there is no such generation; "builds" lists them' }
  if (to.state === 'live') return { reason: 'IS_LIVE', words: 'it is live already' }
  if (to.state === 'dropping') return { reason: 'IS_DROPPED', words: 'it was dropped: build it anew' }
  if (lag > 0) return { reason: 'BEHIND', words: `${lag} records wait to be applied: try again when it has caught up` }
  if (to.state === 'standby') return null
  if (!to.comparison || now - Date.parse(to.comparison.at) > COMPARISON_HOLDS_MS)
    return { reason: 'NOT_COMPARED', words: 'it was not compared within the last hour: compare it first' }
  const found = objections(to.comparison, limits)
  return found.length === 0 ? null : { reason: 'DIFFERS', words: found.join('; ') }
}

/**
 * Whether the generation may be deleted.
 * @param shown the version that this release shows: what was live of an earlier one is nobody's
 */
export function dropRefusal(which: Generation | undefined, shown: number): Refusal | null {
  if (!which) return { reason: 'NO_SUCH_GENERATION', words: 'there is no such generation; "builds" lists them' }
  if (which.state === 'live' && which.version >= shown)
    return { reason: 'IS_LIVE', words: 'it is live: switch to another one first' }
  return null
}
