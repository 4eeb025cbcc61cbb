import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { Swatch } from '../../../components/ui/Swatch.tsx'
import { isUnavailable } from '../../../lib/api/answer.ts'
import { useBrandProductPageQuery } from '../data/products-api.ts'
import { GateBadges } from '../GateBadges.tsx'
import { LifecycleBadge } from '../LifecycleBadge.tsx'
import { Facts } from './Facts.tsx'
import { GateList } from './GateList.tsx'
import { Pictures } from './Pictures.tsx'
import { Prices } from './Prices.tsx'
import { SetAsideNotice } from './SetAsideNotice.tsx'
import { Supply } from './Supply.tsx'
import { Windows } from './Windows.tsx'
import styles from './ProductPage.module.css'

/** One colourway: whether it can be found and why, what there is of it, and who has it. */
export function ProductPage() {
  const { t } = useLingui()
  const { productId } = useParams({ from: '/signed-in/products/$productId' })
  const { data, error, refetch } = useBrandProductPageQuery({ id: productId })
  const product = data?.brandProduct
  const row = product?.row
  const back = (
    <Link to="/products">
      <Trans>Products</Trans>
    </Link>
  )

  if (!product || !row)
    return (
      <Page title={t`Product`} back={back}>
        {error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : data ? (
          <EmptyState icon="search" title={<Trans>No such product</Trans>}>
            <Trans>It was removed, or the address is of another brand.</Trans>
          </EmptyState>
        ) : (
          <Loading>
            <RowSkeletons count={10} />
          </Loading>
        )}
      </Page>
    )

  return (
    <Page
      title={`${row.styleNumber} ${row.colourCode} · ${row.name}`}
      back={back}
      actions={
        <ButtonLink icon="clock" to="/as-of/$productId" params={{ productId }}>
          <Trans>As it was</Trans>
        </ButtonLink>
      }
      meta={
        <>
          <span className={styles.colour}>
            <Swatch hex={row.colourHex} family={row.colourFamily} />
            {row.colourName || row.colourCode}
          </span>
          <LifecycleBadge lifecycle={row.lifecycle} />
          <GateBadges row={row} />
          <span>
            <Trans>
              changed <AgeText iso={row.changedAt} />
            </Trans>
          </span>
        </>
      }
    >
      <div className={styles.page}>
        {row.setAside && <SetAsideNotice setAside={row.setAside} onAskAgain={refetch} />}
        <div className={styles.top}>
          <Pictures images={product.images} row={row} />
          <div className={styles.column}>
            <GateList row={row} />
            <Facts product={product} />
          </div>
        </div>
        <Supply product={product} ordersLate={isUnavailable(data, 'brandProduct.allocations')} />
        <div className={styles.pair}>
          <Prices prices={product.prices} />
          <Windows windows={product.windows} />
        </div>
      </div>
    </Page>
  )
}
