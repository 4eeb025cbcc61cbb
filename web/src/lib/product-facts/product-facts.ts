import type { AvailabilityPartsFragment, CardPricePartsFragment, ProductFactsPartsFragment } from '../../gen/graphql.ts'
import { ProductFactsDocument } from '../../gen/graphql.ts'
import { startLive } from '../live/start-live.ts'
import { factKind } from '../overlay/facts-slice.ts'
import { readFact } from '../overlay/overlay.ts'
import { type AppDispatch, useAppSelector } from '../store/hooks.ts'

/** What of a product changes while somebody looks. */
export type LiveProduct = {
  facts: ProductFactsPartsFragment
  price: CardPricePartsFragment
  availability: AvailabilityPartsFragment
}

const productFacts = factKind<LiveProduct>('product')

type Stream = {
  /** The products are to be asked for again: one has gone, or the stream could not go on. */
  onStale: () => void
}

/** Follows products from the cursor of the query that brought them; returns how to end it. At most 500. */
export function followProducts(
  dispatch: AppDispatch,
  ids: readonly string[],
  after: string | null,
  { onStale }: Stream,
): () => void {
  return startLive(
    dispatch,
    ProductFactsDocument,
    { ids: [...ids] },
    {
      after,
      onEvent: (event) => {
        if (event.__typename !== 'FactsChanged') return onStale()
        const { facts, price, availability } = event
        dispatch(
          productFacts.received([
            { id: facts.productId, version: facts.version, value: { facts, price, availability } },
          ]),
        )
      },
      onReset: onStale,
    },
  )
}

/** The newest of what the query brought and what the stream said since. */
export function useLiveProducts<Product extends LiveProduct & { id: string }>(
  products: readonly Product[],
): readonly Product[] {
  return useAppSelector(
    (state) =>
      products.map((product) => {
        const live = readFact(productFacts.select(state, product.id), {
          version: product.facts.version,
          value: product as LiveProduct,
        })
        return live && live !== (product as LiveProduct) ? merged(product, live) : product
      }),
    sameItems,
  )
}

const merges = new WeakMap<object, { live: LiveProduct; product: LiveProduct }>()

/** The same two give the same object, so that nothing renders without a change. */
function merged<Product extends LiveProduct>(product: Product, live: LiveProduct): Product {
  const known = merges.get(product)
  if (known?.live === live) return known.product as Product
  const { facts, price, availability } = live
  const next = { ...product, facts, price, availability }
  merges.set(product, { live, product: next })
  return next
}

function sameItems(left: readonly unknown[], right: readonly unknown[]) {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
