const LONGEST = 60

/** The known name that is meant by one that is not known, if any is near: `colorName` → `colourName`. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined
  const meant = plain(name)
  let nearest: { name: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = distanceOf(meant, plain(candidate))
    if (distance <= Math.floor(meant.length / 3) && distance < (nearest?.distance ?? Infinity)) {
      nearest = { name: candidate, distance }
    }
  }
  return nearest?.name
}

/** Systems write one name as `styleNumber`, `style_number` and `Style-Number`. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Letters to insert, leave out or replace, and neighbours to change places (optimal string alignment). */
function distanceOf(left: string, right: string): number {
  const rows = [Array.from({ length: right.length + 1 }, (_, index) => index)]
  for (let at = 1; at <= left.length; at++) {
    const [row, above] = [[at], rows[at - 1]!]
    for (let to = 1; to <= right.length; to++) {
      const replaced = above[to - 1]! + (left[at - 1] === right[to - 1] ? 0 : 1)
      const crossed =
        left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1] ? rows[at - 2]![to - 2]! + 1 : Infinity
      row.push(Math.min(replaced, crossed, above[to]! + 1, row[to - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[left.length]![right.length]!
}
