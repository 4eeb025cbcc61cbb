/** Two collections that should be the same. */
export interface Difference {
  /** How many are in the first, which is right. */
  expected: number
  found: number
  /** Keys, in their order. */
  missing: string[]
  strange: string[]
  differing: string[]
}

export function differenceOf(expected: ReadonlyMap<string, unknown>, found: ReadonlyMap<string, unknown>): Difference {
  const ofFirst = [...expected.keys()]
  return {
    expected: expected.size,
    found: found.size,
    missing: ofFirst.filter((key) => !found.has(key)).toSorted(),
    strange: [...found.keys()].filter((key) => !expected.has(key)).toSorted(),
    differing: ofFirst.filter((key) => found.has(key) && found.get(key) !== expected.get(key)).toSorted(),
  }
}

export function isEqual({ missing, strange, differing }: Difference): boolean {
  return missing.length === 0 && strange.length === 0 && differing.length === 0
}
