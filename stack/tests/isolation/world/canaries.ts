/** Words and figures that stand nowhere but in one secret, each with those who may see it. */
import type { Side } from './sides.ts'

export interface Canary {
  /** What it is, for the failing test's message. */
  what: string
  /** As it may stand in an answer: a word, or a number however it is written. */
  pattern: RegExp
  seenBy: readonly Side[]
}

export interface Canaries {
  all: readonly Canary[]
  /** A word that is a secret: the same for the same tag. */
  word(tag: string, ...seenBy: Side[]): string
  /** A word that somebody else chose, such as an order number. */
  given(what: string, text: string, ...seenBy: Side[]): void
  /** An amount in minor units or a number of units, of five digits or more; found in decimal writing too. */
  figure(what: string, value: number, ...seenBy: Side[]): number
}

/** No word of the language, and none of the data's own, so that each find is a leak. */
const PREFIX = 'qx'

export function createCanaries(): Canaries {
  const all: Canary[] = []
  const plant = (what: string, pattern: RegExp, seenBy: readonly Side[]) => void all.push({ what, pattern, seenBy })
  return {
    all,
    word(tag, ...seenBy) {
      plant(tag, new RegExp(`${PREFIX}${tag}x`, 'i'), seenBy)
      return `${PREFIX}${tag}x`
    },
    given: (what, text, ...seenBy) => plant(what, new RegExp(text.replaceAll(/[^\w]/g, '\\$&'), 'i'), seenBy),
    figure(what, value, ...seenBy) {
      const digits = String(value)
      // Ids and times are full of digits, which stand between letters, dots and hyphens there.
      const decimal = `|${digits.slice(0, -2)}[.,]${digits.slice(-2)}`
      plant(`${what} ${value}`, new RegExp(`(?<![\\w.-])(?:${digits}${decimal})(?![\\w-])`), seenBy)
      return value
    },
  }
}

/** What a text shows that this side may not see. */
export function leaksIn(text: string, side: Side, canaries: readonly Canary[]): string[] {
  return canaries.filter(({ seenBy, pattern }) => !seenBy.includes(side) && pattern.test(text)).map(({ what }) => what)
}

/** What a text shows that this side may see: a test that finds none of it tests nothing. */
export function ownIn(text: string, side: Side, canaries: readonly Canary[]): string[] {
  return canaries.filter(({ seenBy, pattern }) => seenBy.includes(side) && pattern.test(text)).map(({ what }) => what)
}
