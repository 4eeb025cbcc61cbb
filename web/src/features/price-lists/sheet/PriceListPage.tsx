import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { usePriceListsQuery } from '../data/price-lists-api.ts'
import { priceListRoute } from '../routes.ts'
import { SheetPage } from './SheetPage.tsx'

export function PriceListPage() {
  const { t } = useLingui()
  const { listId } = priceListRoute.useParams()
  const { data, error, refetch, isFetching } = usePriceListsQuery(undefined, { refetchOnMountOrArgChange: true })
  const list = data?.priceLists.find(({ id }) => id === listId)
  // Another list, currency or right to write: another sheet, since its cells and history mean something else.
  if (list) return <SheetPage key={`${list.id} ${list.currency} ${list.archived}`} list={list} />
  return (
    <Page title={t`Price list`} back={<Link to="/price-lists">{t`Price lists`}</Link>}>
      {error && !data && <ErrorState error={error} onRetry={refetch} busy={isFetching} />}
      {!error && isFetching && (
        <Loading>
          <RowSkeletons />
        </Loading>
      )}
      {data && !isFetching && (
        <EmptyState
          icon="tag"
          title={<Trans>There is no such price list</Trans>}
          action={<ButtonLink to="/price-lists">{t`All price lists`}</ButtonLink>}
        />
      )}
    </Page>
  )
}
