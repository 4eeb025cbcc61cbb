import { type Amount, formatMoney } from '../../lib/format/money.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

type Props = Amount & { whole?: boolean }

/** An amount: `<Money minor={4500} currency="EUR" />` is €45.00. `whole` leaves out cents that are zero. */
export function Money({ minor, currency, whole }: Props) {
  return <>{formatMoney({ minor, currency }, intlLocale(), { whole })}</>
}
