import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { totalsByCurrency } from '../../../components/product/row-total.ts'
import { usePadState } from './pad-context.ts'
import styles from './TotalsBar.module.css'
import type { OpenPad } from './use-open-pad.ts'

/** Where there is no room beside the matrix: total and minimum always in sight, the rest unfolds. */
export function TotalsBar({ check, children }: Pick<OpenPad, 'check'> & { children: ReactNode }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const totals = usePadState((state) => state.totals)
  const perCurrency = totalsByCurrency([...totals.values()])
  const units = perCurrency.reduce((sum, total) => sum + total.units, 0)
  const missing = (check?.parts ?? []).flatMap(({ brandId, minimum }) => {
    const toGo = (minimum?.minor ?? 0) - (totals.get(brandId)?.minor ?? 0)
    return minimum && toGo > 0 && (totals.get(brandId)?.units ?? 0) > 0 ? [{ ...minimum, minor: toGo }] : []
  })
  return (
    <div className={styles.bar}>
      <span className={styles.totals}>
        <strong>
          {perCurrency.map((total) => (
            <span key={total.currency}>{total.currency ? <Money {...total} /> : '–'}</span>
          ))}
        </strong>{' '}
        <Plural value={units} one="# unit" other="# units" />
        {missing.length === 1 && (
          <span className={styles.missing}>
            <Trans>{formatMoney(missing[0]!, intlLocale(), { whole: true })} to go</Trans>
          </span>
        )}
        {missing.length > 1 && (
          <span className={styles.missing}>
            <Plural value={missing.length} one="# minimum to reach" other="# minimums to reach" />
          </span>
        )}
      </span>
      <Button size="sm" icon="chevronUp" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Totals and delivery</Trans>
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t`Totals and delivery`} side="bottom">
        {children}
      </Drawer>
    </div>
  )
}
