import { useMemo } from 'react'
import type { PlacedPartFragment, ReviewWorkingOrderQuery } from '../../../gen/graphql.ts'
import { padApi } from '../data/pad-api.ts'
import type { LineNames } from './problem-labels.ts'

/** Names of problems are few; of a thousand, the first are enough to go on with. */
const mostProducts = 200

/** Lines and, of those that something is said about, their products. */
export function useLineNames(
  checked: ReviewWorkingOrderQuery['checkWorkingOrder'] | undefined,
  results: ReadonlyMap<string, PlacedPartFragment>,
): LineNames {
  const lines = useMemo(() => new Map((checked?.workingOrder.lines ?? []).map((line) => [line.id, line])), [checked])
  const ids = useMemo(() => {
    const problems = (checked?.parts ?? []).flatMap((part) => part.problems)
    const changes = [...results.values()].flatMap((part) => [...part.changes, ...part.problems])
    const products = [...problems, ...changes].flatMap(({ lineId }) => lines.get(lineId ?? '')?.productId ?? [])
    return [...new Set(products)].sort().slice(0, mostProducts)
  }, [checked, results, lines])
  const { data } = padApi.useNamedProductsQuery({ ids }, { skip: ids.length === 0 })
  return useMemo(() => {
    const products = new Map((data?.products.products ?? []).map((product) => [product.id, product]))
    return { line: (id) => lines.get(id), product: (id) => products.get(id) }
  }, [lines, data])
}
