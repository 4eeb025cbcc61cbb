import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { AmountFragment } from '../../../gen/graphql.ts'
import styles from './Minimum.module.css'

type Props = { minor: number; minimum: AmountFragment | null | undefined }

/** How far a brand's part is from its minimum order value: "€340 to go", or reached. Nothing without a minimum. */
export function Minimum({ minor, minimum }: Props) {
  if (!minimum) return null
  const missing = minimum.minor - minor
  const share = minimum.minor > 0 ? Math.min(1, minor / minimum.minor) : 1
  const money = (amount: number) => formatMoney({ ...minimum, minor: amount }, intlLocale(), { whole: true })
  return (
    <div className={missing > 0 ? styles.open : styles.reached}>
      <span aria-hidden className={styles.track}>
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.text}>
        {missing > 0 ? (
          <Trans>
            {money(missing)} to go to the minimum of {money(minimum.minor)}
          </Trans>
        ) : (
          <>
            <Icon name="check" size={12} />
            <Trans>Minimum of {money(minimum.minor)} reached</Trans>
          </>
        )}
      </span>
    </div>
  )
}
