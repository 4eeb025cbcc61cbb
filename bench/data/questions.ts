/** What viewers ask of the catalogue: a word of a product and two filters that it passes. */
import type { CatalogueInput } from '@selvedge/bff/src/gen/resolvers'
import type { Random } from '@selvedge/stack/src/demo/pictures/random'
import type { ProductRecord } from '@selvedge/stack/src/load/mapped'

export type Question = Pick<CatalogueInput, 'text' | 'filters'>

/** Gives so many more questions each time; no two that it ever gives are alike. */
export function questionsAbout(products: readonly ProductRecord[], random: Random): (count: number) => Question[] {
  const asked = new Set<string>()
  const next = (): Question => {
    for (;;) {
      const question = questionAbout(random.pick(products), random)
      const text = JSON.stringify(question)
      if (asked.has(text)) continue
      asked.add(text)
      return question
    }
  }
  return (count) => Array.from({ length: count }, next)
}

function questionAbout(product: ProductRecord, random: Random): Question {
  const words = `${product.styleName} ${product.colourName}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [product.category]
  const filters: NonNullable<Question['filters']> = [
    { name: 'CATEGORY', values: [product.category.split('/').slice(0, random.whole(1, 3)).join('/')] },
    { name: 'SEASON', values: [random.pick(product.seasons)] },
    { name: 'GENDER', values: [product.gender] },
    { name: 'COLOUR', values: [product.colourFamily] },
    { name: 'SIZE', values: [`${product.sizeScale.name}|${random.pick(product.sizeScale.sizes)}`] },
    { name: 'AVAILABILITY', values: [random.pick(['AT_ONCE', 'COMING', 'MADE_TO_ORDER'])] },
  ]
  const first = random.whole(0, filters.length - 1)
  const second = (first + random.whole(1, filters.length - 1)) % filters.length
  return { text: random.pick(words), filters: [filters[first]!, filters[second]!] }
}
