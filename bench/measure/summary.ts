/** Figures of a set of measurements. */

export interface Summary {
  median: number
  min: number
  max: number
  count: number
}

/** @throws RangeError for nothing measured */
export function summarise(values: readonly number[]): Summary {
  const sorted = ascending(values)
  return { median: percentileOf(sorted, 50), min: sorted[0]!, max: sorted.at(-1)!, count: sorted.length }
}

/** The smallest value that at least so many per cent of all do not exceed. @throws RangeError for nothing measured */
export function percentile(values: readonly number[], percent: number): number {
  return percentileOf(ascending(values), percent)
}

function ascending(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('nothing was measured')
  return [...values].sort((left, right) => left - right)
}

function percentileOf(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)]!
}
