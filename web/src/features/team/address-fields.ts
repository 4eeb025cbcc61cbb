import type { AddressInput } from '../../gen/graphql.ts'
import { countryName } from '../../lib/format/names.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

export const emptyAddress: AddressInput = {
  label: '',
  name: '',
  lines: [''],
  postcode: '',
  city: '',
  country: '',
  shipTo: true,
  billTo: false,
}

type Known = Omit<AddressInput, 'id'> & { id: string; __typename?: string }

/** An address as it came, ready to be sent back changed. */
export function inputOf({ id, label, name, lines, postcode, city, country, shipTo, billTo }: Known): AddressInput {
  return { id, label, name, lines: [...(lines as string[])], postcode, city, country, shipTo, billTo }
}

/** "Brouwerskade 12, 1013 AB Amsterdam, Netherlands" */
export function oneLine({ lines, postcode, city, country }: Omit<Known, 'id'>): string {
  return [...(lines as string[]), `${postcode} ${city}`.trim(), countryName(country, intlLocale())]
    .filter(Boolean)
    .join(', ')
}
