import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { BackToCatalogue } from './BackToCatalogue.tsx'
import { styleRoute } from './routes.ts'
import { useStylePageQuery } from './style-api.ts'
import { StyleSkeleton } from './StyleSkeleton.tsx'
import { StyleView } from './StyleView.tsx'

/** One style: what it looks like, what it costs, when it ships, and the matrix to order it in. */
export function StylePage() {
  const { t } = useLingui()
  const { styleId } = styleRoute.useParams()
  const { currentData, error, refetch, isFetching } = useStylePageQuery({ id: styleId })
  const back = <BackToCatalogue />
  const style = currentData?.style
  if (style && style.colourways.length > 0) return <StyleView style={style} back={back} onStale={refetch} />
  return (
    <Page title={t`Style`} back={back}>
      {currentData ? (
        <EmptyState
          icon="garment"
          title={<Trans>This style is not offered to you</Trans>}
          action={
            <ButtonLink variant="primary" to="/catalogue">
              <Trans>To the catalogue</Trans>
            </ButtonLink>
          }
        >
          <Trans>The brand has taken it back, or your connection has ended. Quantities you wrote are kept.</Trans>
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : (
        <StyleSkeleton />
      )}
    </Page>
  )
}
