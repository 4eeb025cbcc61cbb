import type { Drawing, Line, Part } from './drawing.ts'
import type { View } from './geometry/path.ts'
import { pathData } from './geometry/path.ts'
import type { Ink } from './ink.ts'
import { lightness, mix } from './ink.ts'
import type { PrintName } from './prints/print.ts'
import { printPattern } from './prints/print.ts'
import { randomOf } from './random.ts'

function lineMarkup(line: Line, ink: Ink, base: string): string {
  const d = pathData(line.path)
  const dark = lightness(base) < 0.35
  const shadow = dark ? '#000000' : mix(base, '#1a1410', 0.75)
  const light = dark ? '#ffffff' : mix(base, '#ffffff', 0.7)
  const stroke = (colour: string, width: number, opacity: number, extra = '') =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"${extra}/>`
  switch (line.kind) {
    case 'seam':
      return (
        stroke(light, 0.5, dark ? 0.07 : 0.16, ' transform="translate(.14 .16)"') +
        stroke(shadow, 0.15, dark ? 0.6 : 0.34)
      )
    case 'edge':
      return (
        stroke(light, 0.42, dark ? 0.1 : 0.2, ' transform="translate(.12 .2)"') +
        stroke(shadow, 0.24, dark ? 0.7 : 0.36)
      )
    case 'crease':
      return stroke(shadow, 0.3, 0.14, ' transform="translate(.2 0)"') + stroke(light, 0.22, 0.2)
    case 'stitch':
      return stroke(shadow, 0.16, 0.14) + stroke(ink.thread, 0.1, 0.95, ' stroke-dasharray=".32 .14"')
  }
}

function partMarkup(part: Part, at: number, ink: Ink, print: PrintName): string {
  const d = pathData(part.path)
  const base = ink.fill(part.slot)
  const pieces = [`<path d="${d}" fill="${base}"/>`]
  if (part.printed && print !== 'plain') pieces.push(`<path d="${d}" fill="url(#p${Math.round(part.grain ?? 0)})"/>`)
  const inner = (part.inside?.(ink) ?? '') + (part.lines ?? []).map((line) => lineMarkup(line, ink, base)).join('')
  if (inner) pieces.push(`<clipPath id="c${at}"><path d="${d}"/></clipPath><g clip-path="url(#c${at})">${inner}</g>`)
  if (part.over) pieces.push(part.over(ink))
  return pieces.join('')
}

/** The coloured line drawing without light: cloth, prints, seams and trims; `view` in pixels. */
export function svgOf(
  drawing: Drawing,
  view: View,
  width: number,
  height: number,
  ink: Ink,
  print: PrintName,
  seed: number,
): string {
  const grains = new Set(drawing.parts.filter((part) => part.printed).map((part) => Math.round(part.grain ?? 0)))
  const defs = [...grains].map((grain) => printPattern(`p${grain}`, print, ink, randomOf(seed + 3), grain)).join('')
  const used = defs === '' ? 'plain' : print
  const body = drawing.parts.map((part, at) => partMarkup(part, at, ink, used)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs><g transform="translate(${view.x.toFixed(2)} ${view.y.toFixed(2)}) scale(${view.scale.toFixed(4)})" stroke-linejoin="round">${body}</g></svg>`
}
