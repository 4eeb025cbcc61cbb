/** Terms of a connection: what may be agreed (domain.md, Who). */
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import type { Fault } from './fault.ts'

export interface TermsFacts {
  brandId: string
  lists: readonly { id: string; brandId: string; currency: string; archived: boolean }[]
  /** Doors of the retailer. */
  doorIds: readonly string[]
}

const MOST_LISTS = 20
const LONGEST = 120

/** What is wrong with the terms, or null. */
export function termsFault(terms: Terms | undefined, facts: TermsFacts): Fault | null {
  if (!terms) return { code: 'TERMS_MISSING', message: 'the terms are missing' }
  return listsFault(terms, facts) ?? moneyFault(terms) ?? datesFault(terms) ?? partiesFault(terms, facts)
}

function listsFault(terms: Terms, { brandId, lists }: TermsFacts): Fault | null {
  const ids = terms.priceListIds
  if (ids.length === 0) return { code: 'PRICE_LIST_MISSING', message: 'choose at least one price list' }
  if (ids.length > MOST_LISTS) return { code: 'TOO_MANY_PRICE_LISTS', message: `at most ${MOST_LISTS} price lists` }
  if (new Set(ids).size < ids.length)
    return { code: 'PRICE_LIST_TWICE', message: 'a price list stands in the chain twice' }
  for (const id of ids) {
    const list = lists.find((each) => each.id === id && each.brandId === brandId)
    if (!list) return { code: 'PRICE_LIST_UNKNOWN', message: 'a chosen price list does not exist' }
    if (list.archived) return { code: 'PRICE_LIST_ARCHIVED', message: 'a chosen price list is archived' }
    if (list.currency !== terms.currency) {
      return { code: 'CURRENCY_DIFFERS', message: `all price lists must be in ${terms.currency}` }
    }
  }
  return null
}

function moneyFault(terms: Terms): Fault | null {
  if (terms.minimumFirstMinor < 0 || terms.minimumMinor < 0)
    return { code: 'MINIMUM_NEGATIVE', message: 'a minimum is not negative' }
  if (terms.discountBp < 0 || terms.discountBp >= 10_000)
    return { code: 'DISCOUNT_INVALID', message: 'the discount is from 0 % to below 100 %' }
  if (!terms.atOnce && !terms.preOrder)
    return { code: 'WINDOW_KIND_MISSING', message: 'allow at-once, pre-order or both' }
  return null
}

function datesFault({ validFrom, validTo }: Terms): Fault | null {
  if ([validFrom, validTo].some((date) => date !== '' && !isCalendarDate(date)))
    return { code: 'DATE_INVALID', message: 'dates are like 2027-01-31' }
  if (validFrom !== '' && validTo !== '' && validTo < validFrom)
    return { code: 'DATES_TURNED', message: 'the terms end before they begin' }
  return null
}

function partiesFault(terms: Terms, { doorIds }: TermsFacts): Fault | null {
  const texts = [terms.paymentTerms, terms.customerCode, terms.alias, terms.rep, ...terms.warehouses]
  if (texts.some((text) => text.length > LONGEST))
    return { code: 'TEXT_TOO_LONG', message: `texts have at most ${LONGEST} characters` }
  if (terms.doorIds.some((id) => !doorIds.includes(id)))
    return { code: 'DOOR_UNKNOWN', message: 'a chosen door is not the retailer’s' }
  return null
}
