import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import { formatMoney, minorDigits, parseMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { CataloguePage } from '../catalogue-api.ts'
import type { CatalogueSearch } from '../search/catalogue-search.ts'
import { FacetSection } from './FacetSection.tsx'
import styles from './Facets.module.css'

type Props = {
  ranges: NonNullable<CataloguePage['prices']>
  search: CatalogueSearch
  onChange: (currency: string, min: number | undefined, max: number | undefined) => void
}

/** A price band inside one currency: amounts of different currencies are never compared. */
export function PriceFacet({ ranges, search, onChange }: Props) {
  const { t } = useLingui()
  const currencies = ranges.map((range) => range.currency)
  const [picked, setPicked] = useState<string>()
  const currency = search.currency ?? picked ?? currencies[0]
  const range = ranges.find((each) => each.currency === currency)
  if (!currency) return null
  const bounded = search.min !== undefined || search.max !== undefined
  const print = (minor: number) => formatMoney({ minor, currency }, intlLocale(), { whole: true })
  return (
    <FacetSection title={t`WHSL`} chosen={bounded ? 1 : 0}>
      {currencies.length > 1 && (
        <SegmentedControl
          label={t`Currency`}
          fullWidth
          options={currencies.map((value) => ({ value, label: value }))}
          value={currency}
          onChange={(next) => (search.currency ? onChange(next, undefined, undefined) : setPicked(next))}
        />
      )}
      <div className={styles.band}>
        <Bound
          label={t`Lowest price`}
          placeholder={range ? print(range.min) : ''}
          currency={currency}
          value={search.currency === currency ? search.min : undefined}
          onChange={(min) => onChange(currency, min, search.max)}
        />
        <span aria-hidden>–</span>
        <Bound
          label={t`Highest price`}
          placeholder={range ? print(range.max) : ''}
          currency={currency}
          value={search.currency === currency ? search.max : undefined}
          onChange={(max) => onChange(currency, search.min, max)}
        />
      </div>
      <p className={styles.hint}>
        <Trans>Per unit, excl. VAT, before your discount.</Trans>
      </p>
    </FacetSection>
  )
}

type BoundProps = {
  label: string
  placeholder: string
  currency: string
  value: number | undefined
  onChange: (minor: number | undefined) => void
}

/** Taken over on Enter and when the focus leaves; what is no amount is marked and kept. */
function Bound({ label, placeholder, currency, value, onChange }: BoundProps) {
  const printed = value === undefined ? '' : String(value / 10 ** minorDigits(currency))
  const [draft, setDraft] = useState(printed)
  const [seen, setSeen] = useState(printed)
  if (seen !== printed) {
    setSeen(printed)
    setDraft(printed)
  }
  const parsed = draft.trim() ? parseMoney(draft, currency) : undefined
  const wrong = draft.trim() !== '' && parsed === undefined
  const take = () => {
    if (!wrong && parsed !== value) onChange(parsed)
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      className={styles.bound}
      aria-label={label}
      aria-invalid={wrong || undefined}
      placeholder={placeholder}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setDraft(printed)
      }}
    />
  )
}
