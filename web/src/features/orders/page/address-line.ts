import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Order } from '../data/order.ts'

type Address = NonNullable<Order['shipTo']>

/** Name, street, place: what is written on the box. */
export function addressLines({ name, lines, postcode, city, country }: Address): string[] {
  return [name, ...lines, `${postcode} ${city}`.trim(), countryName(country, intlLocale())].filter(
    (line) => line !== '',
  )
}
