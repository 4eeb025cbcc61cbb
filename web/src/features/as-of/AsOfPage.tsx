import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'
import { Swatch } from '../../components/ui/Swatch.tsx'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import styles from './AsOf.module.css'
import { AsOfView } from './AsOfView.tsx'
import { BackToProduct } from './BackToProduct.tsx'
import { useProductAsOfQuery } from './data/as-of-api.ts'
import { asOfRoute } from './routes.ts'

/** A product, its prices for one retailer and their terms, as they were at a moment: for disputes. */
export function AsOfPage() {
  const { t } = useLingui()
  const { productId } = useParams({ from: '/signed-in/as-of/$productId' })
  const { at, retailer } = asOfRoute.useSearch()
  const ofBrand = useViewer().organisation.kind === 'BRAND'
  // A moment that has not come is shown as now; the field says what is wrong with it.
  const past = at !== undefined && Date.parse(at) <= Date.now() ? at : null
  const input = { productId, at: past, retailerId: retailer ?? null }
  const { data, currentData, error, refetch, isFetching } = useProductAsOfQuery({ input })
  // While another moment is fetched, the one before stays.
  const asOf = (currentData ?? data)?.productAsOf
  const product = asOf?.now.product ?? asOf?.then.product
  const back = <BackToProduct productId={productId} styleId={product?.styleId} ofBrand={ofBrand} />

  if (!asOf || (error && !isFetching))
    return (
      <Page title={t`As it was`} back={back}>
        {error ? (
          <ErrorState error={error} onRetry={refetch} busy={isFetching} />
        ) : data ? (
          <EmptyState icon="clock" title={<Trans>Nothing to see here</Trans>}>
            <Trans>There is no such product, or neither then nor now was it offered to you.</Trans>
          </EmptyState>
        ) : (
          <Loading>
            <RowSkeletons count={10} />
          </Loading>
        )}
      </Page>
    )
  const name = product ? `${product.styleNumber} ${product.colourCode} · ${product.name}` : asOf.brand.name
  return (
    <Page
      title={t`As it was: ${name}`}
      back={back}
      meta={
        product && (
          <span className={styles.swatch}>
            <Swatch hex={product.colourHex} family={product.colourFamily} />
            {product.colourName || product.colourCode}
          </span>
        )
      }
    >
      <AsOfView key={productId} asOf={asOf} at={at} ofBrand={ofBrand} />
    </Page>
  )
}
