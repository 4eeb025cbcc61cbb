import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { FacetKey } from '../search/catalogue-search.ts'
import { FacetOption } from './FacetOption.tsx'
import { FacetSection } from './FacetSection.tsx'
import type { FacetValue } from './facet-labels.ts'
import { chosenText } from './facet-labels.ts'
import { facetTitle, valueText } from './facet-text.ts'
import styles from './Facets.module.css'

type Props = {
  facet: FacetKey
  values: readonly FacetValue[]
  chosen: readonly string[]
  onToggle: (value: string, selected: boolean) => void
  /** Before "n more". */
  visible?: number
  folded?: boolean
  mark?: (value: string) => ReactNode
}

/** Values to tick, grouped where they have groups; those chosen are always among them. */
export function ListFacet({ facet, values, chosen, onToggle, visible = 6, folded = false, mark }: Props) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const [find, setFind] = useState('')
  const title = facetTitle(facet)
  const missing = chosen
    .filter((value) => values.every((each) => each.value !== value))
    .map((value): FacetValue => ({ value, label: chosenText(facet, value), count: 0, group: '' }))
  const options = [...missing, ...values]
  const needle = find.trim().toLocaleLowerCase()
  const found = needle
    ? options.filter(({ value, label }) => valueText(facet, value, label).toLocaleLowerCase().includes(needle))
    : options
  const shown = all ? found : found.filter(({ value }, index) => index < visible || chosen.includes(value))
  const groups = Map.groupBy(shown, ({ group }) => group)
  const hidden = options.length - shown.length
  if (options.length === 0) return null
  return (
    <FacetSection title={title} chosen={chosen.length} folded={folded}>
      {all && options.length > 12 && (
        <input
          type="search"
          className={styles.find}
          aria-label={t`Find in ${title}`}
          placeholder={t`Find`}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      {[...groups].map(([group, members]) => (
        <div key={group} role={group ? 'group' : undefined} aria-label={group || undefined}>
          {group && (
            <p aria-hidden className={styles.group}>
              {group}
            </p>
          )}
          <ul>
            {members.map(({ value, label, count }) => (
              <li key={value}>
                <FacetOption
                  label={valueText(facet, value, label)}
                  count={count}
                  checked={chosen.includes(value)}
                  onChange={(selected) => onToggle(value, selected)}
                  mark={mark?.(value)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(hidden > 0 || all) && options.length > visible && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Trans>{hidden} more</Trans>}
        </button>
      )}
    </FacetSection>
  )
}
