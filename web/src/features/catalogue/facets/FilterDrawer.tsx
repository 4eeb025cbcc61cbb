import { Plural, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import type { CataloguePage } from '../catalogue-api.ts'
import type { CatalogueSearch } from '../search/catalogue-search.ts'
import { FacetPanel } from './FacetPanel.tsx'
import styles from './FilterDrawer.module.css'

type Props = {
  page: CataloguePage | undefined
  search: CatalogueSearch
  total: number
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
  onClose: () => void
}

/** The facets on a phone; the list behind follows every tick. */
export function FilterDrawer({ page, search, total, onChange, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Drawer open onClose={onClose} title={t`Filters`} side="bottom">
      <FacetPanel page={page} search={search} onChange={onChange} />
      <div className={styles.foot}>
        <Button variant="primary" onClick={onClose}>
          <Plural value={total} one="Show # product" other="Show # products" />
        </Button>
      </div>
    </Drawer>
  )
}
