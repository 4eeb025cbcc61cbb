import type { Line, Order } from '../data/order.ts'

type Placed = { placedAt: Order['placedAt']; retailer: Pick<Order['retailer'], 'id'> }

/** Address of a line's product and its prices, as they were for this retailer when the order was placed. */
export function productThen({ placedAt, retailer }: Placed, { productId }: Pick<Line, 'productId'>): string {
  const search = new URLSearchParams({ at: placedAt, retailer: retailer.id })
  return `/as-of/${encodeURIComponent(productId)}?${search.toString()}`
}
