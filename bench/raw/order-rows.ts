/** The rows of an order, as large as the system's own. */

export interface RawOrder {
  products: number
  /** Sizes of each product. */
  sizes: number
  /** Bytes of the order, of its event, and of one product's availability. */
  order: number
  availability: number
}

const HEADERS = 'x'.repeat(220)

/** What is the same for every order. */
export function orderRows({ products, sizes, order, availability }: RawOrder) {
  const message = Buffer.alloc(order, 1)
  const left = Buffer.alloc(availability, 2)
  return {
    message,
    skus: Array.from({ length: products * sizes }, (_, sku) => sku),
    products: Array.from({ length: products }, (_, product) => product),
    demand: 'x'.repeat(40 * sizes),
    left,
    headers: HEADERS,
    outbox: [
      ...Array.from({ length: products }, (_, key) => ({ topic: 'orders.availability.v1', key, value: left })),
      { topic: 'orders.order.v1', key: 0, value: message },
      { topic: 'orders.order-event.v1', key: 0, value: message },
    ],
  }
}
