import type { Placed } from './placed.ts'

export type Placing = { kind: 'unchanged' } | { kind: 'full' } | { kind: 'changed'; pictures: Placed[] }

/**
 * Puts a picture at a position: what stands there is replaced. Position 0 is behind the last. A picture that is in the
 * set already moves; it is never there twice. Gaps may stay: pictures of one product come in any order.
 */
export function placePicture(
  pictures: readonly Placed[],
  picture: Omit<Placed, 'position'>,
  wanted: number,
  most: number,
): Placing {
  const present = pictures.find(({ hash }) => hash === picture.hash)
  if (present && (wanted === 0 || wanted === present.position)) return { kind: 'unchanged' }
  const position = wanted === 0 ? Math.max(0, ...pictures.map((other) => other.position)) + 1 : wanted
  const others = pictures.filter((other) => other.hash !== picture.hash && other.position !== position)
  if (others.length + 1 > most) return { kind: 'full' }
  return {
    kind: 'changed',
    pictures: [...others, { ...picture, position }].sort((left, right) => left.position - right.position),
  }
}
