import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import type { CatalogueSearch } from '../search/catalogue-search.ts'
import type { FacetValue } from './facet-labels.ts'
import { facetTitle } from './facet-text.ts'
import { FacetSection } from './FacetSection.tsx'
import styles from './Facets.module.css'
import { scaleText } from './scale-text.ts'

type Props = {
  values: readonly FacetValue[]
  search: CatalogueSearch
  onToggle: (value: string, selected: boolean) => void
  onCanOrder: (canOrder: boolean) => void
}

/** Scales shown before "n more scales". */
const visibleScales = 2

/** Sizes as on a size label, scale by scale in the scale's order. */
export function SizeFacet({ values, search, onToggle, onCanOrder }: Props) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const chosen = search.size ?? []
  const missing = chosen
    .filter((value) => values.every((each) => each.value !== value))
    .map((value) => {
      const at = value.indexOf('|')
      return { value, group: value.slice(0, Math.max(0, at)), label: value.slice(at + 1), count: 0 }
    })
  const scales = [...Map.groupBy([...values, ...missing], ({ group }) => group)].sort(
    ([, left], [, right]) => weightOf(right) - weightOf(left),
  )
  const shown = scales.filter(
    ([, sizes], index) => all || index < visibleScales || sizes.some(({ value }) => chosen.includes(value)),
  )
  const hidden = scales.length - shown.length
  if (scales.length === 0) return null
  return (
    <FacetSection title={facetTitle('size')} chosen={chosen.length}>
      {shown.map(([scale, sizes]) => (
        <div key={scale} role="group" aria-label={scaleText(scale)} className={styles.scale}>
          <p aria-hidden className={styles.group}>
            {scaleText(scale)}
          </p>
          <div className={styles.sizes}>
            {sizes.map(({ value, label, count }) => (
              <button
                key={value}
                type="button"
                className={styles.size}
                aria-pressed={chosen.includes(value)}
                aria-label={t`${label}, ${count} products`}
                title={t`${count} products`}
                data-none={count === 0 || undefined}
                onClick={() => onToggle(value, !chosen.includes(value))}
              >
                {label}
              </button>
            ))}
          </div>
        </div>
      ))}
      {(hidden > 0 || all) && scales.length > visibleScales && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Plural value={hidden} one="# more scale" other="# more scales" />}
        </button>
      )}
      {chosen.length > 0 && (
        <Checkbox
          className={styles.canOrder}
          checked={search.canOrder ?? false}
          onChange={(event) => onCanOrder(event.currentTarget.checked)}
          label={search.window ? t`Available in the chosen window` : t`Available in some window`}
        />
      )}
    </FacetSection>
  )
}

const weightOf = (sizes: readonly FacetValue[]) => Math.max(...sizes.map(({ count }) => count))
