/** What each size cost the retailer at a moment: by the platform's one resolution, from the rows, chain and day of then. */
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { calendarDate } from '@selvedge/protos/rules/calendar'
import { kindAllowed } from '@selvedge/protos/rules/orderable-in'
import type { AsOfList, AsOfPrice } from '../../../gen/resolvers.ts'
import { cellPrices } from '../../catalogue/present/cell-price.ts'
import { variantsInOrder } from '../../catalogue/present/facts.ts'
import type { Offer } from '../moment.ts'
import { presentChange } from './change.ts'

/** Ids of the windows that a row of the lists names. */
export function windowsNamed(offers: readonly Offer[]): string[] {
  const rows = offers.flatMap(({ lists }) => lists.flatMap(({ prices }) => prices?.rows ?? []))
  return [...new Set(rows.map(({ windowId }) => windowId))].filter((id) => id !== '')
}

/** @param product whose sizes are priced */
export function presentPrices(
  { at, held, lists }: Offer,
  product: Product | undefined,
  windows: readonly DeliveryWindow[],
  timeZone: string,
): { prices: AsOfPrice[]; lists: AsOfList[] } {
  const terms = held?.revision.terms
  if (!terms || !product) return { prices: [], lists: [] }
  const rows = {
    productId: product.id,
    brandId: product.brandId,
    lists: lists.flatMap(({ prices }) => prices ?? []),
    origin: undefined,
  }
  const cells = cellPrices(rows, {
    connection: terms,
    today: calendarDate(at, timeZone),
    lists: new Map(lists.map(({ list }) => [list!.id, list!])),
  })
  const columns = ['', ...windows.filter((window) => kindAllowed(window, terms)).map(({ id }) => id)]
  const prices = variantsInOrder(product).flatMap(({ sku, size }) =>
    columns.map((windowId) => ({ sku, size, windowId: windowId || null, price: cells.present(sku, windowId) })),
  )
  const used = new Set(prices.map(({ price }) => price?.listId))
  return { prices, lists: lists.filter(({ list }) => used.has(list!.id)).map(presentList) }
}

function presentList({ list, prices, changed, headKeptFrom }: Offer['lists'][number]): AsOfList {
  const { id, code, name, validFrom, validTo } = list!
  return {
    id,
    code,
    name,
    validFrom: validFrom || null,
    validTo: validTo || null,
    revision: prices?.revision ?? 0,
    changed: changed ? presentChange(changed) : null,
    headKeptFrom: headKeptFrom || null,
  }
}
