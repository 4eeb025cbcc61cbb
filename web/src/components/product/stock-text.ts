import { t } from '@lingui/core/macro'
import type { StockPartsFragment } from '../../gen/graphql.ts'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

/** `240`, `100+`, `In stock`, `Low`: as the brand lets it be known; empty when unlimited or not shown. */
export function stockText({ shown, units, unlimited, level }: StockPartsFragment): string {
  if (unlimited) return ''
  switch (shown) {
    case 'EXACT':
      return formatCount(units ?? 0, intlLocale())
    case 'AT_LEAST':
      return `${formatCount(units ?? 0, intlLocale())}+`
    case 'LEVEL':
      return level === 'OUT' ? t`Out` : level === 'LOW' ? t`Low` : t`In stock`
    case 'HIDDEN':
      return ''
  }
}
