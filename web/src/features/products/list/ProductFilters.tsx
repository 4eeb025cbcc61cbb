import { useLingui } from '@lingui/react'
import { Trans, useLingui as useMacro } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import type { BrandProductListQuery, FunnelStep } from '../../../gen/graphql.ts'
import { categoryOptions } from '../categories.ts'
import { gateWords } from '../gate-words.ts'
import { lifecycleLooks } from '../../../components/product/lifecycle-looks.ts'
import { gates, type ProductsSearch } from '../products-search.ts'
import type { Narrow } from './ProductsPage.tsx'
import styles from './list.module.css'

type Props = {
  search: ProductsSearch
  found: BrandProductListQuery['brandProducts'] | undefined
  onChange: Narrow
}

type Completeness = 'complete' | 'incomplete' | 'short' | 'setAside' | `missing ${(typeof gates)[number]}`

/** Everything chosen here stands in the address. Counts are over all products, or those of the season. */
export function ProductFilters({ search, found, onChange }: Props) {
  const { t } = useMacro()
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const failing = new Map(found?.funnel.gates.map(({ gate, failing: count }) => [gate, count]))
  const reached = (step: FunnelStep) => found?.funnel.stages.find((stage) => stage.step === step)?.reached ?? 0
  const counted = (word: string, count: number | undefined) => (count === undefined ? word : `${word} (${count})`)
  const missing = (gate: (typeof gates)[number]) => {
    const name = i18n._(gateWords[gate].name)
    return t`Missing: ${name}`
  }
  const chosen: Completeness | null = search.missing
    ? `missing ${search.missing}`
    : search.short
      ? 'short'
      : search.setAside
        ? 'setAside'
        : (search.show ?? null)

  const chosenCount = [chosen, search.lifecycle, search.season, search.category].filter(Boolean).length

  function choose(next: Completeness | null) {
    const gate = gates.find((each) => next === `missing ${each}`)
    onChange({
      reached: undefined,
      lost: undefined,
      missing: gate,
      short: next === 'short' || undefined,
      setAside: next === 'setAside' || undefined,
      show: next === 'complete' || next === 'incomplete' ? next : undefined,
    })
  }

  return (
    <>
      <div className={styles.search}>
        <SearchBox
          slash
          label={t`Search products`}
          placeholder={t`Number, name, SKU or EAN`}
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q.trim() || undefined })}
        />
      </div>
      <div className={styles.filtersButton}>
        <Button icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
          {chosenCount > 0 ? <Trans>Filters ({chosenCount})</Trans> : <Trans>Filters</Trans>}
        </Button>
      </div>
      <div className={styles.filters} data-open={open || undefined}>
        <Select
          compact
          clearable
          aria-label={t`Completeness`}
          placeholder={t`Complete or not`}
          options={[
            { value: 'complete', label: counted(t`Complete`, found && reached('COMPLETE')) },
            { value: 'incomplete', label: counted(t`Incomplete`, found && reached('RECEIVED') - reached('COMPLETE')) },
            ...gates.map((gate) => ({
              value: `missing ${gate}` as const,
              label: counted(missing(gate), failing.get(gate)),
            })),
            { value: 'short', label: t`Promised beyond supply` },
            { value: 'setAside', label: counted(t`Change not processed`, found?.setAside) },
          ]}
          value={chosen}
          onChange={choose}
        />
        <Select
          compact
          clearable
          aria-label={t`Lifecycle`}
          placeholder={t`Any lifecycle`}
          options={(found?.lifecycles ?? []).map(({ lifecycle, count }) => ({
            value: lifecycle,
            label: counted(i18n._(lifecycleLooks[lifecycle].word), count),
          }))}
          value={search.lifecycle ?? null}
          onChange={(lifecycle) => onChange({ lifecycle: lifecycle ?? undefined })}
        />
        <Select
          compact
          clearable
          aria-label={t`Season`}
          placeholder={t`Any season`}
          options={(found?.seasons ?? []).map(({ season, count }) => ({
            value: season,
            label: counted(season, count),
          }))}
          value={search.season ?? null}
          onChange={(season) => onChange({ season: season ?? undefined })}
        />
        <Select
          compact
          clearable
          searchable
          aria-label={t`Category`}
          placeholder={t`Any category`}
          options={categoryOptions(found?.categories ?? [])}
          value={search.category ?? null}
          onChange={(category) => onChange({ category: category ?? undefined })}
        />
      </div>
    </>
  )
}
