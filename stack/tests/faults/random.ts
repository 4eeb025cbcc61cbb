/** Whole numbers from 0 to below `n`, the same for the same seed (mulberry32). */
export type Random = (n: number) => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n) | 0
  }
}
