/** The `d` of a line through values at equal distances. Where nothing is known it ends and begins anew. */
export function linePath(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  values.forEach((value, at) => {
    if (value === null) return
    const point = `${round(x(at))} ${round(y(value))}`
    const begins = values[at - 1] === null || at === 0
    const alone = begins && (at === values.length - 1 || values[at + 1] === null)
    // One value by itself is a dot: a line without length has round ends.
    path += begins ? `M${point}${alone ? 'h0' : ''}` : `L${point}`
  })
  return path
}

const round = (length: number) => Math.round(length * 10) / 10

/** The newest that is known; undefined: nothing is. */
export function newestKnown(values: readonly (number | null)[]): number | undefined {
  const at = values.findLastIndex((value) => value !== null)
  return at === -1 ? undefined : at
}
