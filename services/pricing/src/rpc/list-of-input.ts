import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceListInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { Cause } from '../store/origin.ts'

export function newList(brandId: string, input: PriceListInput, { newId }: Cause): PriceList {
  const nothing = { revision: 0, rows: 0, archived: false, live: false, origin: undefined }
  return withInput({ id: newId(), brandId, ...nothing, ...headOf(input) }, input)
}

export function withInput(list: PriceList, input: PriceListInput): PriceList {
  return { ...list, ...headOf(input) }
}

function headOf({ code, name, currency, validFrom, validTo, rrpIncludesTax, taxRateBp }: PriceListInput) {
  return { code, name, currency, validFrom, validTo, rrpIncludesTax, taxRateBp }
}
