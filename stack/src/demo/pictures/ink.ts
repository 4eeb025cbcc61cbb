import type { Slot } from './drawing.ts'

export type Rgb = readonly [number, number, number]

export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const hexOf = (rgb: Rgb) =>
  `#${rgb
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Linear mix in sRGB, `share` of the second. */
export function mix(first: string, second: string, share: number): string {
  const a = rgbOf(first)
  const b = rgbOf(second)
  return hexOf([0, 1, 2].map((at) => a[at]! + (b[at]! - a[at]!) * share) as unknown as Rgb)
}

/** Perceived brightness 0..1. */
export function lightness(hex: string): number {
  const [r, g, b] = rgbOf(hex)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}

/** The colours a drawing is filled and lined with, all derived from the colourway. */
export type Ink = {
  readonly fill: (slot: Slot) => string
  /** Thread that is visible on the main cloth without shouting. */
  readonly thread: string
  /** Horn, shell or dyed button. */
  readonly button: string
  readonly zip: string
  readonly metal: string
}

export type Colours = { readonly colour: string; readonly second?: string; readonly third?: string }

/** Pictures never show pure black or white: cloth has neither, and folds would vanish. */
function printable(hex: string): string {
  const light = lightness(hex)
  if (light < 0.12) return mix(hex, '#4a4a50', 0.28 - light)
  return light > 0.86 ? mix(hex, '#dedad3', Math.min(0.75, (light - 0.86) * 6)) : hex
}

export function inkOf(colours: Colours, denim: boolean): Ink {
  const main = printable(colours.colour)
  const second = printable(colours.second ?? mix(main, lightness(main) > 0.5 ? '#2a2520' : '#f4efe6', 0.72))
  const third = printable(colours.third ?? mix(second, main, 0.45))
  const dark = lightness(main) < 0.35
  const fills: Record<Slot, string> = {
    main,
    second,
    third,
    lining: mix(main, dark ? '#5a564f' : '#3c3630', dark ? 0.14 : 0.16),
    sole: '#efebe3',
    metal: '#c9b27a',
    dark: '#2b2826',
    pale: '#f4f0e8',
    hide: '#8a5a36',
  }
  return {
    fill: (slot) => fills[slot],
    thread: denim ? (dark ? '#c08a4a' : '#d2a566') : mix(main, dark ? '#ffffff' : '#000000', dark ? 0.3 : 0.26),
    button: denim
      ? '#b98a55'
      : dark
        ? mix(main, '#000000', 0.35)
        : lightness(main) > 0.7
          ? '#efe9dc'
          : mix(main, '#1c1712', 0.6),
    zip: dark ? '#8d8d90' : '#a9a6a0',
    metal: '#cbb98c',
  }
}
