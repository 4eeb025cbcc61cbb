import { useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuChoice } from '../../../components/ui/MenuChoice.tsx'
import { type CatalogueSearch, needsCurrency, type Sort, sortOf } from './catalogue-search.ts'

type Props = {
  search: CatalogueSearch
  /** Those the reader's prices are in; the first is taken for a price sort when none was chosen. */
  currencies: readonly string[]
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
}

export function SortMenu({ search, currencies, onChange }: Props) {
  const { t } = useLingui()
  const currency = search.currency ?? currencies[0]
  const names: Record<Sort, string> = {
    relevance: t`Best match`,
    newest: t`Newest`,
    style: t`Style number`,
    low: t`WHSL, low first`,
    high: t`WHSL, high first`,
  }
  const sort = sortOf(search)
  const offered = (Object.keys(names) as Sort[]).filter(
    (each) => (each !== 'relevance' || search.q) && (!needsCurrency(each) || currency),
  )
  // With several currencies the list is sorted inside one; its name says so.
  const label = (each: Sort) =>
    needsCurrency(each) && currencies.length > 1 ? `${names[each]} (${currency})` : names[each]
  return (
    <Menu
      label={t`Sort by`}
      width={220}
      target={
        <Button icon="sort" aria-label={t`Sort by: ${names[sort]}`}>
          {names[sort]}
        </Button>
      }
    >
      <MenuChoice
        label={t`Sort by`}
        options={offered.map((value) => ({ value, label: label(value) }))}
        value={sort}
        onChange={(next) =>
          onChange(({ sort: _old, ...before }) => {
            const usual = next === sortOf(before)
            return {
              ...before,
              ...(needsCurrency(next) && currency && { currency }),
              ...(!usual && { sort: next }),
            }
          })
        }
      />
    </Menu>
  )
}
