/** A seeded stream of numbers in [0, 1) with the few shapes the demo generators need. */
export type Random = {
  next(): number
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** Integer in [low, high], both included. */
  whole(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
}

/** Mixes any number of strings and numbers into one 32-bit seed (FNV-1a). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of parts.join('\u0000')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** mulberry32: small, fast, and equal on every platform, which keeps the demo equal everywhere. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[Math.floor(items.length * next())]!
    },
    chance: (probability) => next() < probability,
  }
}
