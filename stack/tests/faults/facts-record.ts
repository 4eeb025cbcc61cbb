/** What one page shows of products that change, judged as it comes: never an older value than shown. */
import type { Follower, Page } from './open-page.ts'

export interface Facts {
  productId: string
  version: number
}

export interface FactsRecord extends Follower {
  /** Product → what the page shows. */
  shown: ReadonlyMap<string, Facts>
  /** What must not be, in words. */
  faults: readonly string[]
  /** How often something changed on the page. */
  changes(): number
}

type Told =
  | { __typename: 'Reset' | 'ProductGone'; cursor: string; productId?: string }
  | { __typename: 'FactsChanged'; cursor: string; facts: Facts }

const FACTS = `fragment Told on ProductFacts {
  productId version
  windows { orderable reason cells { sku orderable reason asOf stock { shown units } price { unitMinor currency } } }
  byDate { sku asOf steps { date stock { shown units } } }
}`

const CHANGES = `subscription Changes($ids: [ID!]!, $after: String) {
  productFacts(ids: $ids, after: $after) {
    __typename
    ... on FactsChanged { cursor facts { ...Told } }
    ... on ProductGone { cursor productId }
    ... on Reset { cursor }
  }
}
${FACTS}`

const PRODUCTS = `query Products($ids: [ID!]!) { products(ids: $ids) { liveCursor products { facts { ...Told } } } }
${FACTS}`

export async function freshFacts(page: Page, ids: readonly string[]) {
  const { products } = await page.ask<{ products: { liveCursor: string; products: { facts: Facts }[] } }>(PRODUCTS, {
    ids,
  })
  const facts = new Map(products.products.map((product) => [product.facts.productId, product.facts]))
  return { facts, liveCursor: products.liveCursor }
}

export async function recordFacts(page: Page, ids: readonly string[]): Promise<FactsRecord> {
  const { facts: shown, liveCursor } = await freshFacts(page, ids)
  const faults: string[] = []
  let changes = 0
  const follower = page.follow<Told>({
    query: CHANGES,
    variables: { ids },
    after: liveCursor,
    onEvent(change) {
      if (change.__typename !== 'FactsChanged')
        return void faults.push(`${change.__typename} ${change.productId ?? ''}`)
      const { productId, version } = change.facts
      const before = shown.get(productId)!.version
      if (version < before) faults.push(`${productId}: ${version} came after ${before}`)
      shown.set(productId, change.facts)
      changes++
    },
  })
  return Object.assign(follower, { shown, faults, changes: () => changes })
}
