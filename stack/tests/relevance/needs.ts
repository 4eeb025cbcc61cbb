/**
 * What somebody wants who types a query, and how well a product serves it, from the facts of the product alone and
 * without a word of how the search works. A need has one or more aspects; each is graded, and the worst decides:
 *
 * - article: 3 the very thing by its style name; 2 a kind of it; 1 something close; 0 another thing
 * - colour: 3 by that name; 2 a shade of it; 1 the second of two colours, or another name of the same family
 * - brand: 3 the brand; 2 a line of it (`Tigress Enterprises MAMA`)
 * - people: 3 or 0
 * - style, colourway, sku, ean: 3 what has the number
 */
import { colourFamilyOf } from '../../src/load/rules/colour-family.ts'
import { articles } from './articles.ts'
import type { Facts } from './catalogue.ts'

export type Grade = 0 | 1 | 2 | 3
export type Aspect = (product: Facts) => Grade

/** A number of the product at a place of the catalogue. */
export const numbered = /^(style|colourway|sku|ean) (\d+)$/

/**
 * `ankle boots, black`, `@Angeldale, jumper`, `boots, women`, `style 7`: an article of the table, people, a brand, a
 * number of the product at that place of the catalogue, or else a colour.
 */
export function gradeFor(need: string, catalogue: readonly Facts[]): Aspect {
  const aspects = need.split(', ').map((each) => aspectOf(each, catalogue))
  return (product) => Math.min(...aspects.map((aspect) => aspect(product))) as Grade
}

function aspectOf(text: string, catalogue: readonly Facts[]): Aspect {
  if (text === 'women' || text === 'men') return ({ gender }) => (gender === text ? 3 : 0)
  if (text.startsWith('@')) return brand(text.slice(1))
  const [, kind, place] = numbered.exec(text) ?? []
  if (kind) return withNumber(kind, catalogue[Number(place)]!)
  const article = articles[text]
  return article ? ({ styleName }) => graded(styleName.trim().toLowerCase(), article) : colour(text)
}

function graded(name: string, patterns: readonly (RegExp | null)[]): Grade {
  const at = patterns.findIndex((pattern) => pattern?.test(name))
  return at === -1 ? 0 : ((3 - at) as Grade)
}

function brand(name: string): Aspect {
  return ({ brandName }) => (brandName === name ? 3 : brandName.startsWith(`${name} `) ? 2 : 0)
}

function colour(word: string): Aspect {
  const has = new RegExp(`\\b${word}\\b`)
  const family = colourFamilyOf(word)
  return ({ colourName, colourFamily }) => {
    const name = colourName.trim().toLowerCase()
    if (name === word) return 3
    if (has.test(name.split('/')[0]!)) return 2
    return has.test(name) || colourFamily === family ? 1 : 0
  }
}

/** The number that a product at a place of the catalogue has. */
export function numberOf(kind: string, { styleNumber, colourCode, variants }: Facts): string {
  if (kind === 'style') return styleNumber
  if (kind === 'colourway') return `${styleNumber}-${colourCode}`
  return kind === 'sku' ? variants[0]!.sku : variants[0]!.gtin!
}

function withNumber(kind: string, wanted: Facts): Aspect {
  return ({ id, styleNumber }) => (id === wanted.id || (kind === 'style' && styleNumber === wanted.styleNumber) ? 3 : 0)
}
