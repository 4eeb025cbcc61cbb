import { marginBp, markUp } from '@selvedge/protos/rules/margin'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { formatShare } from '../../../lib/format/numbers.ts'
import { type PriceValue, whslOf } from './row-value.ts'

/** What of the list the figures depend on. */
export interface TaxRule {
  rrpIncludesTax: boolean
  taxRateBp: number
}

/** `58%` of the RRP without tax; empty when there is no RRP or no WHSL. */
export function marginText(value: PriceValue | null, { rrpIncludesTax, taxRateBp }: TaxRule): string {
  const whslMinor = whslOf(value)
  if (whslMinor === null || !value || value.rrpMinor === null) return ''
  const margin = marginBp({ whslMinor, rrpMinor: value.rrpMinor, rrpTaxBp: rrpIncludesTax ? taxRateBp : 0 })
  return margin === undefined ? '' : formatShare(margin / 10_000, intlLocale())
}

/** `2.5×`; empty when there is no RRP or no WHSL. */
export function markUpText(value: PriceValue | null): string {
  const whslMinor = whslOf(value)
  return whslMinor === null ? '' : (markUp(whslMinor, value?.rrpMinor ?? undefined) ?? '')
}

/** `12+ 24+`: the quantities at which the price falls. */
export function tiersText(value: PriceValue | null): string {
  return (value?.tiers ?? [])
    .slice(1)
    .map(({ fromUnits }) => `${fromUnits}+`)
    .join(' ')
}
