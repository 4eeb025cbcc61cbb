import type { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Units } from '@selvedge/protos/rules/availability-on'
import { applyStockPolicy } from '@selvedge/protos/rules/stock-policy'
import type { Stock } from '../../../gen/resolvers.ts'

/** Units as the brand lets them be known. */
export function presentStock(units: Units, settings: BrandSettings): Stock {
  const shown = applyStockPolicy(units, settings)
  switch (shown.shown) {
    case 'EXACT':
      return { shown: 'EXACT', units: unitsOf(shown.value), unlimited: shown.value === 'unlimited', level: null }
    case 'AT_LEAST':
      return { shown: 'AT_LEAST', units: shown.value, unlimited: false, level: null }
    case 'LEVEL':
      return { shown: 'LEVEL', units: null, unlimited: false, level: shown.level }
    default:
      return { shown: 'HIDDEN', units: null, unlimited: false, level: null }
  }
}

export function isHidden(settings: BrandSettings): boolean {
  return applyStockPolicy(0, settings).shown === 'HIDDEN'
}

function unitsOf(units: Units): number | null {
  return units === 'unlimited' ? null : units
}
