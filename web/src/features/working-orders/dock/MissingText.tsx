import { Plural, Trans } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { DockData } from './DockBody.tsx'
import styles from './Dock.module.css'
import { missingOf } from './missing-of.ts'

/** "€340 to go", "2 minimums to reach", or that they are reached. Nothing while there are no units. */
export function MissingText({ dock }: { dock: NonNullable<DockData> }) {
  const { one, count } = missingOf(dock)
  if (one) {
    return (
      <span className={styles.missing}>
        <Trans>{formatMoney(one, intlLocale(), { whole: true })} to go</Trans>
      </span>
    )
  }
  if (count > 1) {
    return (
      <span className={styles.missing}>
        <Plural value={count} one="# minimum to reach" other="# minimums to reach" />
      </span>
    )
  }
  if (dock.workingOrder.units === 0) return null
  return (
    <span className={styles.reached}>
      <Icon name="check" size={12} /> <Trans>Minimum reached</Trans>
    </span>
  )
}
