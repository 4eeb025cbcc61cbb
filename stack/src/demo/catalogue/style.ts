import type { FabricName } from '../pictures/drawing.ts'
import { lightness } from '../pictures/ink.ts'
import type { PrintName } from '../pictures/prints/print.ts'
import type { Random } from '../pictures/random.ts'
import { seedOf } from '../pictures/random.ts'
import type { BrandSource } from './brand-source.ts'
import type { Line } from './line.ts'
import type { Dye } from './palettes.ts'
import type { Seasons } from './types.ts'

export type Colourway = {
  readonly dye: Dye
  readonly name: string
  readonly family: string
  readonly second?: string
  readonly third?: string
}

/** One design of a brand with all its colours. */
export type Style = {
  readonly number: string
  readonly name: string
  readonly noun: string
  readonly line: Line
  readonly fabric: FabricName
  readonly print: PrintName
  readonly seasons: readonly string[]
  readonly colourways: readonly Colourway[]
  /** WHSL in euro cents, before any list's terms. */
  readonly whsl: number
  /** RRP as a multiple of WHSL, before rounding. */
  readonly markUp: number
  readonly seed: number
  readonly second: 'back' | 'detail' | undefined
}

const printWords: Partial<Record<PrintName, string>> = {
  melange: 'Melange',
  stripe: 'Stripe',
  pinstripe: 'Pinstripe',
  breton: 'Breton',
  check: 'Check',
  gingham: 'Gingham',
  tartan: 'Tartan',
  windowpane: 'Windowpane',
  dot: 'Dot',
  floral: 'Bloom',
  leaf: 'Fern',
  herringbone: 'Herringbone',
  houndstooth: 'Houndstooth',
  'tie-dye': 'Tie-Dye',
  animal: 'Leopard',
  'fair-isle': 'Fair Isle',
  'colour-block': 'Block',
}
const manyColours = new Set<PrintName>(['tartan', 'tie-dye', 'fair-isle', 'colour-block'])
/** Kinds whose trims have a colour of their own even without a print. */
const twoTone = new Set([
  'sneaker',
  'high-top',
  'runner',
  'shell',
  'fleece',
  'cap',
  'socks',
  'hat',
  'backpack',
  'bucket',
  'polo',
  'tote',
  'crossbody',
])

function seasonsOf(line: Line, { current, next }: Seasons, random: Random): string[] {
  const carried = random.chance(0.22)
  if (line.season === 'noos') return [current, next, 'NOOS']
  if (carried) return [current, next]
  if (line.season) return [line.season === 'current' ? current : next]
  return [random.chance(0.48) ? current : next]
}

/** Picks a colour that stands out against the ground, the farther the better of a few tries. */
function contrastTo(ground: Dye, dyes: readonly Dye[], random: Random): Dye {
  const tries = Array.from({ length: 4 }, () => random.pick(dyes)).filter((dye) => dye !== ground)
  const distance = (dye: Dye) => Math.abs(lightness(dye.hex) - lightness(ground.hex))
  return tries.sort((a, b) => distance(b) - distance(a))[0] ?? dyes.find((dye) => dye !== ground) ?? ground
}

function colourwayOf(dye: Dye, line: Line, print: PrintName, dyes: readonly Dye[], random: Random): Colourway {
  const second = contrastTo(dye, dyes, random).hex
  const third = contrastTo(dye, dyes, random).hex
  const word = printWords[print]
  const plain = print === 'plain' || print === 'melange'
  const name = word && !dye.name.includes(word) ? `${dye.name} ${word}` : dye.name
  const family = manyColours.has(print) ? 'multi' : dye.family
  if (plain && !twoTone.has(line.type)) return { dye, name, family }
  return { dye, name, family, second, third }
}

/** How many colours each style has: at least one, at most six and at most its dyes, and `total` together. */
function colourCounts(limits: readonly number[], total: number, random: Random): number[] {
  const counts = limits.map((limit) => Math.min(limit, random.whole(2, 5)))
  let sum = counts.reduce((all, count) => all + count, 0)
  for (let turn = 0; sum !== total && turn < 100_000; turn++) {
    const at = random.whole(0, counts.length - 1)
    const step = sum < total ? 1 : -1
    const next = counts[at]! + step
    if (next < 1 || next > limits[at]!) continue
    counts[at] = next
    sum += step
  }
  if (sum !== total) throw new RangeError(`no way to make ${total} colourways`)
  return counts
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items]
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.whole(0, at)
    const held = result[at]!
    result[at] = result[other]!
    result[other] = held
  }
  return result
}

/** All styles of a brand, in the order of its range. */
export function stylesOf(source: BrandSource, seasons: Seasons, random: Random): Style[] {
  const names = shuffled(source.names.split(' '), random)
  const lines = source.lines.flatMap((line) => Array.from({ length: line.styles }, () => line))
  const dyesFor = (line: Line) => (line.dyes ? source.dyes.filter((dye) => line.dyes!.includes(dye.code)) : source.dyes)
  const counts = colourCounts(
    lines.map((line) => Math.min(6, dyesFor(line).length)),
    source.colourways,
    random,
  )
  const taken = new Set<string>()
  return lines.map((line, at) => {
    const noun = random.pick(line.nouns)
    let name = ''
    for (let turn = 0; name === '' || taken.has(name); turn++) name = `${names[(at + turn) % names.length]!} ${noun}`
    taken.add(name)
    const print = random.pick(line.prints ?? (['plain'] as const))
    const dyes = dyesFor(line)
    const [low, high] = line.whsl
    return {
      number: source.styleNumber(at),
      name,
      noun,
      line,
      fabric: random.pick(line.fabrics),
      print,
      seasons: seasonsOf(line, seasons, random),
      colourways: shuffled(dyes, random)
        .slice(0, counts[at]!)
        .map((dye) => colourwayOf(dye, line, print, source.dyes, random)),
      whsl: Math.round(random.between(low, high) * 2) * 50,
      markUp: random.between(2.35, 2.65),
      seed: seedOf(source.profile.slug, at),
      second: random.chance(1 / 3) ? (random.chance(0.55) ? 'detail' : 'back') : undefined,
    }
  })
}
