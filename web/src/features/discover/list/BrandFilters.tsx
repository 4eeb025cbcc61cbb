import { useLingui } from '@lingui/react/macro'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import type { Relation } from '../../../gen/graphql.ts'
import { categoryName, countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { DiscoverSearch } from '../discover-search.ts'
import { relationLooks } from '../relation-look.ts'
import styles from './DiscoverPage.module.css'

type Props = {
  search: DiscoverSearch
  /** What brands say of themselves; undefined while they are on their way. */
  values: { countries: readonly string[]; categories: readonly string[]; seasons: readonly string[] } | undefined
  onChange: (change: { [Key in keyof DiscoverSearch]: DiscoverSearch[Key] | undefined }) => void
}

const filtered: readonly Relation[] = ['CONNECTED', 'INVITED', 'REQUESTED', 'NONE', 'SUSPENDED', 'ENDED', 'DECLINED']

export function BrandFilters({ search, values, onChange }: Props) {
  const { t, i18n } = useLingui()
  const locale = intlLocale()
  // A chosen value stands there even while, or although, no brand says it.
  const options = (known: readonly string[] | undefined, chosen: string | undefined, name: (value: string) => string) =>
    [...new Set([...(known ?? []), ...(chosen ? [chosen] : [])])]
      .map((value) => ({ value, label: name(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <div className={styles.filters} role="search">
      <div className={styles.search}>
        <SearchBox
          slash
          label={t`Search brands`}
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q || undefined })}
        />
      </div>
      <Select
        compact
        clearable
        aria-label={t`State`}
        placeholder={t`Any state`}
        value={search.relation ?? null}
        onChange={(relation) => onChange({ relation: relation ?? undefined })}
        options={filtered.map((value) => ({ value, label: i18n._(relationLooks[value].word) }))}
      />
      <Select
        compact
        clearable
        searchable
        aria-label={t`Delivers to`}
        placeholder={t`Delivers to`}
        value={search.country ?? null}
        onChange={(country) => onChange({ country: country ?? undefined })}
        options={options(values?.countries, search.country, (code) => countryName(code, locale))}
      />
      <Select
        compact
        clearable
        searchable
        aria-label={t`Category`}
        placeholder={t`Any category`}
        value={search.category ?? null}
        onChange={(category) => onChange({ category: category ?? undefined })}
        options={options(values?.categories, search.category, categoryName)}
      />
      <Select
        compact
        clearable
        aria-label={t`Season`}
        placeholder={t`Any season`}
        value={search.season ?? null}
        onChange={(season) => onChange({ season: season ?? undefined })}
        options={options(values?.seasons, search.season, (season) => season)}
      />
    </div>
  )
}
