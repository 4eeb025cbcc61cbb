/**
 * Cuts a list into groups of at most `most`, in order, so that no group holds two records of one key: a later record of
 * the same product then replaces the earlier one, as it would in two calls.
 */
export function groupsOf<T>(records: readonly T[], keyOf: (record: T) => string, most: number): T[][] {
  const groups: T[][] = []
  let group: T[] = []
  let keys = new Set<string>()
  for (const record of records) {
    if (group.length === most || keys.has(keyOf(record))) {
      groups.push(group)
      group = []
      keys = new Set()
    }
    group.push(record)
    keys.add(keyOf(record))
  }
  if (group.length > 0) groups.push(group)
  return groups
}
