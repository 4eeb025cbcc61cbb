import { t as translate } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Swatch } from '../../../components/ui/Swatch.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { chosenText } from '../facets/facet-labels.ts'
import { facetTitle } from '../facets/facet-text.ts'
import type { CatalogueSearch } from './catalogue-search.ts'
import { type ActiveFilter, activeFilters, withoutFilter, withoutFilters } from './change-search.ts'
import styles from './ActiveFilters.module.css'

type Props = {
  search: CatalogueSearch
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
}

/** What narrows the list, each with the way to take it away. */
export function ActiveFilters({ search, onChange }: Props) {
  const { t } = useLingui()
  const filters = activeFilters(search)
  if (filters.length === 0) return null
  return (
    <div role="group" aria-label={t`Active filters`} className={styles.chips}>
      {filters.map((filter) => {
        const text = filterText(filter)
        return (
          <button
            key={`${filter.kind} ${text}`}
            type="button"
            className={styles.chip}
            aria-label={t`Remove ${text}`}
            title={filter.kind === 'value' ? facetTitle(filter.facet) : undefined}
            onClick={() => onChange((before) => withoutFilter(before, filter))}
          >
            {filter.kind === 'value' && filter.facet === 'colour' && <Swatch family={filter.value} size={12} />}
            <span className={styles.text}>{text}</span>
            <Icon name="close" size={12} />
          </button>
        )
      })}
      {filters.length > 1 && (
        <button type="button" className={styles.clear} onClick={() => onChange(withoutFilters)}>
          <Trans>Clear all</Trans>
        </button>
      )}
    </div>
  )
}

/** `"linen"`, `Halden Studio`, `€20 – €80`. */
export function filterText(filter: ActiveFilter): string {
  switch (filter.kind) {
    case 'text':
      return `“${filter.text}”`
    case 'value':
      return chosenText(filter.facet, filter.value)
    case 'price': {
      const { currency, min, max } = filter
      const print = (minor: number) => formatMoney({ minor, currency }, intlLocale(), { whole: true })
      if (min === undefined) return translate`WHSL up to ${print(max!)}`
      if (max === undefined) return translate`WHSL from ${print(min)}`
      return translate`WHSL ${print(min)} – ${print(max)}`
    }
  }
}
