import type { Ink } from '../ink.ts'
import type { Random } from '../random.ts'
import { dyeClouds, floral, leaves } from './botanical.ts'

export const printNames = [
  'plain',
  'melange',
  'stripe',
  'pinstripe',
  'breton',
  'check',
  'gingham',
  'tartan',
  'windowpane',
  'dot',
  'floral',
  'leaf',
  'herringbone',
  'houndstooth',
  'colour-block',
  'tie-dye',
  'animal',
  'fair-isle',
] as const
export type PrintName = (typeof printNames)[number]

/** A repeat in centimetres with its drawing. */
type Tile = { readonly width: number; readonly height: number; readonly body: string }

const rect = (x: number, y: number, w: number, h: number, fill: string, opacity = 1) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`

function animal(ink: Ink, random: Random): Tile {
  const size = 12
  const spots: string[] = []
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 6; column++) {
      const x = column * 2 + 1 + (row % 2) + random.between(-0.35, 0.35)
      const y = row * 2 + 1 + random.between(-0.35, 0.35)
      const r = random.between(0.5, 0.8)
      const turn = random.whole(0, 359)
      const spot = (px: number) =>
        `<g transform="translate(${px.toFixed(2)} ${y.toFixed(2)}) rotate(${turn})"><ellipse rx="${(r * 0.6).toFixed(2)}" ry="${(r * 0.45).toFixed(2)}" fill="${ink.fill('third')}"/><path d="M${-r} 0A${r} ${r * 0.8} 0 0 1 ${r * 0.5} ${-r * 0.7}M${r * 0.9} ${-r * 0.1}A${r} ${r * 0.8} 0 0 1 ${-r * 0.2} ${r * 0.8}" fill="none" stroke="${ink.fill('second')}" stroke-width="${(r * 0.52).toFixed(2)}" stroke-linecap="round"/></g>`
      spots.push(spot(x), x > size - 1.2 ? spot(x - size) : '')
    }
  }
  return { width: size, height: size, body: spots.join('') }
}

function fairIsle(ink: Ink): Tile {
  const rows = [
    'x.....x.....',
    '.x...x.x...x',
    '..x.x...x.x.',
    '...x.....x..',
    '............',
    'xx..xx..xx..',
    '..xx..xx..xx',
    '............',
    '...x.....x..',
    '..xxx...xxx.',
    '.xx.xx.xx.xx',
    '..xxx...xxx.',
    '...x.....x..',
    '............',
    '............',
    '............',
  ]
  const cell = 0.62
  const body = rows
    .flatMap((row, y) =>
      [...row].map((mark, x) =>
        mark === 'x'
          ? rect(x * cell, y * cell, cell, cell, y > 4 && y < 8 ? ink.fill('third') : ink.fill('second'))
          : '',
      ),
    )
    .join('')
  return { width: 12 * cell, height: rows.length * cell, body }
}

function tileFor(print: PrintName, ink: Ink, random: Random): Tile | undefined {
  const second = ink.fill('second')
  const third = ink.fill('third')
  switch (print) {
    case 'stripe': {
      const step = random.pick([1.2, 2, 3])
      return { width: 10, height: step * 2, body: rect(0, 0, 10, step, second) }
    }
    case 'breton':
      return { width: 10, height: 3, body: rect(0, 0, 10, random.pick([0.9, 1.1]), second) }
    case 'pinstripe': {
      const step = random.pick([0.9, 1.4, 2])
      return { width: step, height: 10, body: rect(0, 0, random.pick([0.14, 0.22, step * 0.42]), 10, second, 0.85) }
    }
    case 'gingham': {
      const s = random.pick([0.7, 1.1, 1.8])
      return {
        width: s * 2,
        height: s * 2,
        body: rect(0, 0, s, s * 2, second, 0.55) + rect(0, 0, s * 2, s, second, 0.55),
      }
    }
    case 'check': {
      const s = random.pick([6, 8])
      return {
        width: s,
        height: s,
        body:
          rect(0, 0, s * 0.36, s, second, 0.5) +
          rect(0, 0, s, s * 0.36, second, 0.5) +
          rect(s * 0.66, 0, s * 0.06, s, third, 0.8) +
          rect(0, s * 0.66, s, s * 0.06, third, 0.8),
      }
    }
    case 'tartan': {
      const s = 11
      const bars: readonly (readonly [number, number, string, number])[] = [
        [0, 2.6, second, 0.6],
        [3, 0.35, third, 0.9],
        [5.2, 1.6, second, 0.35],
        [8.3, 0.3, '#f4efe4', 0.7],
        [9.6, 0.3, third, 0.8],
      ]
      return {
        width: s,
        height: s,
        body: bars.map(([at, w, fill, o]) => rect(at, 0, w, s, fill, o) + rect(0, at, s, w, fill, o)).join(''),
      }
    }
    case 'windowpane':
      return { width: 6, height: 7, body: rect(0, 0, 0.16, 7, second, 0.7) + rect(0, 0, 6, 0.16, second, 0.7) }
    case 'dot': {
      const s = random.pick([1.3, 2, 3.4])
      const r = s * random.pick([0.14, 0.2, 0.26])
      const at = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="${r.toFixed(2)}" fill="${second}"/>`
      return { width: s, height: s, body: at(s * 0.25, s * 0.25) + at(s * 0.75, s * 0.75) }
    }
    case 'floral':
      return floral(ink, random)
    case 'tie-dye':
      return dyeClouds(ink, random)
    case 'leaf':
      return leaves(ink, random)
    case 'herringbone': {
      const lines = [0, 0.5, 1, 1.5].map(
        (y) =>
          `<path d="M0 ${y}l1 1 1 -1M0 ${y - 2}l1 1 1 -1" fill="none" stroke="${second}" stroke-width=".2" stroke-opacity=".6"/>`,
      )
      return { width: 2, height: 2, body: lines.join('') }
    }
    case 'houndstooth':
      return {
        width: 2,
        height: 2,
        body: `<path d="M0 0h1v1h1l-1 1v-1H0zM1 0l.5 0L1 .5zM2 0v.5L1.5 1H1zM0 1.5L.5 1H0zM0 2h.5L1 1.5V2z" fill="${second}"/>`,
      }
    case 'colour-block':
      return { width: 10, height: 150, body: rect(0, 27, 10, 22, second) + rect(0, 49, 10, 86, third) }
    case 'animal':
      return animal(ink, random)
    case 'fair-isle':
      return fairIsle(ink)
    default:
      return undefined
  }
}

/** The SVG pattern for a print, one per grain direction; nothing for prints that are not a repeat. */
export function printPattern(id: string, print: PrintName, ink: Ink, random: Random, grain: number): string {
  const tile = tileFor(print, ink, random)
  if (!tile) return ''
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${tile.width}" height="${tile.height}" patternTransform="rotate(${grain})">${tile.body}</pattern>`
}

/** One repeat as a drawing by itself, about `density` pixels per centimetre; nothing for plain cloth. */
export function printRepeat(
  print: PrintName,
  ink: Ink,
  random: Random,
  density: number,
): { svg: string; width: number; height: number; cm: readonly [number, number] } | undefined {
  const tile = tileFor(print, ink, random)
  if (!tile) return undefined
  const width = Math.max(4, Math.round(tile.width * density))
  const height = Math.max(4, Math.round(tile.height * density))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${tile.width} ${tile.height}" preserveAspectRatio="none">${tile.body}</svg>`
  return { svg, width, height, cm: [tile.width, tile.height] }
}
