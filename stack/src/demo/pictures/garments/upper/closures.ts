import type { Part, Slot } from '../../drawing.ts'
import { box, line } from '../../geometry/path.ts'
import type { Ink } from '../../ink.ts'

/** Four-hole buttons, each with its own little light and shadow. */
export function buttons(
  places: readonly (readonly [number, number])[],
  radius = 0.58,
  colour?: (ink: Ink) => string,
): (ink: Ink) => string {
  return (ink) => {
    const fill = colour?.(ink) ?? ink.button
    const r = radius
    const one = ([x, y]: readonly [number, number]) => {
      const hole = (dx: number, dy: number) =>
        `<circle cx="${(x + dx * r).toFixed(2)}" cy="${(y + dy * r).toFixed(2)}" r="${(r * 0.13).toFixed(2)}" fill="#000" fill-opacity=".5"/>`
      return `<circle cx="${(x + r * 0.18).toFixed(2)}" cy="${(y + r * 0.26).toFixed(2)}" r="${(r * 1.06).toFixed(2)}" fill="#000" fill-opacity=".3"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${r}" fill="${fill}"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${(r * 0.8).toFixed(2)}" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="${(r * 0.16).toFixed(2)}"/>${hole(-0.24, -0.24)}${hole(0.24, -0.24)}${hole(-0.24, 0.24)}${hole(0.24, 0.24)}`
    }
    return places.map(one).join('')
  }
}

/** Metal rivets or snaps. */
export function studs(
  places: readonly (readonly [number, number])[],
  radius = 0.5,
  colour?: string,
): (ink: Ink) => string {
  return (ink) =>
    places
      .map(
        ([x, y]) =>
          `<circle cx="${(x + 0.1).toFixed(2)}" cy="${(y + 0.14).toFixed(2)}" r="${radius}" fill="#000" fill-opacity=".35"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${radius}" fill="${colour ?? ink.metal}"/><circle cx="${(x - radius * 0.25).toFixed(2)}" cy="${(y - radius * 0.3).toFixed(2)}" r="${(radius * 0.4).toFixed(2)}" fill="#fff" fill-opacity=".6"/>`,
      )
      .join('')
}

/** A zip from top to bottom on a straight line, with its tape, teeth and pull. */
export function zip(x: number, y0: number, y1: number, pullAt = y0, width = 0.75): (ink: Ink) => string {
  return (ink) => {
    const w = width
    const pull = `<path d="M${x - 0.45} ${pullAt}h.9v1.1h-.9z" fill="${ink.zip}"/><path d="M${x - 0.3} ${pullAt + 1}h.6l.16 2.3q-.46.5-.92 0z" fill="${ink.zip}" stroke="#000" stroke-opacity=".35" stroke-width=".12"/>`
    return `<rect x="${x - w}" y="${y0}" width="${w * 2}" height="${y1 - y0}" fill="${ink.fill('lining')}"/><path d="M${x - w} ${y0}V${y1}M${x + w} ${y0}V${y1}" stroke="#000" stroke-opacity=".34" stroke-width=".14"/><path d="M${x} ${y0}V${y1}" stroke="${ink.zip}" stroke-width=".62" stroke-dasharray=".2 .13"/><path d="M${x} ${y0}V${y1}" stroke="#000" stroke-opacity=".45" stroke-width=".1"/>${pull}`
  }
}

/** A straight button stand down the centre front. */
export function placket(
  top: number,
  bottom: number,
  width: number,
  count: number,
  slot: Slot = 'main',
  first = 1.6,
): Part {
  const gap = (bottom - top - first - 3) / Math.max(1, count - 1)
  const places = Array.from({ length: count }, (_, at) => [0, top + first + at * gap] as const)
  const half = width / 2
  return {
    path: box(-half, top, width, bottom - top),
    slot,
    printed: true,
    lift: 0.16,
    round: 0.8,
    puff: 0.45,
    creased: 0.5,
    lines: [
      { path: line([half - 0.42, top], [half - 0.42, bottom]), kind: 'stitch' },
      { path: line([-half + 0.42, top], [-half + 0.42, bottom]), kind: 'stitch' },
      { path: line([half, top], [half, bottom]), kind: 'edge' },
      { path: line([-half, top], [-half, bottom]), kind: 'seam' },
    ],
    over: buttons(places, width > 3.4 ? 0.72 : 0.56),
  }
}
