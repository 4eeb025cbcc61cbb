import type { Order } from '../data/order.ts'

type Address = NonNullable<Order['shipTo']>

/** Name, street, place: what is written on the box. */
export function addressLines({ name, lines, postcode, city, country }: Address): string[] {
  return [name, ...lines, `${postcode} ${city}`.trim(), country].filter((line) => line !== '')
}
