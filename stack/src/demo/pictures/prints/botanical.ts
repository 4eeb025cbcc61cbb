import type { Ink } from '../ink.ts'
import type { Random } from '../random.ts'

type Tile = { width: number; height: number; body: string }
const number = (value: number) => value.toFixed(2)

/** Places a motif and, where it crosses the repeat's border, its copy on the other side. */
function wrap(size: number, x: number, y: number, reach: number, motif: (x: number, y: number) => string): string {
  const xs = [x, ...(x < reach ? [x + size] : []), ...(x > size - reach ? [x - size] : [])]
  const ys = [y, ...(y < reach ? [y + size] : []), ...(y > size - reach ? [y - size] : [])]
  return xs.flatMap((px) => ys.map((py) => motif(px, py))).join('')
}

const leaf = (length: number, fill: string, turn: number) =>
  `<path d="M0 0C${number(length * 0.3)} ${number(-length * 0.34)} ${number(length * 0.75)} ${number(-length * 0.26)} ${number(length)} 0C${number(length * 0.75)} ${number(length * 0.26)} ${number(length * 0.3)} ${number(length * 0.34)} 0 0Z" fill="${fill}" transform="rotate(${turn})"/>`

function bloom(radius: number, petals: number, fill: string, heart: string, turn: number): string {
  const petal = (at: number) =>
    `<ellipse cx="${number(radius * 0.56)}" rx="${number(radius * 0.5)}" ry="${number(radius * 0.36)}" fill="${fill}" transform="rotate(${turn + (at * 360) / petals})"/>`
  return (
    Array.from({ length: petals }, (_, at) => petal(at)).join('') +
    `<circle r="${number(radius * 0.24)}" fill="${heart}"/>`
  )
}

/** Scattered blooms with leaves; large or ditsy by the seed. */
export function floral(ink: Ink, random: Random): Tile {
  const size = 16
  const big = random.pick([0.9, 1.5, 2.3])
  const cells = Math.max(4, Math.round(size / (big * 2.3)))
  const step = size / cells
  const parts: string[] = []
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const x = (column + 0.5 + (row % 2) * 0.5) * step + random.between(-0.4, 0.4) * step
      const y = (row + 0.5) * step + random.between(-0.4, 0.4) * step
      const radius = big * random.between(0.7, 1.15)
      const turn = random.whole(0, 359)
      const fill = random.chance(0.65) ? ink.fill('second') : ink.fill('third')
      const heart = fill === ink.fill('third') ? ink.fill('second') : ink.fill('third')
      const motif =
        leaf(radius * 1.7, ink.fill('third'), turn + 40) +
        leaf(radius * 1.5, ink.fill('third'), turn + 175) +
        bloom(radius, random.pick([5, 6]), fill, heart, turn)
      parts.push(
        wrap(
          size,
          ((x % size) + size) % size,
          ((y % size) + size) % size,
          radius * 1.8,
          (px, py) => `<g transform="translate(${number(px)} ${number(py)})">${motif}</g>`,
        ),
      )
    }
  }
  return { width: size, height: size, body: parts.join('') }
}

/** Large leaves in threes, as on resort shirts. */
export function leaves(ink: Ink, random: Random): Tile {
  const size = 18
  const parts: string[] = []
  for (let at = 0; at < 9; at++) {
    const x = (((at % 3) + 0.5 + (Math.floor(at / 3) % 2) * 0.5) * 6 + random.between(-0.8, 0.8)) % size
    const y = (Math.floor(at / 3) + 0.5) * 6 + random.between(-0.8, 0.8)
    const turn = random.whole(0, 359)
    const fill = at % 3 === 1 ? ink.fill('third') : ink.fill('second')
    const one = (angle: number, length: number) =>
      `<g transform="rotate(${angle})">${leaf(length, fill, 0)}<path d="M.2 0H${number(length * 0.86)}" stroke="${ink.fill('main')}" stroke-opacity=".55" stroke-width=".12"/></g>`
    const spray = one(-52, 3.1) + one(0, 4.1) + one(52, 3.1)
    parts.push(
      wrap(
        size,
        x,
        y,
        4.6,
        (px, py) => `<g transform="translate(${number(px)} ${number(py)}) rotate(${turn})">${spray}</g>`,
      ),
    )
  }
  return { width: size, height: size, body: parts.join('') }
}

/** Clouds of dye running into each other. */
export function dyeClouds(ink: Ink, random: Random): Tile {
  const size = 44
  const gradient = (id: string, fill: string) =>
    `<radialGradient id="${id}"><stop offset="0" stop-color="${fill}" stop-opacity=".92"/><stop offset=".55" stop-color="${fill}" stop-opacity=".55"/><stop offset="1" stop-color="${fill}" stop-opacity="0"/></radialGradient>`
  const clouds = Array.from({ length: 30 }, (_, at) => {
    const [rx, ry] = [random.between(3, 8), random.between(3, 8)]
    const turn = random.whole(0, 179)
    return wrap(
      size,
      random.between(0, size),
      random.between(0, size),
      8,
      (x, y) =>
        `<ellipse rx="${number(rx)}" ry="${number(ry)}" fill="url(#${at % 3 === 0 ? 'third' : 'second'})" transform="translate(${number(x)} ${number(y)}) rotate(${turn})"/>`,
    )
  })
  return {
    width: size,
    height: size,
    body: `<defs>${gradient('second', ink.fill('second'))}${gradient('third', ink.fill('third'))}</defs>${clouds.join('')}`,
  }
}
