import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../components/ui/Button.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { SegmentedControl } from '../../components/ui/SegmentedControl.tsx'
import { VisuallyHidden } from '../../components/ui/VisuallyHidden.tsx'
import styles from './CataloguePage.module.css'
import type { CatalogueSearch } from './search/catalogue-search.ts'
import { activeFilters } from './search/change-search.ts'
import { SearchField } from './search/SearchField.tsx'
import { SortMenu } from './search/SortMenu.tsx'

type Props = {
  search: CatalogueSearch
  currencies: readonly string[]
  onText: (text: string) => void
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
  /** On narrow pages the filters are in a drawer. */
  onFilters: () => void
}

export function CatalogueToolbar({ search, currencies, onText, onChange, onFilters }: Props) {
  const { t } = useLingui()
  const count = activeFilters(search).length
  return (
    <>
      <SearchField value={search.q ?? ''} onChange={onText} />
      <span className={styles.end}>
        <span className={styles.filtersButton}>
          <Button icon="filter" onClick={onFilters}>
            {count > 0 ? <Trans>Filters ({count})</Trans> : <Trans>Filters</Trans>}
          </Button>
        </span>
        <SortMenu search={search} currencies={currencies} onChange={onChange} />
        <SegmentedControl
          label={t`View`}
          options={[
            { value: 'grid', label: <ViewIcon name="grid" text={t`Pictures`} />, title: t`Pictures` },
            { value: 'table', label: <ViewIcon name="table" text={t`Table`} />, title: t`Table` },
          ]}
          value={search.view ?? 'grid'}
          onChange={(view) => onChange(({ view: _old, ...rest }) => (view === 'table' ? { ...rest, view } : rest))}
        />
      </span>
    </>
  )
}

function ViewIcon({ name, text }: { name: 'grid' | 'table'; text: string }) {
  return (
    <span className={styles.viewIcon}>
      <Icon name={name} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  )
}
