/**
 * The most recently used values by key. Two generations stand for an order of use: a hit in the young one is a plain
 * look-up, and what was not used for a whole generation goes. (A Map that is kept in order by deleting and inserting
 * has to step over all that was deleted to find its oldest entry, which for thousands of entries costs more than most
 * values are worth.)
 */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  delete(key: Key): void
  clear(): void
}

/** @param size of a generation: between one and two of them are kept */
export function createRecent<Key, Value>(size: number): Recent<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()

  function set(key: Key, value: Value): void {
    if (young.size >= size && !young.has(key)) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }

  return {
    get(key) {
      const known = young.get(key)
      if (known !== undefined) return known
      const before = old.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
    set,
    delete(key) {
      young.delete(key)
      old.delete(key)
    },
    clear() {
      young.clear()
      old.clear()
    },
  }
}
