import type { TermsChoicesQuery, TermsInput } from '../../../gen/graphql.ts'
import type { Terms } from '../../../lib/connections/terms-rows.ts'
import type { OwnConnection } from './ConnectionBody.tsx'

type Lists = TermsChoicesQuery['priceLists']

/** Terms that are about to be saved, as they will read: ids become the names both sides know. */
export function shownTerms(input: TermsInput, { terms, doors }: OwnConnection, lists: Lists): Terms {
  const { priceListIds, doorIds, minimumFirstMinor = 0, minimumMinor = 0, currency, warehouses = [] } = input
  const known = [...lists, ...terms.priceLists]
  const amount = (minor: number) => (minor > 0 ? { minor, currency } : null)
  const knownDoors = [...doors, ...terms.doors]
  return {
    priceLists: asList(priceListIds).map((id) => ({ id, name: known.find((list) => list.id === id)?.name ?? '' })),
    currency,
    paymentTerms: input.paymentTerms,
    minimumFirst: amount(minimumFirstMinor),
    minimum: amount(minimumMinor),
    atOnce: input.atOnce,
    preOrder: input.preOrder,
    discountBp: input.discountBp ?? 0,
    customerCode: input.customerCode ?? '',
    alias: input.alias ?? '',
    doors: asList(doorIds ?? []).flatMap((id) => knownDoors.find((door) => door.id === id) ?? []),
    rep: input.rep ?? '',
    warehouses: asList(warehouses),
    validFrom: input.validFrom ?? null,
    validTo: input.validTo ?? null,
  }
}

/** An input's list may by the language also be one value alone. */
function asList<Item>(value: Item | readonly Item[]): Item[] {
  return Array.isArray(value) ? [...(value as readonly Item[])] : [value as Item]
}
