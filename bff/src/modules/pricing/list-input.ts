import type { PriceListInput as PriceListMessage } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { PriceListInput } from '../../gen/resolvers.ts'

export function readListInput({
  code,
  name,
  currency,
  validFrom,
  validTo,
  rrpIncludesTax,
  taxRateBp,
}: PriceListInput): PriceListMessage {
  return {
    code: code ?? '',
    name,
    currency,
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
    rrpIncludesTax,
    taxRateBp,
    line: 0,
  }
}
