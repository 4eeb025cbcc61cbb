import type { Sql } from '@selvedge/platform/db/database'
import { statesFrom } from '@selvedge/platform/db/replaced'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { ProductAsOf } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { topics } from '@selvedge/protos/topics'
import { judgeAsOf } from '../domain/as-of.ts'

export interface FoundAsOf {
  answer: ProductAsOf
  /** The state that decides who may know of the answer: the one then, or the first that is kept. */
  judged: Product
}

/** Undefined: there is no such product. */
export async function productAsOf(sql: Sql, id: string, at: Date): Promise<FoundAsOf | undefined> {
  const states = await statesFrom(sql, { topic: topics.product.name, key: id, at, table: 'product' })
  const [state, next] = states.map(({ message }) => Product.decode(message))
  return state && { judged: state, answer: judgeAsOf(state, next, at) }
}
