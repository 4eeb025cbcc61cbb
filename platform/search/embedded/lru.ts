/** Keeps the most recently used entries; a Map remembers insertion order, so the first key is the oldest. */
export interface Lru<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  values(): Iterable<V>
  clear(): void
}

export function createLru<V>(most: number): Lru<V> {
  const entries = new Map<string, V>()
  return {
    get(key) {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size > most) entries.delete(entries.keys().next().value!)
    },
    values: () => entries.values(),
    clear() {
      entries.clear()
    },
  }
}
