/** Asks every judged query and says how good the first ten are. */
import { productSchema } from '@selvedge/bff/src/read-models/product-search/schema'
import type { Search } from '@selvedge/platform/search/open-search'
import type { SearchReader } from '@selvedge/platform/search/search'
import { readCatalogue, toItem, visibility } from './catalogue.ts'
import type { Facts } from './catalogue.ts'
import { judged } from './judged.ts'
import { ndcgAt10 } from './ndcg.ts'
import { gradeFor, numbered, numberOf } from './needs.ts'

/** What no change may take away, over all queries and within each kind. */
export const floor = { all: 0.94, kind: 0.85 }

interface Asked {
  kind: string
  query: string
  ndcg: number
}

export interface Measured {
  kinds: { kind: string; queries: number; ndcg: number }[]
  queries: number
  ndcg: number
  /** Every query, worst first. */
  worst: Asked[]
}

export async function measureRelevance(search: Search, index: string): Promise<Measured> {
  const catalogue = await readCatalogue()
  const writer = search.writer(index, productSchema)
  const reader = search.reader(index, productSchema)
  try {
    const items = catalogue.map(toItem)
    for (let at = 0; at < items.length; at += 1_000) await writer.put(items.slice(at, at + 1_000))
    await writer.refresh()
    const each: Asked[] = []
    for (const [kind, queries] of Object.entries(judged)) {
      for (const query of queries) each.push({ kind, query, ndcg: await askedWell(reader, catalogue, query) })
    }
    const kinds = Object.entries(judged).map(([kind, { length }]) => {
      return { kind, queries: length, ndcg: mean(each.filter((asked) => asked.kind === kind)) }
    })
    return { kinds, queries: each.length, ndcg: mean(each), worst: each.sort((a, b) => a.ndcg - b.ndcg) }
  } finally {
    await reader.close()
    await writer.drop()
  }
}

async function askedWell(reader: SearchReader, catalogue: readonly Facts[], query: string): Promise<number> {
  const [typed, need = typed] = query.split(' = ') as [string, string?]
  const [, number, place] = numbered.exec(typed) ?? []
  const text = number ? numberOf(number, catalogue[Number(place)]!) : typed
  const grade = gradeFor(need, catalogue)
  const grades = new Map(catalogue.map((product) => [product.id, grade(product)]))
  if (![...grades.values()].some((each) => each >= 2)) throw new Error(`nothing to find for ${query}`)
  const { hits } = await reader.search({ visibility, text, limit: 10 })
  const shown = hits.map(({ id }) => grades.get(id)!)
  return ndcgAt10(shown, grades.values())
}

export function tableOf(engine: string, { kinds, queries, ndcg }: Measured): string {
  const line = (name: string, count: number, score: number) =>
    `${name.padEnd(28)} ${String(count).padStart(4)}  ${score.toFixed(3)}`
  return [
    `nDCG@10, ${engine}`,
    ...kinds.map(({ kind, queries: count, ndcg: score }) => line(kind, count, score)),
    line('all', queries, ndcg),
  ].join('\n')
}

function mean(asked: readonly { ndcg: number }[]): number {
  return asked.reduce((sum, { ndcg }) => sum + ndcg, 0) / asked.length
}
