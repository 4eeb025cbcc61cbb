/** From values to places on paper. */

/** @param domain two different values; @param range where they stand, px */
export function linear([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) {
  return (value: number) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0)
}

/** Round steps: 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9)) ?? 10
  return nice * power
}

/**
 * From 0 to at least `max` in round and equal steps, at most `most` + 1 of them; 0 and 1 where all is 0.
 * @param most at least 1
 */
export function niceTicks(max: number, most: number): number[] {
  if (!(max > 0)) return [0, 1]
  const step = niceStep(max / most)
  const count = Math.max(1, Math.ceil(max / step - 1e-9))
  // Multiplied and not added up, and rounded to the step: 0.1 + 0.2 is no label.
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toFixed(digits)))
}

const MINUTE_MS = 60_000
const roundMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720]

/**
 * Moments at round times of the clock, at most `most`.
 * @param zoneMs what the reader's clock is ahead of UTC
 */
export function timeTicks(from: number, to: number, most: number, zoneMs: number): number[] {
  const minutes = roundMinutes.find((each) => (to - from) / (each * MINUTE_MS) <= most - 1) ?? roundMinutes.at(-1)!
  const step = minutes * MINUTE_MS
  const first = Math.ceil((from + zoneMs) / step) * step - zoneMs
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, at) => first + at * step)
}
