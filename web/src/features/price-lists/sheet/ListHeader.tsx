import { Trans } from '@lingui/react/macro'
import { formatShare } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { PriceListHead } from '../list/list-form.ts'
import { ListState } from '../list/ListState.tsx'
import { UsedBy } from '../list/UsedBy.tsx'
import { Validity } from '../list/Validity.tsx'
import styles from './sheet-page.module.css'

/** What holds for all rows. */
export function ListHeader({ list }: { list: PriceListHead }) {
  const rate = formatShare(list.taxRateBp / 10_000, intlLocale())
  return (
    <div className={styles.facts}>
      <ListState list={list} />
      <span>{list.currency}</span>
      <span>
        <Validity list={list} />
      </span>
      <span>
        {list.rrpIncludesTax ? <Trans>WHSL excl. VAT, RRP incl. {rate}</Trans> : <Trans>WHSL and RRP excl. VAT</Trans>}
      </span>
      <span>
        <Trans>Revision {list.revision}</Trans>
      </span>
      <UsedBy list={list} />
    </div>
  )
}
