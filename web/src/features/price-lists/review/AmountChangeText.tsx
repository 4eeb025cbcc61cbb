import { Trans, useLingui } from '@lingui/react/macro'
import { money } from '../../../components/matrix/value-type.ts'
import { Icon } from '../../../components/ui/Icon.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './ReviewDialog.module.css'
import type { AmountChange } from './review-row.ts'

/** `40.00 → 42.00 +5 %`; only the figure when it stays. */
export function AmountChangeText({
  change: { before, after, share },
  currency,
}: {
  change: AmountChange
  currency: string
}) {
  const { t } = useLingui()
  const print = (minor: number | null) => (minor === null ? t`none` : money(currency, intlLocale()).print(minor))
  if (before === after) return <span className={styles.before}>{print(after)}</span>
  return (
    <span className={styles.amount}>
      <span className={styles.before}>{print(before)}</span>
      <Icon name="arrowRight" size={12} />
      <VisuallyHidden>
        <Trans>becomes</Trans>
      </VisuallyHidden>
      <span className={styles.after}>{print(after)}</span>
      {share !== null && <span>{shareText(share)}</span>}
    </span>
  )
}

function shareText(share: number): string {
  const size = Math.abs(share)
  const digits = size < 0.001 ? 2 : size < 0.1 ? 1 : 0
  return new Intl.NumberFormat(intlLocale(), {
    style: 'percent',
    signDisplay: 'always',
    maximumFractionDigits: digits,
  }).format(share)
}
