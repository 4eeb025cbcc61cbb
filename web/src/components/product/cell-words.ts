import { formatSoonDate } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { CellWords } from './quantity-cell-of.ts'
import { notOrderableText } from './refusal-text.ts'
import { stockText } from './stock-text.ts'

/** The words of matrix cells in the reader's language. */
export const cellWords: CellWords = {
  stock: stockText,
  reason: notOrderableText,
  day: (iso, now) => formatSoonDate(iso, intlLocale(), now),
}
