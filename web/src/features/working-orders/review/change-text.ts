import { t } from '@lingui/core/macro'
import type { ChangedFactKind } from '../../../gen/graphql.ts'

export function kindText(kind: ChangedFactKind): string {
  switch (kind) {
    case 'PRICE':
      return t`WHSL`
    case 'RRP':
      return t`RRP`
    case 'WINDOW':
      return t`Ships`
    case 'QUANTITY':
      return t`Units`
  }
}

/** Why a fact is another one now. A cause this page does not know yet is left unsaid. */
export function causeText(cause: string): string {
  switch (cause) {
    case 'EDITED':
      return t`A colleague changed the working order.`
    case 'WINDOW':
      return t`The brand changed its delivery window.`
    case 'TERMS':
      return t`Your terms with the brand changed.`
    case 'PRICE_LIST':
      return t`The brand published new prices.`
    case 'OTHER_LIST':
      return t`Another price list counts for you now.`
    case 'TIER':
      return t`Another quantity tier is reached.`
    default:
      return ''
  }
}
