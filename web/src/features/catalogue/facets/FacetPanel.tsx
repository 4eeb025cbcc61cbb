import { memo } from 'react'
import { Swatch } from '../../../components/ui/Swatch.tsx'
import { Skeleton } from '../../../components/ui/Skeleton.tsx'
import type { CataloguePage } from '../catalogue-api.ts'
import { type CatalogueSearch, type FacetKey } from '../search/catalogue-search.ts'
import { withCategory, withPrice, withValue } from '../search/change-search.ts'
import { CategoryFacet } from './CategoryFacet.tsx'
import { facetValues } from './facet-labels.ts'
import { ListFacet } from './ListFacet.tsx'
import { PriceFacet } from './PriceFacet.tsx'
import { SizeFacet } from './SizeFacet.tsx'
import styles from './Facets.module.css'

type Props = {
  page: CataloguePage | undefined
  search: CatalogueSearch
  /** Keep it stable. */
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
}

const swatch = (family: string) => <Swatch family={family} size={16} />

/** All facets, the same beside the grid and in the drawer of a phone. */
export const FacetPanel = memo(function FacetPanel({ page, search, onChange }: Props) {
  if (!page) return <FacetSkeletons />
  const values = (key: FacetKey) => facetValues(page.facets, key, search.canOrder)
  const list = (key: FacetKey, extra?: { visible?: number; folded?: boolean; mark?: typeof swatch }) => (
    <ListFacet
      facet={key}
      values={values(key)}
      chosen={search[key] ?? []}
      onToggle={(value, selected) => onChange((before) => withValue(before, key, value, selected))}
      {...extra}
    />
  )
  return (
    <div className={styles.panel}>
      {list('brand')}
      <CategoryFacet
        values={values('category')}
        chosen={search.category ?? []}
        onToggle={(path, selected) => onChange((before) => withCategory(before, path, selected))}
      />
      {list('season')}
      {list('gender')}
      {list('colour', { visible: 7, mark: swatch })}
      <SizeFacet
        values={values('size')}
        search={search}
        onToggle={(value, selected) => onChange((before) => withValue(before, 'size', value, selected))}
        onCanOrder={(canOrder) =>
          onChange(({ canOrder: _old, ...before }) => (canOrder ? { ...before, canOrder } : before))
        }
      />
      {list('availability')}
      {list('window', { visible: 8 })}
      <PriceFacet
        ranges={page.prices ?? []}
        search={search}
        onChange={(currency, min, max) => onChange((before) => withPrice(before, currency, min, max))}
      />
    </div>
  )
})

function FacetSkeletons() {
  return (
    <div aria-hidden className={styles.bones}>
      {[6, 4, 3, 7, 5].map((lines, index) => (
        <div key={index} className={styles.bones}>
          <Skeleton width="45%" height={14} />
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} width={`${55 + ((line * 17 + index * 11) % 40)}%`} />
          ))}
        </div>
      ))}
    </div>
  )
}
