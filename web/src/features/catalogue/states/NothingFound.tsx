import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import type { CataloguePage } from '../catalogue-api.ts'
import { filterText } from '../search/ActiveFilters.tsx'
import type { CatalogueSearch } from '../search/catalogue-search.ts'
import { withoutFilter, withoutFilters } from '../search/change-search.ts'
import { helpfulRemovals } from './helpful-removals.ts'
import styles from './States.module.css'

type Props = {
  page: CataloguePage
  search: CatalogueSearch
  onChange: (change: (before: CatalogueSearch) => CatalogueSearch) => void
}

/** No hits: says which filter stands in the way, and takes it away. */
export function NothingFound({ page, search, onChange }: Props) {
  const removals = helpfulRemovals(page, search)
  return (
    <EmptyState
      icon="search"
      title={<Trans>No product matches all of this</Trans>}
      action={
        <div className={styles.suggested}>
          {removals.map(({ filters, atLeast }) => {
            const name = filters.map(filterText).join(', ')
            return (
              <Button
                key={name}
                icon="close"
                onClick={() => onChange((before) => filters.reduce(withoutFilter, before))}
              >
                <Trans>Without {name}</Trans>
                {atLeast !== undefined && (
                  <>
                    : <Plural value={atLeast} one="# product or more" other="# products or more" />
                  </>
                )}
              </Button>
            )
          })}
          <Button variant="quiet" onClick={() => onChange(withoutFilters)}>
            <Trans>Clear all filters</Trans>
          </Button>
        </div>
      }
    >
      {removals.length > 0 ? (
        <Trans>Taking away one of these shows products again.</Trans>
      ) : (
        <Trans>Check the spelling, or search for a style number, a fabric or a colour.</Trans>
      )}
    </EmptyState>
  )
}
