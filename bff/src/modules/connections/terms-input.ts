import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { TermsInput } from '../../gen/resolvers.ts'

export function termsOf({ validFrom, validTo, priceListIds, doorIds, warehouses, ...rest }: TermsInput): Terms {
  return {
    ...rest,
    priceListIds: [...priceListIds],
    doorIds: [...doorIds],
    warehouses: [...warehouses],
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  }
}
