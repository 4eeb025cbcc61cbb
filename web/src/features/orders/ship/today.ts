/** The calendar date where the reader is, which is not UTC's late in the evening. */
export function todayHere(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
