/** How many copies of a consumer would catch up in time: a signal for whoever scales. */

export interface Scaling {
  wanted: number
  /** Milliseconds; since when fewer would do without a break, null when they would not. */
  fewerSince: number | null
}

export interface Load {
  totalLag: number
  /** Records a second that one copy has been seen to apply while it had enough to do; null: not seen yet. */
  rateOfOne: number | null
}

export interface ScalingLimits {
  min: number
  /** A copy more than there are partitions has nothing to do. */
  max: number
  /** What waits is to be done within it. */
  withinMs: number
  /** Fewer are wanted only after they would have done for so long, so that a pause in an import changes nothing. */
  patienceMs: number
}

export const NEW_SCALING: Scaling = { wanted: 1, fewerSince: null }

/** More at once, fewer one by one and late. @param now milliseconds */
export function wantedCopies(before: Scaling, load: Load, now: number, limits: ScalingLimits): Scaling {
  const { min, max, withinMs, patienceMs } = limits
  const bounded = (count: number) => Math.min(Math.max(count, min), Math.max(min, max))
  const held = bounded(before.wanted)
  const needed = bounded(neededFor(load, withinMs) ?? held)
  if (needed > held) return { wanted: needed, fewerSince: null }
  if (needed === held) return { wanted: held, fewerSince: null }
  const since = before.fewerSince ?? now
  if (now - since < patienceMs) return { wanted: held, fewerSince: since }
  return { wanted: held - 1, fewerSince: needed < held - 1 ? now : null }
}

function neededFor({ totalLag, rateOfOne }: Load, withinMs: number): number | null {
  if (totalLag === 0) return 1
  if (rateOfOne === null || rateOfOne <= 0) return null
  return Math.ceil(totalLag / ((rateOfOne * withinMs) / 1_000))
}
