import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '../../../components/ui/MultiSelect.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import type { OrderFlag, OrderListQuery } from '../../../gen/graphql.ts'
import { flagLooks } from '../order-words.ts'
import type { OrdersSearch } from '../orders-search.ts'
import { windowDays } from '../window-words.ts'
import styles from './list.module.css'

type Props = {
  side: 'BRAND' | 'RETAILER'
  search: OrdersSearch
  found: OrderListQuery['orders'] | undefined
  onChange: (change: { [Key in keyof OrdersSearch]?: OrdersSearch[Key] | undefined }) => void
}

const flagsOf: Record<Props['side'], readonly OrderFlag[]> = {
  BRAND: ['NOTE', 'ABOVE_AVAILABILITY', 'CHANGES_WAITING', 'LATE'],
  RETAILER: ['CHANGES_WAITING', 'LATE'],
}

/** Everything chosen here stands in the address. */
export function OrderFilters({ side, search, found, onChange }: Props) {
  const { t, i18n } = useLingui()
  const some = (ids: string[]) => (ids.length > 0 ? ids : undefined)
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          slash
          label={t`Search orders`}
          placeholder={t`Number, PO or name`}
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q.trim() || undefined })}
        />
      </div>
      <div className={styles.filters}>
        <MultiSelect
          compact
          aria-label={side === 'BRAND' ? t`Customer` : t`Brand`}
          placeholder={side === 'BRAND' ? t`Any customer` : t`Any brand`}
          options={(found?.others ?? []).map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }))}
          value={search.others ?? []}
          onChange={(ids) => onChange({ others: some(ids) })}
        />
        <MultiSelect
          compact
          aria-label={t`Window`}
          placeholder={t`Any window`}
          options={(found?.windows ?? []).map(({ window, count }) => ({
            value: window.id,
            label: `${window.name}, ${windowDays(window)} (${count})`,
          }))}
          value={search.windows ?? []}
          onChange={(ids) => onChange({ windows: some(ids) })}
        />
        <Select
          compact
          clearable
          aria-label={t`To look at`}
          placeholder={t`Any reason to look`}
          options={flagsOf[side].map((flag) => ({ value: flag, label: i18n._(flagLooks[flag].word) }))}
          value={search.flag ?? null}
          onChange={(flag) => onChange({ flag: flag ?? undefined })}
        />
      </div>
    </>
  )
}
