import { t } from '@lingui/core/macro'
import type { AvailabilityPartsFragment } from '../../gen/graphql.ts'
import { formatDate } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { stockText } from './stock-text.ts'

/** `At once 240`, `From 15 Aug`, `Made to order`, `Sold out`. */
export function availabilityText({ bucket, stock, from }: AvailabilityPartsFragment, now: Date): string {
  switch (bucket) {
    case 'AT_ONCE': {
      if (stock?.shown === 'LEVEL') return stock.level === 'LOW' ? t`At once, few left` : t`At once`
      const units = stock ? stockText(stock) : ''
      return units ? t`At once ${units}` : t`At once`
    }
    case 'COMING': {
      const day = from ? formatDate(from, intlLocale(), now) : ''
      return day ? t`From ${day}` : t`Coming`
    }
    case 'MADE_TO_ORDER':
      return t`Made to order`
    case 'SOLD_OUT':
      return t`Sold out`
    case 'HIDDEN':
      return t`Stock not shown`
  }
}
