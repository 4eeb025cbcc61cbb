import { t } from '@lingui/core/macro'
import type { NotOrderableReason, WindowPartsFragment } from '../../gen/graphql.ts'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

/** Why a product or size cannot be ordered in a window, as a sentence. */
export function notOrderableText(reason: NotOrderableReason): string {
  switch (reason) {
    case 'PRODUCT_CLOSED':
      return t`The brand takes no new orders for it.`
    case 'NOT_COVERED':
      return t`Not part of this delivery window.`
    case 'WINDOW_CLOSED':
      return t`This delivery window takes no orders any more.`
    case 'KIND_NOT_ALLOWED':
      return t`Your terms with the brand leave out this kind of window.`
    case 'NO_PRICE':
      return t`There is no price for you yet.`
    case 'PRICE_CURRENCY':
      return t`Its price is in another currency than your terms.`
    case 'SOLD_OUT':
      return t`Sold out.`
    case 'SUSPENDED':
      return t`The brand has suspended your connection: no new orders.`
  }
}

/** Why a window takes no orders; empty while it does. */
export function windowRefusalText({ refusal, orderCutoff }: WindowPartsFragment): string {
  switch (refusal) {
    case 'CUT_OFF': {
      const moment = orderCutoff ? formatMoment(orderCutoff, intlLocale()) : ''
      return moment ? t`Ordering ended on ${moment}.` : t`Ordering has ended.`
    }
    case 'ENDED':
      return t`It is over.`
    case 'TOO_FEW_DAYS':
      return t`Too few days are left in it.`
    case 'CLOSED':
      return t`The brand has closed it.`
    default:
      return ''
  }
}
