import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { type DiscoverSearch, isNarrowed } from '../discover-search.ts'

/** Nothing found, or nobody there yet. */
export function NoBrands({ search }: { search: DiscoverSearch }) {
  if (!isNarrowed(search)) {
    return (
      <EmptyState icon="compass" title={<Trans>No brands here yet</Trans>}>
        <Trans>Brands appear here as soon as they join Selvedge.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="search"
      title={<Trans>No brand fits</Trans>}
      action={
        <ButtonLink to="/discover" search={{}}>
          <Trans>Show all brands</Trans>
        </ButtonLink>
      }
    >
      <Trans>Try fewer words or take a filter off.</Trans>
    </EmptyState>
  )
}
