/** What stands for every value that came when there were enough. */
export const OTHER = 'other'

/** Lets the first `most` values of each name through, and tells the others as one. */
export function capped(most: number): (name: string, value: string) => string {
  const known = new Map<string, Set<string>>()
  return (name, value) => {
    const values = known.get(name) ?? new Set<string>()
    known.set(name, values)
    if (!values.has(value) && values.size >= most) return OTHER
    values.add(value)
    return value
  }
}
