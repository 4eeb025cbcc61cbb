export type Selection = ReadonlySet<string>

/** The selection with one key more or less. */
export function toggled(selection: Selection, key: string): Selection {
  const next = new Set(selection)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The selection with everything between two keys of the list, both included; keys that may not be chosen stay out. */
export function extended(selection: Selection, keys: readonly string[], from: string, to: string): Selection {
  const [a, b] = [keys.indexOf(from), keys.indexOf(to)]
  if (a < 0 || b < 0) return selection
  return new Set([...selection, ...keys.slice(Math.min(a, b), Math.max(a, b) + 1)])
}

/** All or, when all are chosen already, none; what is chosen beyond this list is kept. */
export function toggledAll(selection: Selection, keys: readonly string[]): Selection {
  const all = keys.every((key) => selection.has(key))
  const next = new Set(selection)
  for (const key of keys) {
    if (all) next.delete(key)
    else next.add(key)
  }
  return next
}

/** For the box in the head. */
export function selectionState(selection: Selection, keys: readonly string[]): 'none' | 'some' | 'all' {
  const chosen = keys.filter((key) => selection.has(key)).length
  if (chosen === 0) return 'none'
  return chosen === keys.length ? 'all' : 'some'
}
