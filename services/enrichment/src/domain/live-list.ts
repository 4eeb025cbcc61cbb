import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { calendarDate } from '@selvedge/protos/rules/calendar'

/**
 * A list is live until it is archived or its owner last spoke of it after its end. No clock is read here: its owner
 * writes a new version when a date comes, and readers with a clock leave out lists that are not valid today.
 */
export function isLive(list: PriceList, zone: string): boolean {
  if (list.archived) return false
  const spoken = list.origin?.at
  return !spoken || list.validTo === '' || calendarDate(spoken, zone) <= list.validTo
}
