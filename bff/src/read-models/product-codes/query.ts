import { inList } from '@selvedge/platform/db/in-list'
import type { ViewReader } from '../view-reader.ts'

export interface FoundCode {
  code: string
  productId: string
  sku: string
  size: string
}

export interface ProductCodesQuery {
  /** All products that have one of the keys, whoever may see them; in the order of their ids. */
  find(keys: readonly string[]): Promise<FoundCode[]>
}

const BATCH = 512

export function productCodesQuery({ read }: ViewReader): ProductCodesQuery {
  return {
    async find(keys) {
      const found: FoundCode[] = []
      for (let from = 0; from < keys.length; from += BATCH) {
        const { text, params } = inList(keys.slice(from, from + BATCH))
        found.push(
          ...(await read.all<FoundCode>(
            `select code, product_id as "productId", sku, size from product_code where code ${text} order by product_id`,
            params,
          )),
        )
      }
      return found
    },
  }
}
